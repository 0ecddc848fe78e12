import type { Preset } from '@ortalyk/domain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recomputeClocks } from '../src/modules/process/index.js';
import { newId } from '../src/platform/ids.js';
import { PASSWORD } from './harness/builders.js';
import type { Client } from './harness/client.js';
import { type AppealData, CARD, COMPLETE, type Problem, REGISTER, type RegisterData, TAKE, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';

type Person = Client & { readonly staffId: string; readonly officeId: string };

let t: TestApi;
let boss: Person;
let operator: Person;
beforeAll(async () => {
  t = await startApi();
  boss = await t.as('administrator');
  operator = await t.as('operator');
});
afterAll(() => t.stop());

// Later than everything the tests before did on that day.
const LATER = '2026-11-20T06:00:00Z';
afterEach(async () => {
  if (t.clock.now() > Date.parse('2026-11-20T19:00:00Z')) await moveTo(LATER);
});

const OVERRIDE = `mutation($input: OverrideNormInput!) { overrideNorm(input: $input) {
  override { id version state min max validFrom validTo reason authorName } norm { id min max force base { min max } override { id } overrides { id state } }
  problems { code path params clause } } }`;
const END = `mutation($input: EndNormOverrideInput!) { endNormOverride(input: $input) { override { state endedByName } norm { max override { id } } problems { code path } } }`;
const ANSWER = `mutation($input: AnswerOpenQuestionInput!) { answerOpenQuestion(input: $input) { question { id answer packAnswer answers { answer note authorName } } problems { code path params } } }`;

interface Override { readonly id: string; readonly version: number; readonly state: string }
interface OverrideAnswer {
  readonly override: Override | null;
  readonly norm: { readonly max: number; readonly base: { readonly max: number }; readonly override: { readonly id: string } | null } | null;
  readonly problems: readonly (Problem & { readonly params: Readonly<Record<string, unknown>> | null })[];
}

async function override(change: object): Promise<OverrideAnswer> {
  const input = { normId: 'alts.p2.s1.2', max: 10, reason: 'Приказ №7', validFrom: '2026-11-20', ...change };
  return (await boss.ask<{ overrideNorm: OverrideAnswer }>(OVERRIDE, { input })).overrideNorm;
}

async function end(made: Override | null): Promise<void> {
  await boss.ask(END, { input: { overrideId: made?.id ?? '', version: made?.version ?? 0 } });
}

async function register(change: object = {}): Promise<AppealData> {
  const { registerAppeal } = await operator.ask<RegisterData>(REGISTER, { input: registration(operator.officeId, { ...change }) });
  if (registerAppeal.appeal === null) throw new Error(JSON.stringify(registerAppeal.problems));
  return registerAppeal.appeal;
}

async function moveTo(iso: string): Promise<void> {
  t.clock.set(iso);
  for (const person of [boss, operator]) {
    const row = await t.db.row<{ login: string }>(`select login from staff where id = $1`, [person.staffId]);
    await person.signIn(row?.login ?? '', PASSWORD);
  }
}

describe('the reading of an override', () => {
  it('T13: is written from its values in every language, and a typed one stays as typed', async () => {
    const readingOf = async (id: string): Promise<unknown> => (await boss.ask<{ norm: { reading: unknown } }>('query($id: String!) { norm(id: $id) { reading { ru kk en } } }', { id })).norm.reading;
    const ranged = await override({ normId: 'alts.p2.s2a', max: 12 });
    expect(await readingOf('alts.p2.s2a')).toEqual({ ru: 'принято как 1–12 рабочих дней', kk: '1–12 жұмыс күні деп қабылданды', en: 'read as 1–12 working days' });
    const typed = await override({ normId: 'alts.p1.s1', max: 2, reading: { ru: 'два дня', en: 'two days' } });
    expect(await readingOf('alts.p1.s1')).toEqual({ ru: 'два дня', kk: null, en: 'two days' });
    for (const made of [ranged, typed]) await end(made.override);
  });
});

describe('the calculator beside an override', () => {
  it('T21: counts a start by what holds then, not by what holds now', async () => {
    const limitAt = async (start: string): Promise<number | undefined> => {
      const { deadline } = await boss.ask<{ deadline: { explanation: { amount: number } | null } }>(
        `query($input: DeadlineInput!) { deadline(input: $input) { explanation { amount } } }`, { input: { normId: 'alts.p2.s1.1', start, officeId: operator.officeId } },
      );
      return deadline.explanation?.amount;
    };
    const made = await override({ normId: 'alts.p2.s1.1', max: 9, validFrom: '2026-11-23', validTo: '2026-12-31' });
    expect(made.problems).toEqual([]);
    expect([await limitAt('2026-03-05T10:00'), await limitAt('2026-12-01T10:00'), await limitAt('2027-01-12T10:00')]).toEqual([3, 9, 3]);
    await end(made.override);
    expect(await limitAt('2026-12-01T10:00')).toBe(3);
  });
});

describe('overrideNorm', () => {
  it('T21: holds for what is registered while it is valid; what was promised before, and its later steps, stay', async () => {
    const before = await register();
    const { override: made, norm, problems } = await override({});
    expect(problems).toEqual([]);
    expect(made).toMatchObject({ state: 'active', max: 10, min: null, validTo: null, reason: 'Приказ №7' });
    expect(norm).toMatchObject({ max: 10, min: 1, base: { max: 15 }, override: { id: made?.id } });
    const during = await register();
    // 19 working days from Friday 20 November, and 14.
    expect(before.dueAt).toBe('2026-12-18T12:00:00Z');
    expect(during.dueAt).toBe('2026-12-10T12:00:00Z');
    const row = await t.db.row<{ norm: object }>(`select n.content as norm from clock c join snapshot n on n.id = c.norm_id where step_row_id is null and subject = 'promise' and appeal_id = $1`, [before.id]);
    expect((await operator.ask<{ appeal: AppealData }>(CARD, { id: before.id })).appeal.dueAt).toBe(before.dueAt);
    await end(made);
    expect((await register()).dueAt).toBe(before.dueAt);
    expect((await operator.ask<{ appeal: AppealData }>(CARD, { id: during.id })).appeal.dueAt).toBe(during.dueAt);
    expect(await t.db.row(`select n.content as norm from clock c join snapshot n on n.id = c.norm_id where step_row_id is null and subject = 'promise' and appeal_id = $1`, [before.id])).toEqual(row);
    expect(await recomputeClocks(t.db)).toMatchObject({ differences: [] });
  });

  it('T21: a step opened after the override ended is still counted by the values the appeal was registered under', async () => {
    const { override: made } = await override({ normId: 'alts.p2.s1.1', max: 2 });
    const appeal = await register();
    t.clock.advance(1000);
    await end(made);
    const step = appeal.currentStep;
    const taken = await operator.ask<{ takeStep: { step: { version: number } } }>(TAKE, { input: { stepId: step?.id, version: step?.version } });
    await operator.ask(COMPLETE, { input: { stepId: step?.id, version: taken.takeStep.step.version, idempotencyKey: newId() } });
    const row = await t.db.row<{ norm: { limit: number; overrideId: string } }>(
      `select n.content as norm from clock c join snapshot n on n.id = c.norm_id join step s on s.id = c.step_row_id where c.appeal_id = $1 and s.step_id = 'p2.s1.1'`, [appeal.id],
    );
    expect(row?.norm).toMatchObject({ limit: 2, overrideId: made?.id });
  });

  it('begins on its first day, in the company’s time zone, and ends after its last', async () => {
    const { override: made } = await override({ normId: 'alts.p2.s1', max: 5, validFrom: '2026-11-24', validTo: '2026-11-24' });
    expect(made?.state).toBe('planned');
    const { dueAt } = await register();
    expect(dueAt).toBe('2026-12-18T12:00:00Z');
    // 19:30 UTC is the 24th in Almaty; 5 + 3 + 15 working days with the 16th of December off.
    await moveTo('2026-11-23T19:30:00Z');
    expect((await register()).dueAt).toBe('2026-12-28T12:00:00Z');
    await moveTo('2026-11-24T19:30:00Z');
    const after = await boss.ask<{ norm: { max: number; overrides: readonly Override[] } }>(`{ norm(id: "alts.p2.s1") { max overrides { id version state } } }`);
    expect(after.norm.max).toBe(1);
    expect(after.norm.overrides.map(({ state }) => state)).toContain('past');
    });

  it('is written to the audit log with reason and values, and never edits the edition', async () => {
    const content = await t.db.row(`select content_hash from pack_edition where state = 'inForce'`);
    const { override: made } = await override({ normId: 'alts.p3.s2', max: 4, force: 'inForce' });
    const event = await t.db.row<{ actor_id: string; changes: readonly object[]; data: object }>(`select actor_id, changes, data from event where type = 'normOverridden' and entity_id = $1`, [made?.id ?? '']);
    expect(event?.actor_id).toBe(boss.staffId);
    expect(event?.changes).toContainEqual({ field: 'max', before: 2, after: 4 });
    expect(event?.data).toMatchObject({ normId: 'alts.p3.s2', reason: 'Приказ №7' });
    expect(await t.db.row(`select content_hash from pack_edition where state = 'inForce'`)).toEqual(content);
    await end(made);
    expect(await t.db.row(`select 1 as there from event where type = 'normOverrideEnded' and entity_id = $1`, [made?.id ?? ''])).not.toBeNull();
  });

  it.each([
    ['unknownNorm', 'normId', { normId: 'alts.p2.s12' }, 'alts.p2.s1'],
    ['unknownTermUnit', 'unit', { unit: 'workingday' }, 'workingDays'],
    ['minAboveMax', 'min', { min: 20, max: 10 }, 10],
    ['limitNotPositive', 'max', { min: 0, max: 0 }, 1],
    ['validFromInPast', 'validFrom', { validFrom: '2026-11-19' }, '2026-11-20'],
    ['validToBeforeFrom', 'validTo', { validTo: '2026-11-19' }, '2026-11-20'],
  ])('refuses with %s under %s and names the nearest valid choice', async (code, path, change, nearest) => {
    const { problems, override: made } = await override(change);
    expect(made).toBeNull();
    expect(problems.map((problem) => [problem.code, problem.path, problem.params?.['nearest']])).toContainEqual([code, path, nearest]);
  });

  it.each([
    ['reasonRequired', 'reason', { reason: ' \u0000 ' }],
    ['reasonTooLong', 'reason', { reason: 'я'.repeat(1001) }],
    ['nothingChanged', '', { max: 15 }],
    ['normIsNotTerm', 'normId', { normId: 'alts.p4.s1.volume' }],
  ])('refuses with %s under %s', async (code, path, change) => {
    const rules = await boss.ask<{ norms: { nodes: readonly { id: string; isTerm: boolean }[] } }>('{ norms(first: 200) { nodes { id isTerm } } }');
    const rule = rules.norms.nodes.find(({ isTerm }) => !isTerm)?.id;
    const { problems } = await override(code === 'normIsNotTerm' ? { normId: rule } : change);
    expect(problems.map((problem) => [problem.code, problem.path])).toContainEqual([code, path]);
  });

  it('refuses two overrides of one norm for one day, also from two people at once', async () => {
    const answers = await Promise.all([override({ normId: 'alts.p3.s1', max: 7 }), override({ normId: 'alts.p3.s1', max: 8 })]);
    const codes = answers.map(({ problems }) => problems[0]?.code ?? 'made').sort();
    expect(codes).toEqual(['made', 'overridesOverlap']);
    await end(answers.find((answer) => answer.override !== null)?.override ?? null);
    const again = await override({ normId: 'alts.p3.s1', max: 9 });
    expect(again.problems).toEqual([]);
    await end(again.override);
  });

  it('refuses to end an override twice, from an older version, and one that is not there', async () => {
    const { override: made } = await override({ normId: 'alts.p3.s3', max: 9 });
    await end(made);
    const twice = await boss.ask<{ endNormOverride: { problems: readonly Problem[] } }>(END, { input: { overrideId: made?.id, version: 2 } });
    expect(twice.endNormOverride.problems).toEqual([{ code: 'overrideEnded', path: 'overrideId' }]);
    expect(await boss.faultOf(END, { input: { overrideId: made?.id, version: 1 } })).toBe('STALE');
    expect(await boss.faultOf(END, { input: { overrideId: newId(), version: 1 } })).toBe('NOT_FOUND');
  });
});

describe('answerOpenQuestion', () => {
  const answer = async (questionId: string, given: string, note: string | null = null) =>
    (await boss.ask<{ answerOpenQuestion: { question: { answer: string; packAnswer: string; answers: readonly object[] } | null; problems: readonly Problem[] } }>(
      ANSWER, { input: { questionId, answer: given, note } },
    )).answerOpenQuestion;

  it('T21, T16: a legal cap binds from the moment the company confirms it; what was registered before keeps its promise', async () => {
    const before = await register();
    const { question, problems } = await answer('alts.cap.appc76', 'applies', 'Письмо юриста');
    expect(problems).toEqual([]);
    expect(question).toMatchObject({ answer: 'applies', packAnswer: 'informative', answers: [{ answer: 'applies', note: 'Письмо юриста' }] });
    t.clock.advance(1000);
    // 15 working days from 20 November end before the 19 of the standard.
    expect((await register()).dueAt).toBe('2026-12-11T12:00:00Z');
    expect((await operator.ask<{ appeal: AppealData }>(CARD, { id: before.id })).appeal.dueAt).toBe('2026-12-18T12:00:00Z');
    await answer('alts.cap.appc76', 'doesNotApply');
    t.clock.advance(1000);
    const without = await register();
    expect(without.dueAt).toBe('2026-12-18T12:00:00Z');
    expect(await t.db.rows(`select 1 from clock where appeal_id = $1 and subject = 'legal'`, [without.id])).toEqual([]);
    const back = await answer('alts.cap.appc76', 'informative');
    expect(back.question?.answers).toHaveLength(3);
    t.clock.advance(1000);
  });

  it('T16: norms a question names become informative, binding under the reading, or run no clock at all', async () => {
    const force = async () => (await boss.ask<{ norm: { force: string; applies: boolean; questionIds: string[] } }>('{ norm(id: "alts.p3.s2") { force applies questionIds } }')).norm;
    expect(await force()).toMatchObject({ force: 'readAs', questionIds: expect.arrayContaining(['alts.a1']) as string[] });
    await answer('alts.a1', 'informative');
    t.clock.advance(1000);
    expect((await force()).force).toBe('informative');
    expect((await register()).dueAt).toBeNull();
    await answer('alts.a1', 'doesNotApply');
    t.clock.advance(1000);
    expect((await force()).applies).toBe(false);
    expect((await register()).promise).toBeNull();
    await answer('alts.a1', 'readAs');
    t.clock.advance(1000);
    expect((await register()).dueAt).toBe('2026-12-18T12:00:00Z');
  });

  it('refuses a question nobody asks, naming the nearest, and a note without end', async () => {
    const unknown = await answer('alts.a99', 'readAs');
    expect(unknown.problems).toMatchObject([{ code: 'unknownQuestion', path: 'questionId', params: { nearest: 'alts.a9' } }]);
    expect((await answer('alts.a1', 'readAs', 'я'.repeat(1001))).problems).toMatchObject([{ code: 'noteTooLong', path: 'note' }]);
  });
});

describe('who may not', () => {
  it.each<Preset>(['operator', 'supervisor', 'auditor'])('%s reads norms and changes none', async (role) => {
    const client = await t.as(role);
    expect(await client.faultOf('{ norms(first: 5) { totalCount nodes { id } } openQuestions { id } }')).toBeUndefined();
    expect(await client.faultOf(OVERRIDE, { input: { normId: 'alts.p2.s1', max: 9, reason: 'x', validFrom: '2026-11-20' } })).toBe('FORBIDDEN');
    expect(await client.faultOf(END, { input: { overrideId: newId(), version: 1 } })).toBe('FORBIDDEN');
    expect(await client.faultOf(ANSWER, { input: { questionId: 'alts.a1', answer: 'readAs' } })).toBe('FORBIDDEN');
  });
});

describe('norms', () => {
  it('are found by words in any order, by use and by force, page by page', async () => {
    const ask = (args: string) => boss.ask<{ norms: { nodes: readonly { id: string; use: string; force: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
      `{ norms(${args}) { nodes { id use force } totalCount pageInfo { hasNextPage endCursor } } }`,
    );
    expect((await ask('text: "теплА перерасчет", first: 10')).norms.nodes.map(({ id }) => id)).toContain('alts.p3.s2');
    const clocked = await ask('use: clocked, force: readAs, first: 3');
    expect(clocked.norms.nodes.every(({ use, force }) => use === 'clocked' && force === 'readAs')).toBe(true);
    const next = await ask(`use: clocked, force: readAs, first: 200, after: "${clocked.norms.pageInfo.endCursor}"`);
    expect(clocked.norms.nodes.length + next.norms.nodes.length).toBe(clocked.norms.totalCount);
    expect(await boss.faultOf('{ norms(after: "nothing") { totalCount } }')).toBe('BAD_INPUT');
    expect(await boss.faultOf('{ norms(editionId: "x") { totalCount } }')).toBe('NOT_FOUND');
    expect(await boss.ask('{ norm(id: "nothing") { id } }')).toEqual({ norm: null });
  });

  it('asks no query in a loop', async () => {
    await boss.ask('query AllNorms { norms(first: 200) { nodes { id override { id authorName } overrides { id } base { max } questionIds } } openQuestions { id answers { authorName } } }');
    expect(t.queriesOf('AllNorms')).toBeLessThanOrEqual(12);
  });
});
