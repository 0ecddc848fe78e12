import type { Preset } from '@ortalyk/domain';
import { loadPack } from '@ortalyk/standards';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installPack } from '../src/modules/standards/index.js';
import { newId } from '../src/platform/ids.js';
import { PASSWORD } from './harness/builders.js';
import type { Client } from './harness/client.js';
import { type AppealData, CARD, REGISTER, type RegisterData, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';

const FIELDS = 'edition { id version edition state validFrom validTo baseId normCount authorName } problems { code path params clause }';
const DRAFT = `mutation($input: DraftEditionInput!) { draftEdition(input: $input) { ${FIELDS} } }`;
const EDIT = `mutation($input: EditDraftNormInput!) { editDraftNorm(input: $input) { norm { id min max unit force clause reading { ru } } ${FIELDS} } }`;
const ADOPT = `mutation($input: AdoptEditionInput!) { adoptEdition(input: $input) { ${FIELDS} } }`;
const DISCARD = `mutation($input: DiscardDraftInput!) { discardDraft(input: $input) { ${FIELDS} } }`;

interface EditionData { readonly id: string; readonly version: number; readonly edition: string; readonly state: string; readonly validFrom: string; readonly validTo: string | null; readonly baseId: string | null }
interface Answer {
  readonly edition: EditionData | null;
  readonly norm?: { readonly max: number; readonly unit: string } | null;
  readonly problems: readonly { readonly code: string; readonly path: string; readonly clause: string | null; readonly params: Readonly<Record<string, unknown>> | null }[];
}

type Person = Client & { readonly staffId: string; readonly officeId: string };
let t: TestApi;
let boss: Person;
beforeEach(async () => {
  t = await startApi();
  boss = await t.as('administrator');
});
afterEach(() => t.stop());

async function run(mutation: string, input: object): Promise<Answer> {
  const data = await boss.ask<Readonly<Record<string, Answer>>>(mutation, { input });
  return Object.values(data)[0] ?? { edition: null, problems: [] };
}

async function draft(edition = 'Редакция №2'): Promise<EditionData> {
  const { edition: made, problems } = await run(DRAFT, { edition });
  if (made === null) throw new Error(JSON.stringify(problems));
  return made;
}

/** The survey in the answer cell of АлТС taken down from 15 days to 10. */
async function shortened(): Promise<EditionData> {
  const made = await draft();
  const { edition } = await run(EDIT, { editionId: made.id, version: made.version, normId: 'alts.p2.s1.2', min: 1, max: 10, unit: 'workingDays', force: 'inForce' });
  return edition ?? made;
}

async function register(): Promise<AppealData & { readonly edition: string }> {
  const { registerAppeal } = await boss.ask<RegisterData>(REGISTER, { input: registration(boss.officeId) });
  if (registerAppeal.appeal === null) throw new Error(JSON.stringify(registerAppeal.problems));
  return registerAppeal.appeal as AppealData & { readonly edition: string };
}

async function moveTo(iso: string): Promise<void> {
  t.clock.set(iso);
  const row = await t.db.row<{ login: string }>(`select login from staff where id = $1`, [boss.staffId]);
  await boss.signIn(row?.login ?? '', PASSWORD);
}

async function states(): Promise<readonly string[]> {
  const { editions } = await boss.ask<{ editions: readonly EditionData[] }>('{ editions { edition state } }');
  return editions.map(({ edition, state }) => `${edition} ${state}`);
}

describe('a draft edition', () => {
  it('is copied whole, edited norm by norm, compared and checked, and promises nothing', async () => {
    const made = await shortened();
    expect(made).toMatchObject({ edition: 'Редакция №2', state: 'draft', version: 2, validTo: null });
    expect((await register()).dueAt).toBe('2026-12-18T12:00:00Z');
    const { compareEditions } = await boss.ask<{ compareEditions: readonly { normId: string; kind: string; effect: string; changes: readonly { field: string; before: string; after: string }[] }[] }>(
      'query($before: ID!, $after: ID!) { compareEditions(before: $before, after: $after) { normId clause kind effect changes { field before after } } }', { before: made.baseId, after: made.id },
    );
    const changed = compareEditions.filter(({ kind }) => kind !== 'same');
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ normId: 'alts.p2.s1.2', clause: 'Приложение №2, строка 1.2', kind: 'changed' });
    expect(changed[0]?.changes).toContainEqual({ field: 'max', before: '15', after: '10' });
    const { lintEdition, coverage } = await boss.ask<{ lintEdition: readonly object[]; coverage: readonly object[] }>(
      'query($id: ID!) { lintEdition(editionId: $id) { rule clauses severity reading { ru } } coverage(editionId: $id) { id use where } }', { id: made.id },
    );
    expect(lintEdition.length).toBeGreaterThan(10);
    expect(coverage).toHaveLength(compareEditions.length);
  });

  it('carries the answers given to the edition it is copied from', async () => {
    await boss.ask(`mutation { answerOpenQuestion(input: { questionId: "alts.a1", answer: informative }) { problems { code } } }`);
    t.clock.advance(1000);
    const made = await draft();
    const { norm } = await boss.ask<{ norm: { force: string } }>('query($id: ID!) { norm(id: "alts.p3.s2", editionId: $id) { force } }', { id: made.id });
    expect(norm.force).toBe('informative');
  });

  it('begins equal to its base: answers are laid over when it is read, and no comparison shows them as changes', async () => {
    await boss.ask(`mutation { answerOpenQuestion(input: { questionId: "alts.a1", answer: informative, note: "до приказа" }) { problems { code } } }`);
    t.clock.advance(1000);
    const made = await draft();
    const { compareEditions, openQuestions } = await boss.ask<{ compareEditions: readonly { kind: string }[]; openQuestions: readonly { id: string; answer: string; normIds: readonly string[]; answers: readonly { note: string }[] }[] }>(
      'query($before: ID!, $after: ID!) { compareEditions(before: $before, after: $after) { kind } openQuestions(editionId: $after) { id answer normIds answers { note } } }', { before: made.baseId, after: made.id },
    );
    expect(compareEditions.filter(({ kind }) => kind !== 'same')).toEqual([]);
    expect(openQuestions.find(({ id }) => id === 'alts.a1')).toMatchObject({ answer: 'informative', answers: [{ note: 'до приказа' }] });
    expect(openQuestions.find(({ id }) => id === 'alts.cap.appc76')?.normIds).toEqual([]);
  });

  it.each([
    ['unknownNorm', 'normId', { normId: 'alts.p2.s1.22' }, 'alts.p2.s1.2'],
    ['unknownTermUnit', 'unit', { unit: 'fortnights' }, null],
    ['minAboveMax', 'min', { min: 20 }, 10],
    ['limitNotPositive', 'max', { min: null, max: -1 }, 1],
    ['readingRequired', 'reading', { normId: 'alts.p25.r1', min: 1, max: 1, unit: 'perDay', force: 'readAs' }, null],
    ['limitTooLong', 'max', { max: 7501 }, 7500],
    ['limitNotWhole', 'max', { max: 2.5 }, 3],
    ['unknownClause', 'clause', { clause: 'Приложение №2, строка 1.9' }, null],
  ])('refuses an edit with %s under %s', async (code, path, change, nearest) => {
    const made = await draft();
    const { problems } = await run(EDIT, { editionId: made.id, version: made.version, normId: 'alts.p2.s1.2', min: 1, max: 10, unit: 'workingDays', force: 'inForce', ...change });
    const found = problems.find((problem) => problem.code === code);
    expect(found?.path).toBe(path);
    if (nearest !== null) expect(found?.params?.['nearest']).toBe(nearest);
    if (code === 'unknownClause' || code === 'unknownTermUnit') expect(found?.params?.['nearest']).toBeTruthy();
  });

  it('T13: writes the reading anew from the values, in every language, where none is typed', async () => {
    const made = await draft();
    const edited = await run(EDIT, { editionId: made.id, version: made.version, normId: 'alts.p2.s1.2', min: 1, max: 10, unit: 'bareDays', force: 'readAs' });
    expect(edited).toMatchObject({ problems: [], norm: { reading: { ru: 'принято как 1–10 рабочих дней' } } });
    const { norm } = await boss.ask<{ norm: object }>('query($id: ID!) { norm(id: "alts.p2.s1.2", editionId: $id) { reading { ru kk en } } }', { id: made.id });
    expect(norm).toEqual({ reading: { ru: 'принято как 1–10 рабочих дней', kk: '1–10 жұмыс күні деп қабылданды', en: 'read as 1–10 working days' } });
  });

  it('refuses a name that is taken or empty, an edition in force, a stale version, and one that is not there', async () => {
    expect((await run(DRAFT, { edition: 'Редакция №1' })).problems).toMatchObject([{ code: 'editionNameTaken', path: 'edition' }]);
    expect((await run(DRAFT, { edition: ' ' })).problems).toMatchObject([{ code: 'editionNameInvalid', path: 'edition' }]);
    const { edition } = await boss.ask<{ edition: EditionData }>('{ edition { id version state } }');
    const edit = { normId: 'alts.p2.s1', min: 1, max: 2, unit: 'workingDays', force: 'inForce' };
    expect((await run(EDIT, { editionId: edition.id, version: edition.version, ...edit })).problems).toMatchObject([{ code: 'notDraft', path: 'editionId' }]);
    expect((await run(DISCARD, { editionId: edition.id, version: edition.version })).problems).toMatchObject([{ code: 'notDraft', path: 'editionId' }]);
    const made = await draft();
    expect(await boss.faultOf(EDIT, { input: { editionId: made.id, version: 9, ...edit } })).toBe('STALE');
    expect(await boss.faultOf(EDIT, { input: { editionId: newId(), version: 1, ...edit } })).toBe('NOT_FOUND');
    expect(await boss.faultOf(DRAFT, { input: { edition: 'x', baseId: newId() } })).toBe('NOT_FOUND');
  });

  it('is discarded and listed no more; its name is free again', async () => {
    const made = await draft();
    expect((await run(DISCARD, { editionId: made.id, version: made.version })).problems).toEqual([]);
    expect(await states()).toEqual(['Редакция №1 inForce']);
    await draft();
  });
});

describe('adoptEdition', () => {
  it('T21: editions coexist — what was registered before keeps its edition and date, what comes after has the new one', async () => {
    const before = await register();
    const made = await shortened();
    const { edition, problems } = await run(ADOPT, { editionId: made.id, version: made.version, validFrom: '2026-11-20' });
    expect(problems).toEqual([]);
    expect(edition).toMatchObject({ state: 'inForce', validFrom: '2026-11-20' });
    expect(await states()).toEqual(['Редакция №2 inForce', 'Редакция №1 superseded']);
    const after = await register();
    expect([after.dueAt, after.edition]).toEqual(['2026-12-10T12:00:00Z', 'Редакция №2']);
    const kept = (await boss.ask<{ appeal: AppealData & { edition: string } }>(CARD, { id: before.id })).appeal;
    expect([kept.dueAt, kept.edition]).toEqual([before.dueAt, 'Редакция №1']);
  });

  it('waits for its first day, in the company’s time zone', async () => {
    const made = await shortened();
    expect((await run(ADOPT, { editionId: made.id, version: made.version, validFrom: '2026-12-01' })).edition?.state).toBe('scheduled');
    expect((await register()).edition).toBe('Редакция №1');
    const { editions } = await boss.ask<{ editions: readonly EditionData[] }>('{ editions { edition validTo } }');
    expect(editions.find(({ edition }) => edition === 'Редакция №1')?.validTo).toBe('2026-11-30');
    // 19:30 UTC on the 30th is the 1st of December in Almaty.
    await moveTo('2026-11-30T18:30:00Z');
    expect((await register()).edition).toBe('Редакция №1');
    await moveTo('2026-11-30T19:30:00Z');
    expect((await register()).edition).toBe('Редакция №2');
    expect(await states()).toEqual(['Редакция №2 inForce', 'Редакция №1 superseded']);
  });

  it('refuses a first day in the past and an overlap of editions, naming the nearest free day; the edition in force is untouched', async () => {
    const [one, other] = [await shortened(), await draft('Редакция №3')];
    expect((await run(ADOPT, { editionId: one.id, version: one.version, validFrom: '2026-11-19' })).problems).toMatchObject([{ code: 'validFromInPast', path: 'validFrom', params: { nearest: '2026-11-20' } }]);
    await run(ADOPT, { editionId: one.id, version: one.version, validFrom: '2026-12-10' });
    const { problems } = await run(ADOPT, { editionId: other.id, version: other.version, validFrom: '2026-12-05' });
    expect(problems).toMatchObject([{ code: 'editionsOverlap', path: 'validFrom', params: { edition: 'Редакция №2', nearest: '2026-12-11' } }]);
    expect(await states()).toEqual(['Редакция №3 draft', 'Редакция №2 scheduled', 'Редакция №1 inForce']);
  });

  it.each([
    ['a unit the engine does not know', `{norms,0,unit}`, '"fortnights"', 'pack.unknownTermUnit'],
    ['a clause that does not resolve', `{norms,0,clause}`, '"п.999"', 'pack.unknownClause'],
    ['a calendar year that is missing', `{standard,calendarYears,to}`, '2044', 'pack.missingCalendarYear'],
    ['a cycle in a process map', `{processMaps,0,steps,0,next}`, null, 'pack.cycle'],
  ])('refuses %s with file, path, reason and the nearest valid choice', async (_what, path, value, rule) => {
    const made = await draft();
    const own = await t.db.row<{ step: string }>(`select content #>> '{processMaps,0,steps,0,id}' as step from pack_edition where id = $1`, [made.id]);
    await t.db.rows(`update pack_edition set content = jsonb_set(content, $2::text[], $3::jsonb) where id = $1`, [made.id, path, value ?? JSON.stringify(own?.step)]);
    const { problems, edition } = await run(ADOPT, { editionId: made.id, version: made.version, validFrom: '2026-12-01' });
    expect(edition).toBeNull();
    const problem = problems.find(({ params }) => params?.['rule'] === rule);
    expect(problem?.code).toBe('packRefused');
    expect(problem?.path).not.toBe('');
    expect(problem?.params).toMatchObject({ file: 'Редакция №2' });
    expect(problem?.params?.['nearest']).not.toBe('');
    expect(await states()).toEqual(['Редакция №2 draft', 'Редакция №1 inForce']);
    expect((await register()).edition).toBe('Редакция №1');
  });

  it('refuses a new contradiction the linter calls an error, not those the printed document already has', async () => {
    const made = await draft();
    // Another term for the very subject of the row above it.
    const { edition } = await run(EDIT, { editionId: made.id, version: made.version, normId: 'alts.p1.s3a', min: 100, max: 200, unit: 'minutes', force: 'informative' });
    const answer = await run(ADOPT, { editionId: made.id, version: edition?.version ?? 0, validFrom: '2026-12-01' });
    for (const problem of answer.problems) expect(problem).toMatchObject({ code: 'lintErrors', params: { rule: expect.any(String) as string, nearest: expect.any(String) as string } });
    const untouched = await draft('Редакция №4');
    expect((await run(ADOPT, { editionId: untouched.id, version: untouched.version, validFrom: '2026-12-20' })).problems).toEqual([]);
  });

  it('survives a start of the server: the shipped pack does not come back, a newer one waits among the drafts', async () => {
    const made = await shortened();
    await run(ADOPT, { editionId: made.id, version: made.version, validFrom: '2026-11-20' });
    const shipped = loadPack('alts');
    if (!shipped.ok) throw new Error('no pack');
    expect(await installPack(t.opened.orm, shipped.value, t.clock.now())).toMatchObject({ ok: true, value: { editionId: made.id, changed: false } });
    expect(await states()).toEqual(['Редакция №2 inForce', 'Редакция №1 superseded']);
    const newer = { ...shipped.value, standard: { ...shipped.value.standard, edition: 'Редакция №9' } };
    expect(await installPack(t.opened.orm, newer, t.clock.now())).toMatchObject({ ok: true, value: { changed: false } });
    expect(await states()).toEqual(['Редакция №9 draft', 'Редакция №2 inForce', 'Редакция №1 superseded']);
  });

  it('keeps the company’s answers when the shipped pack of the same edition is corrected', async () => {
    await boss.ask(`mutation { answerOpenQuestion(input: { questionId: "alts.a1", answer: informative }) { problems { code } } }`);
    const shipped = loadPack('alts');
    if (!shipped.ok) throw new Error('no pack');
    t.clock.advance(1000);
    const corrected = { ...shipped.value, standard: { ...shipped.value.standard, sourceLines: 1 } };
    expect(await installPack(t.opened.orm, corrected, t.clock.now())).toMatchObject({ ok: true, value: { changed: true } });
    const { openQuestions } = await boss.ask<{ openQuestions: readonly { id: string; answer: string }[] }>('{ openQuestions { id answer } }');
    expect(openQuestions.find(({ id }) => id === 'alts.a1')?.answer).toBe('informative');
  });
});

it.each<Preset>(['operator', 'supervisor', 'auditor'])('%s sees editions and changes none', async (role) => {
  const client = await t.as(role);
  expect(await client.faultOf('{ edition { id } editions { id authorName } }')).toBeUndefined();
  expect(await client.faultOf('{ lintEdition { rule } }')).toBe(role === 'auditor' ? undefined : 'FORBIDDEN');
  const target = { editionId: newId(), version: 1 };
  expect(await client.faultOf(DRAFT, { input: { edition: 'x' } })).toBe('FORBIDDEN');
  expect(await client.faultOf(EDIT, { input: { ...target, normId: 'x', unit: 'minutes', force: 'inForce' } })).toBe('FORBIDDEN');
  expect(await client.faultOf(ADOPT, { input: { ...target, validFrom: '2026-12-01' } })).toBe('FORBIDDEN');
  expect(await client.faultOf(DISCARD, { input: target })).toBe('FORBIDDEN');
});
