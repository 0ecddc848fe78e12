import { safeParse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { calculatorSchema, calculatorValues, searchOf } from './calculator-values.js';
import { countBySeverity, groupFindings, rulesOf } from './findings-groups.js';
import { labelIn } from './label-in.js';
import { filterNorms, matchNorms, processesOf } from './norm-filter.js';
import { overrideInput, overrideSchema, startingValues, typedReading } from './override-schema.js';
import type { NormRowFragment } from './standards.generated.js';
import { changed, parseCalculatorSearch, parseCheckSearch, parseStandardSearch } from './urls.js';
import { wordKey } from './use-change-words.js';
import { numbersOf } from './use-norm-words.js';

const row = (id: string, over: Partial<NormRowFragment> = {}) =>
  ({ id, clause: 'Приложение №1, строка 1', label: { ru: 'Счёт за тепло', kk: 'Жылу шоты', en: 'Heat bill' }, process: 'p1', processLabel: { ru: 'Начисление', kk: 'Есептеу', en: 'Billing' }, asPrinted: '«день»', use: 'clocked', force: 'inForce', override: null, ...over }) as NormRowFragment;

describe('the list of norms', () => {
  const norms = [row('alts.p1.s1'), row('alts.p2.s1', { clause: 'п. 25', process: 'p2', force: 'readAs' }), row('alts.p3.s1', { use: 'rule', override: { id: 'o1', state: 'active' } })];

  it('finds every typed word in clause, label, process or id, ё and case aside', () => {
    expect(matchNorms(norms, 'СЧЕТ 25').map((norm) => norm.id)).toEqual(['alts.p2.s1']);
    expect(matchNorms(norms, 'жылу p3').map((norm) => norm.id)).toEqual(['alts.p3.s1']);
    expect(matchNorms(norms, ' ')).toHaveLength(3);
  });

  it('keeps what every filter of the address allows', () => {
    expect(filterNorms(norms, { use: 'clocked' }).map((norm) => norm.id)).toEqual(['alts.p1.s1', 'alts.p2.s1']);
    expect(filterNorms(norms, { use: 'clocked', force: 'readAs', process: 'p2' }).map((norm) => norm.id)).toEqual(['alts.p2.s1']);
    expect(filterNorms(norms, { changed: true }).map((norm) => norm.id)).toEqual(['alts.p3.s1']);
    expect(processesOf(norms).map(({ process }) => process)).toEqual(['p1', 'p2']);
    expect(matchNorms(norms, 'есептеу')).toHaveLength(3);
  });
});

describe('the numbers of a norm', () => {
  it('are a range, a limit, a least or one value (T14)', () => {
    const shown = (min: number | null, max: number | null) => numbersOf({ min, max }, String).shown;
    expect([shown(1, 15), shown(null, 20), shown(4, null), shown(3, 3), shown(null, null)]).toEqual(['1–15', '≤ 20', '≥ 4', '3', '—']);
    expect(numbersOf({ min: 1, max: 15 }, String).count).toBe(15);
  });
});

describe('an override', () => {
  const base = { min: 1, max: 15, unit: 'bareDays', force: 'readAs', reading: { ru: 'рабочие дни', kk: null, en: null } } as const;
  const norm = { id: 'alts.p3.s2', base };

  it('sends only what differs from the edition', () => {
    const values = { ...startingValues({ ...base }, '2026-11-21'), min: '1', max: '10', reason: 'Приказ 7' };
    expect(overrideInput(values, norm)).toEqual({ normId: 'alts.p3.s2', min: null, max: 10, unit: null, force: null, reading: null, reason: 'Приказ 7', validFrom: '2026-11-21', validTo: null });
  });

  it('sends no reading unless one is typed: the server writes it from the values in every language', () => {
    const start = startingValues({ ...base }, '2026-11-21');
    expect(typedReading(start)).toBeNull();
    expect(overrideInput({ ...start, readingRu: 'десять дней', readingEn: 'ten days' }, norm).reading).toEqual({ ru: 'десять дней', kk: null, en: 'ten days' });
  });

  it('asks for a reason, whole numbers and dates', () => {
    const faults = safeParse(overrideSchema, { ...startingValues({ ...base }, ''), max: '1,5' }).issues?.map((issue) => issue.path?.[0]?.key);
    expect(faults).toEqual(['max', 'reason', 'validFrom']);
  });
});

describe('findings', () => {
  const findings = [{ rule: 'unit-missing', severity: 'error' }, { rule: 'unit-missing', severity: 'error' }, { rule: 'ambiguous-day', severity: 'warning' }] as const;

  it('stand by severity, the worst first, empty groups left out', () => {
    expect(groupFindings(findings, {}).map((group) => [group.severity, group.findings.length])).toEqual([['error', 2], ['warning', 1]]);
    expect(groupFindings(findings, { severity: 'note' })).toEqual([]);
    expect(groupFindings(findings, { rule: 'ambiguous-day' }).map((group) => group.severity)).toEqual(['warning']);
  });

  it('are counted by severity and rule', () => {
    expect(countBySeverity(findings)).toEqual({ error: 2, warning: 1, note: 0 });
    expect(rulesOf(findings)).toEqual([{ rule: 'unit-missing', count: 2 }, { rule: 'ambiguous-day', count: 1 }]);
  });
});

describe('the calculator', () => {
  const nowAt = () => ({ date: '2026-11-21', time: '09:05' });

  it('begins at the present moment of one’s own office, or with the question of the address', () => {
    expect(calculatorValues({}, 'o1', nowAt)).toEqual({ norm: null, office: 'o1', date: '2026-11-21', time: '09:05' });
    expect(calculatorValues({ norm: 'n', office: 'o2', start: '2026-03-05T17:50' }, 'o1', nowAt)).toEqual({ norm: 'n', office: 'o2', date: '2026-03-05', time: '17:50' });
  });

  it('reads the time as hands type it', () => {
    const start = (time: string) => searchOf({ norm: 'n', office: 'o', date: '2026-03-05', time }).start;
    expect([start('17:50'), start('1750'), start('9.05')]).toEqual(['2026-03-05T17:50', '2026-03-05T17:50', '2026-03-05T09:05']);
    expect(safeParse(calculatorSchema, { norm: 'n', office: 'o', date: '2026-03-05', time: '25:00' }).success).toBe(false);
  });
});

describe('addresses', () => {
  it('keep what they know and drop the rest', () => {
    expect(parseStandardSearch({ tab: 'questions', use: 'clocked', force: 'never', changed: 'yes', norm: 'a', page: 2 })).toEqual({ tab: 'questions', use: 'clocked', norm: 'a' });
    expect(parseCheckSearch({ view: 'coverage', severity: 'error', rule: '' })).toEqual({ view: 'coverage', severity: 'error' });
    expect(parseCalculatorSearch({ norm: 'n', start: '5 March' })).toEqual({ norm: 'n' });
  });

  it('lose what a change takes back', () => {
    expect(changed({ norm: 'a', text: 'день' }, { norm: undefined, text: '' })).toEqual({});
  });
});

it('a reading in a comparison is read as a label, anything else stays text', () => {
  expect(labelIn('{"ru":"рабочие дни","kk":"жұмыс күндері"}')).toEqual({ ru: 'рабочие дни', kk: 'жұмыс күндері', en: null });
  expect([labelIn('{"amount":20}'), labelIn('{'), labelIn('15')]).toEqual([undefined, undefined, undefined]);
});

describe('a changed norm', () => {
  it('is told in words, and no code of the pack is shown as it is', () => {
    const codes = [['dayKind', 'unspecified'], ['dayKind', 'working'], ['bound', 'minInterval'], ['countsFrom', 'received'], ['unit', 'bareDays']] as const;
    expect(codes.map(([field, code]) => wordKey(field, code))).toEqual(['compare.dayKind.unspecified', 'compare.dayKind.working', 'bound.minInterval', 'countsFrom.received', 'unitName.bareDays']);
    expect([wordKey('asPrinted', 'working'), wordKey('unit', 'tenge')]).toEqual([null, null]);
  });
});
