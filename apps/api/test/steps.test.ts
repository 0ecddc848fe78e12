import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recomputeClocks } from '../src/modules/process/index.js';
import { newId } from '../src/platform/ids.js';
import { PASSWORD } from './harness/builders.js';
import { type Client } from './harness/client.js';
import {
  type AppealData, ASSIGN, CARD, COMPLETE, type Problem, REGISTER, RELEASE, RETURN, type RegisterData, type StepData, TAKE, registration,
} from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';

type Person = Client & { readonly staffId: string; readonly officeId: string };

interface StepPayload {
  readonly step: StepData | null;
  readonly problems: readonly Problem[];
}

let t: TestApi;
let operator: Person;
let specialist: Person;
let supervisor: Person;
beforeAll(async () => {
  t = await startApi();
  operator = await t.as('operator');
  specialist = await t.as('specialist');
  supervisor = await t.as('supervisor');
});
afterAll(() => t.stop());

const MORNING = '2026-11-20T04:00:00Z';

/** Moves the clock; sessions do not last over days, so everybody signs in again. */
async function moveTo(iso: string): Promise<void> {
  t.clock.set(iso);
  for (const person of [operator, specialist, supervisor]) {
    const row = await t.db.row<{ login: string }>(`select login from staff where id = $1`, [person.staffId]);
    await person.signIn(row?.login ?? '', PASSWORD);
  }
}

async function appealOf(change: Readonly<Record<string, unknown>> = {}): Promise<AppealData & { readonly currentStep: StepData }> {
  const { registerAppeal } = await operator.ask<RegisterData>(REGISTER, { input: registration(operator.officeId, change) });
  const { appeal } = registerAppeal;
  if (appeal?.currentStep == null) throw new Error(`not registered: ${JSON.stringify(registerAppeal.problems)}`);
  return appeal as AppealData & { readonly currentStep: StepData };
}

async function card(id: string): Promise<AppealData> {
  return (await operator.ask<{ appeal: AppealData }>(CARD, { id })).appeal;
}

async function run(client: Person, mutation: string, input: object): Promise<StepPayload> {
  const data = await client.ask<Readonly<Record<string, StepPayload>>>(mutation, { input });
  return Object.values(data)[0] ?? { step: null, problems: [] };
}

function of(step: StepData | null): { readonly stepId: string; readonly version: number } {
  return { stepId: step?.id ?? '', version: step?.version ?? 0 };
}

async function complete(client: Person, step: StepData | null, change: object = {}): Promise<StepPayload> {
  return run(client, COMPLETE, { ...of(step), idempotencyKey: newId(), ...change });
}

describe('taking, releasing, assigning', () => {
  it('takes an open step: the appeal is in work and the person has it', async () => {
    const appeal = await appealOf();
    const { step, problems } = await run(specialist, TAKE, of(appeal.currentStep));
    expect(problems).toEqual([]);
    expect(step).toMatchObject({ state: 'taken', assignee: { id: specialist.staffId } });
    expect(await card(appeal.id)).toMatchObject({ state: 'inWork', currentStep: { assignee: { id: specialist.staffId } } });
  });

  it('lets one of two who take it at once have it', async () => {
    const { currentStep } = await appealOf();
    const answers = await Promise.all([specialist, supervisor].map((person) => person.send<{ takeStep: StepPayload }>(TAKE, { input: of(currentStep) })));
    const won = answers.filter((answer) => answer.data?.takeStep.step?.state === 'taken');
    const lost = answers.find((answer) => answer.errors !== undefined);
    expect(won).toHaveLength(1);
    expect(lost?.errors?.[0]?.extensions).toMatchObject({ code: 'STALE', currentVersion: currentStep.version + 1 });
  });

  it('refuses a step another person has, and a stale version', async () => {
    const { currentStep } = await appealOf();
    const { step } = await run(specialist, TAKE, of(currentStep));
    expect((await run(supervisor, TAKE, of(step))).problems).toMatchObject([{ code: 'stepTaken' }]);
    expect((await complete(supervisor, step)).problems).toMatchObject([{ code: 'stepTaken' }]);
    expect(await specialist.faultOf(TAKE, { input: of(currentStep) })).toBe('STALE');
    expect(await specialist.faultOf(TAKE, { input: { stepId: newId(), version: 1 } })).toBe('NOT_FOUND');
  });

  it('gives a step back, by its person or by who assigns', async () => {
    const { currentStep } = await appealOf();
    expect((await run(specialist, RELEASE, of(currentStep))).problems).toMatchObject([{ code: 'stepNotTaken' }]);
    const { step } = await run(specialist, TAKE, of(currentStep));
    expect((await run(operator, RELEASE, of(step))).problems).toMatchObject([{ code: 'stepTaken' }]);
    expect((await run(supervisor, RELEASE, of(step))).step).toMatchObject({ state: 'open', assignee: null });
  });

  it('assigns to a person who can work there, and to nobody else', async () => {
    const { currentStep } = await appealOf();
    const auditor = await t.as('auditor');
    const elsewhere = await t.as('specialist', { officeId: await t.build.office(1) });
    const assign = (staffId: string): Promise<StepPayload> => run(supervisor, ASSIGN, { ...of(currentStep), staffId });
    expect((await assign(newId())).problems).toMatchObject([{ code: 'unknownStaff', path: 'staffId' }]);
    expect((await assign(auditor.staffId)).problems).toMatchObject([{ code: 'staffWithoutPermission' }]);
    expect((await assign(elsewhere.staffId)).problems).toMatchObject([{ code: 'staffWithoutPermission' }]);
    const { step } = await assign(specialist.staffId);
    expect(step).toMatchObject({ state: 'open', assignee: { id: specialist.staffId } });
    expect((await run(operator, TAKE, of(step))).problems).toMatchObject([{ code: 'stepTaken' }]);
  });

  it('is refused without the permission and in another office', async () => {
    const { currentStep } = await appealOf();
    const auditor = await t.as('auditor');
    const elsewhere = await t.as('specialist', { officeId: await t.build.office(1) });
    for (const mutation of [TAKE, RELEASE]) {
      expect(await auditor.faultOf(mutation, { input: of(currentStep) })).toBe('FORBIDDEN');
      expect(await elsewhere.faultOf(mutation, { input: of(currentStep) })).toBe('FORBIDDEN');
    }
    expect(await specialist.faultOf(ASSIGN, { input: { ...of(currentStep), staffId: specialist.staffId } })).toBe('FORBIDDEN');
    expect(await auditor.faultOf(COMPLETE, { input: { ...of(currentStep), idempotencyKey: newId() } })).toBe('FORBIDDEN');
    expect(await auditor.faultOf(RETURN, { input: { ...of(currentStep), reason: 'x' } })).toBe('FORBIDDEN');
  });
});

describe('completing', () => {
  it('registers the output document, stops the clock (T23) and opens the next step with its own', async () => {
    const appeal = await appealOf();
    const { step: taken } = await run(specialist, TAKE, of(appeal.currentStep));
    await moveTo('2026-11-20T09:00:00Z');
    const { step, problems } = await complete(specialist, taken, { note: 'Записка отправлена' });
    expect(problems).toEqual([]);
    expect(step).toMatchObject({ state: 'done', outputDocument: { kind: { code: 'memoOperatingDistrict' } }, clock: { state: 'stopped', lateSeconds: 0 } });
    expect(step?.outputDocument?.number).toMatch(/^СЗ-/);
    const after = await card(appeal.id);
    // T6: three working days after Friday: Wednesday's closing.
    expect(after.currentStep).toMatchObject({ stepId: 'p2.s1.1', state: 'open', assignee: null, unit: { code: 'operatingDistrict' }, dueAt: '2026-11-25T12:00:00Z' });
  });

  it('takes only a file the person uploaded', async () => {
    await moveTo(MORNING);
    const { currentStep } = await appealOf();
    const put = async (by: string): Promise<string> => {
      const id = newId();
      await t.db.rows(`insert into file (id, created_at, sha256, name, media_type, size_bytes, uploaded_by) values ($1, now(), $2, 'a.pdf', 'application/pdf', 1, $3)`, [id, id.replaceAll('-', '').padEnd(64, '0'), by]);
      return id;
    };
    const foreign = await complete(specialist, currentStep, { fileId: await put(operator.staffId) });
    expect(foreign.problems).toMatchObject([{ code: 'unknownFile', path: 'fileId' }]);
    expect((await complete(specialist, currentStep, { fileId: await put(specialist.staffId) })).problems).toEqual([]);
  });

  it('ends the process with the last step: answered, promise stopped, late where it is late (T8)', async () => {
    await moveTo(MORNING);
    const appeal = await appealOf({ subject: 'recalculationDesk', papers: [] });
    await moveTo('2026-11-23T12:00:01Z');
    const { problems } = await complete(specialist, appeal.currentStep, { documentNumber: 'И-15', documentOn: '2026-11-23' });
    expect(problems).toEqual([]);
    const after = await card(appeal.id);
    expect(after).toMatchObject({ state: 'answered', currentStep: null, promise: { state: 'stopped', breached: true, lateSeconds: 1 } });
    const row = await t.db.row(`select answered_on, assignee_id from appeal where id = $1`, [appeal.id]);
    expect(row).toEqual({ answered_on: '2026-11-23', assignee_id: specialist.staffId });
    await moveTo(MORNING);
  });

  it('returns the first result for a repeated key, and tells every problem of the document', async () => {
    const { currentStep } = await appealOf();
    const input = { ...of(currentStep), idempotencyKey: newId() };
    const [first, second] = await Promise.all([run(specialist, COMPLETE, input), run(specialist, COMPLETE, input)]);
    expect(second.step?.id).toBe(first.step?.id);
    const other = await appealOf();
    const bad = { documentOn: '2026-11-30', note: 'я'.repeat(2001), fileId: newId(), documentNumber: 'n'.repeat(101) };
    const { problems } = await complete(specialist, other.currentStep, bad);
    expect(problems.map(({ code }) => code)).toEqual(['documentInFuture', 'noteTooLong', 'documentNumberTooLong', 'unknownFile']);
    expect((await complete(specialist, other.currentStep, { documentOn: '1990-01-01' })).problems).toMatchObject([{ code: 'beforeCalendar', path: 'documentOn' }]);
    expect((await card(other.id)).currentStep?.state).toBe('open');
  });

  it('refuses a step that is not open', async () => {
    const appeal = await appealOf();
    const { step } = await complete(specialist, appeal.currentStep);
    expect((await complete(specialist, step)).problems).toMatchObject([{ code: 'stepNotOpen' }]);
  });
});

describe('returning', () => {
  it('needs a reason, stops the own clock and gives the step before its own clock back (T23)', async () => {
    const appeal = await appealOf();
    await complete(specialist, appeal.currentStep);
    const second = (await card(appeal.id)).currentStep;
    expect((await run(specialist, RETURN, { ...of(second), reason: '  ' })).problems).toMatchObject([{ code: 'reasonRequired', path: 'reason' }]);
    expect((await run(specialist, RETURN, { ...of(second), reason: 'я'.repeat(1001) })).problems).toMatchObject([{ code: 'reasonTooLong' }]);
    const { step } = await run(specialist, RETURN, { ...of(second), reason: 'Нет плана квартиры' });
    expect(step).toMatchObject({ state: 'returned', returnReason: 'Нет плана квартиры', clock: { state: 'paused' } });
    const again = await card(appeal.id);
    expect(again.currentStep).toMatchObject({ stepId: 'p2.s1', state: 'open', assignee: { id: specialist.staffId } });
    const { steps } = await specialist.ask<{ readonly steps: { readonly nodes: readonly { readonly id: string }[] } }>('query Queue { steps(first: 100) { nodes { id } } }');
    const queue = steps.nodes.map(({ id }) => id);
    expect([queue.includes(again.currentStep?.id ?? ''), queue.includes(second?.id ?? '')]).toEqual([true, false]);
    expect((await run(specialist, TAKE, of(step))).problems).toMatchObject([{ code: 'waitsForOtherStep' }]);
    await moveTo('2026-11-23T04:00:00Z');
    await complete(specialist, again.currentStep);
    const back = (await card(appeal.id)).currentStep;
    // Away from Friday to Monday: the one midnight that opens a working day is added to Wednesday.
    expect(back).toMatchObject({ stepId: 'p2.s1.1', state: 'open', dueAt: '2026-11-26T12:00:00Z' });
    await moveTo(MORNING);
  });

  it('lets a returned first step be taken up again', async () => {
    const appeal = await appealOf();
    const { step } = await run(specialist, RETURN, { ...of(appeal.currentStep), reason: 'Нет подписи' });
    expect(step).toMatchObject({ state: 'returned' });
    expect((await run(specialist, TAKE, of(step))).step).toMatchObject({ state: 'taken', clock: { state: 'running' } });
  });
});

describe('handling norms', () => {
  it('T20: the wait before is only measured, the work runs from the moment it is taken up', async () => {
    const appeal = await appealOf({ subject: 'oralConsultation', kind: 'consultation', papers: [] });
    expect(appeal.dueAt).toBeNull();
    const { step } = await run(operator, TAKE, of(appeal.currentStep));
    // Half an hour of work from 09:00 in Almaty.
    expect(step).toMatchObject({ clock: { subject: 'handling' }, dueAt: '2026-11-20T04:30:00Z' });
  });
});

it('T20, T23: a step sent back goes on with its handling clock, its wait stays over', async () => {
  const appeal = await appealOf({ subject: 'meterInspection', papers: [] });
  const { step } = await run(specialist, TAKE, of(appeal.currentStep));
  await complete(specialist, step);
  const second = (await card(appeal.id)).currentStep;
  await run(specialist, RETURN, { ...of(second), reason: 'Нет адреса' });
  const clocks = await t.db.rows(`select subject, state from clock where step_row_id = $1 order by subject`, [appeal.currentStep.id]);
  expect(clocks).toEqual([{ subject: 'handling', state: 'running' }, { subject: 'step', state: 'measured' }]);
  expect((await card(appeal.id)).currentStep).toMatchObject({ stepId: 'p4.s1', state: 'open' });
});

it('counts every kept clock again and finds them all as kept (decision 6)', async () => {
  const { checked, differences } = await recomputeClocks(t.db);
  expect(checked).toBeGreaterThan(20);
  expect(differences).toEqual([]);
  await t.db.rows(`update clock set due_at = due_at + interval '1 hour' where id = (select id from clock where subject = 'promise' limit 1)`);
  expect((await recomputeClocks(t.db)).differences).toMatchObject([{ field: 'dueAt' }]);
});
