import type { Norm } from '@ortalyk/domain';
import { describe, expect, it } from 'vitest';
import type { Pack } from './pack.js';
import { loadPack } from './packs.js';
import { parsePack, type ParseContext } from './parse-pack.js';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

function alts(): Mutable<Pack> {
  const outcome = loadPack('alts');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return structuredClone(outcome.value) as Mutable<Pack>;
}

/** Breaks the АлТС pack and returns the first refusal with the given code. */
function refusalOf(code: string, breakIt: (pack: Mutable<Pack>) => void, context: ParseContext = {}) {
  const pack = alts();
  breakIt(pack);
  const outcome = parsePack(pack, 'broken.json', context);
  if (outcome.ok) throw new Error('the broken pack was accepted');
  const problem = outcome.problems.find((candidate) => candidate.code === code);
  if (!problem) throw new Error(`no ${code} among ${JSON.stringify(outcome.problems)}`);
  expect(problem.params?.['file']).toBe('broken.json');
  return { path: problem.path, nearest: problem.params?.['nearest'], value: problem.params?.['value'], clause: problem.clause };
}

function mapOf(pack: Mutable<Pack>, id: string) {
  const map = pack.processMaps.find((candidate) => candidate.id === id);
  if (!map) throw new Error(id);
  return map;
}

describe('a pack is refused with file, path, reason and the nearest valid choice', () => {
  it('accepts the shipped pack as it is', () => {
    expect(parsePack(alts(), 'alts.json').ok).toBe(true);
  });

  it('unknown unit of a term', () => {
    const refusal = refusalOf('pack.unknownTermUnit', (pack) => {
      (pack.norms[7] as { unit: string }).unit = 'workingDay';
    });
    expect(refusal).toMatchObject({ path: 'norms.7.unit', value: 'workingDay', nearest: 'workingDays' });
  });

  it('unknown unit of the organisation', () => {
    const refusal = refusalOf('pack.unknownUnit', (pack) => {
      mapOf(pack, 'p2').steps[0]!.unit = 'frontDeks';
    });
    expect(refusal).toMatchObject({ path: 'processMaps.0.steps.0.unit', nearest: 'frontDesk' });
  });

  it('cycle in a process map', () => {
    const refusal = refusalOf('pack.cycle', (pack) => {
      mapOf(pack, 'p2').steps[2]!.next = 'p2.s1';
    });
    expect(refusal.value).toBe('p2.s1 → p2.s1.1 → p2.s1.2 → p2.s1');
    expect(refusal.clause).toBe('Приложение №2, строка 1');
  });

  it.each([
    { what: 'step', code: 'pack.unknownStep', breakIt: (pack: Mutable<Pack>) => { mapOf(pack, 'p2').steps[0]!.next = 'p2.s1.9'; }, nearest: 'p2.s1.1' },
    { what: 'step of a branch', code: 'pack.unknownStep', breakIt: (pack: Mutable<Pack>) => { mapOf(pack, 'p5').branches[0]!.steps[1] = 'p5.s22'; }, nearest: 'p5.s2' },
    { what: 'norm', code: 'pack.unknownNorm', breakIt: (pack: Mutable<Pack>) => { mapOf(pack, 'p2').steps[0]!.normId = 'alts.p2.s11'; }, nearest: 'alts.p2.s1' },
    { what: 'document', code: 'pack.unknownDocument', breakIt: (pack: Mutable<Pack>) => { mapOf(pack, 'p2').steps[0]!.output = 'surveyAkt'; }, nearest: 'surveyAct' },
    { what: 'document of a check-list', code: 'pack.unknownDocument', breakIt: (pack: Mutable<Pack>) => { mapOf(pack, 'p2').branches[0]!.checklist[0] = 'identityDocuments'; }, nearest: 'identityDocument' },
    { what: 'position', code: 'pack.unknownPosition', breakIt: (pack: Mutable<Pack>) => { mapOf(pack, 'p2').steps[0]!.position = 'centerEngineer'; }, nearest: 'centreEngineer' },
    { what: 'clause', code: 'pack.unknownClause', breakIt: (pack: Mutable<Pack>) => { pack.norms[0]!.clause = 'Приложение №2, строка 11'; }, nearest: 'Приложение №2, строка 1' },
    { what: 'map of a subject', code: 'pack.unknownMap', breakIt: (pack: Mutable<Pack>) => { pack.subjects[0]!.mapId = 'p22'; }, nearest: 'p2' },
    { what: 'branch of a subject', code: 'pack.unknownBranch', breakIt: (pack: Mutable<Pack>) => { pack.subjects[0]!.branchId = 'areas'; }, nearest: 'area' },
    { what: 'channel of a subject', code: 'pack.unknownChannel', breakIt: (pack: Mutable<Pack>) => { pack.subjects[0]!.channels = ['leter']; }, nearest: 'letter' },
    { what: 'appeal kind', code: 'pack.unknownAppealKind', breakIt: (pack: Mutable<Pack>) => { pack.subjects[0]!.appealKinds = ['complain']; }, nearest: 'complaint' },
    { what: 'number series', code: 'pack.unknownSeries', breakIt: (pack: Mutable<Pack>) => { pack.documentKinds[0]!.series = 'incomming'; }, nearest: 'incoming' },
    { what: 'time zone', code: 'pack.unknownTimeZone', breakIt: (pack: Mutable<Pack>) => { pack.standard.timeZone = 'Asia/Almati'; }, nearest: 'Asia/Almaty' },
  ])('dangling $what', ({ code, breakIt, nearest }) => {
    expect(refusalOf(code, breakIt).nearest).toBe(nearest);
  });

  it('overlap of editions', () => {
    const refusal = refusalOf('pack.editionsOverlap', () => undefined, { otherEditions: [{ edition: 'Редакция №2', validFrom: '2022-01-01', validTo: '2023-06-30' }] });
    expect(refusal).toMatchObject({ path: 'standard.validFrom', nearest: '2023-07-01' });
  });

  it('editions that follow one another are accepted', () => {
    const pack = alts();
    pack.standard.validTo = '2021-12-31';
    expect(parsePack(pack, 'x.json', { otherEditions: [{ edition: 'Редакция №2', validFrom: '2022-01-01', validTo: null }] }).ok).toBe(true);
  });

  it('calendar year missing', () => {
    const refusal = refusalOf('pack.missingCalendarYear', (pack) => { pack.standard.calendarYears.to = 2028; });
    expect(refusal).toMatchObject({ path: 'standard.calendarYears', value: '2028', nearest: '2027' });
  });

  it('the same code twice', () => {
    const refusal = refusalOf('pack.repeated', (pack) => { pack.norms[1]!.id = pack.norms[0]!.id; });
    expect(refusal).toMatchObject({ path: 'norms.1', nearest: 'norms.0' });
  });

  it('T3: in force before the first year of the country\'s calendar, or before the years the pack asks for', () => {
    const early = refusalOf('pack.beforeCalendar', (pack) => { Object.assign(pack.standard, { validFrom: '2012-01-19' }); });
    expect(early).toMatchObject({ path: 'standard.validFrom', value: '2012-01-19', nearest: '2015-01-01' });
    const gap = refusalOf('pack.yearsAfterValidity', (pack) => { pack.standard.calendarYears.from = 2021; });
    expect(gap).toMatchObject({ path: 'standard.calendarYears.from', value: '2021', nearest: '2019' });
  });

  it('a date that is no day', () => {
    expect(refusalOf('pack.badDate', (pack) => { Object.assign(pack.standard, { validFrom: '2026-02-30' }); }).path).toBe('standard.validFrom');
  });

  it('T14: a target above its limit', () => {
    expect(refusalOf('pack.minAboveMax', (pack) => { pack.norms[0]!.min = 9; }).path).toBe('norms.0.min');
  });

  it('T13: read-as without a reading', () => {
    expect(refusalOf('pack.readAsWithoutReading', (pack) => { (pack.norms[0] as Mutable<Norm>).reading = null; }).path).toBe('norms.0.reading');
  });

  it('a process nobody names', () => {
    expect(refusalOf('pack.unknownProcess', (pack) => { Object.assign(pack.norms[0]!.subject, { process: 'p3 recalculation' }); }).nearest).toBe('p3 recalculation of charges');
  });

  it('a duty of the text that no map, position or unit answers', () => {
    const duty = (part: object) => (pack: Mutable<Pack>) => { Object.assign(pack.clauses[0] ?? {}, { duties: [{ label: { ru: 'x' }, position: null, stepId: null, ...part }] }); };
    expect(refusalOf('pack.unknownPosition', duty({ position: 'inspektor' })).nearest).toBe('inspector');
    expect(refusalOf('pack.unknownStep', duty({ stepId: 'p1.s66' })).nearest).toBe('p1.s6');
    expect(refusalOf('pack.unknownMap', duty({ everyBranchOf: ['p2x'] })).path).toBe('clauses.0.duties.0.everyBranchOf.0');
  });

  it('an unknown word for a choice, a wrong hour, an unknown member', () => {
    expect(refusalOf('pack.badChoice', (pack) => { (pack.channels[0] as { mode: string }).mode = 'inperson'; }).nearest).toBe('inPerson');
    expect(refusalOf('pack.badClock', (pack) => { pack.offices[0]!.hours = { mon: [['8:00', '17:00']] }; }).path).toBe('offices.0.hours.mon.0.0');
    expect(refusalOf('pack.unknownMember', (pack) => { (pack as unknown as Record<string, unknown>)['normz'] = []; }).path).toBe('normz');
    expect(refusalOf('pack.missingPart', (pack) => { delete (pack as unknown as Record<string, unknown>)['channels']; }).path).toBe('channels');
    expect(refusalOf('pack.shape', (pack) => { Object.assign(pack.norms[0] ?? {}, { min: 'a' }); })).toMatchObject({ path: 'norms.0.min', nearest: 'number' });
    expect(refusalOf('pack.unknownTermUnit', (pack) => { Object.assign(pack.norms[0] ?? {}, { unit: 'workday' }); }).nearest).toBe('workingDays');
  });
});

describe('packs by code', () => {
  it('names the nearest code', () => {
    const outcome = loadPack('atomenergosbit');
    expect(outcome.ok ? null : outcome.problems[0]).toMatchObject({ code: 'pack.unknownCode', params: { nearest: 'atomenergosbyt' } });
  });
});
