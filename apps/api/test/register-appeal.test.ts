import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client } from './harness/client.js';
import { type AppealData, CARD, REGISTER, type RegisterData, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { Town } from './harness/town.js';

type Person = Client & { readonly staffId: string; readonly officeId: string };

let t: TestApi;
let town: Town;
let operator: Person;
beforeAll(async () => {
  t = await startApi();
  town = new Town(t.db);
  operator = await t.as('operator');
});
afterAll(() => t.stop());

async function register(client: Person, change: Readonly<Record<string, unknown>> = {}): Promise<RegisterData['registerAppeal']> {
  return (await client.ask<RegisterData>(REGISTER, { input: registration(client.officeId, change) })).registerAppeal;
}

async function codes(change: Readonly<Record<string, unknown>>, client = operator): Promise<readonly string[]> {
  const before = await rowCounts();
  const { appeal, problems } = await register(client, change);
  expect(appeal ?? null).toBeNull();
  expect(await rowCounts()).toEqual(before);
  return problems.map(({ code, path }) => `${code} ${path}`);
}

async function rowCounts(): Promise<unknown> {
  return t.db.row(`select (select count(*) from appeal) as appeals, (select count(*) from document) as documents, (select count(*) from step) as steps,
    (select count(*) from event where type = 'appealRegistered') as events, (select coalesce(sum(last), 0) from number_series) as numbers,
    (select count(*) from idempotency_key) as keys`);
}

describe('registerAppeal', () => {
  it('numbers the appeal, freezes the promise of the branch (T21) and opens the first step with its own clock', async () => {
    const account = await town.account({ fullName: 'Әбенова Сауле Жұмақызы', officeId: operator.officeId });
    const { appeal, problems } = await register(operator, { accountId: account.id, applicantName: null });
    expect(problems).toEqual([]);
    expect(appeal).toMatchObject({
      state: 'registered', account: { id: account.id }, customer: { fullName: 'Әбенова Сауле Жұмақызы' }, edition: 'Редакция №1',
      currentStep: { stepId: 'p2.s1', state: 'open', unit: { code: 'frontDesk' }, assignee: null },
      // T6: 1 + 3 + 15 working days after Friday 2026-11-20; 16 December (Independence Day) and its bridge are left out.
      promise: { state: 'running', binding: true, breached: false, explanation: { startEvent: 'registered' } },
    });
    expect(appeal?.number).toMatch(/^[A-Z]+-2026-\d{6}$/);
    const counted = appeal?.promise?.explanation.days.filter((day) => day.counted) ?? [];
    expect(counted).toHaveLength(19);
    expect(appeal?.dueAt).toBe(appeal?.promise?.dueAt);
    // The first step: one working day, due at Monday's closing 17:00 in Almaty.
    expect(appeal?.currentStep?.dueAt).toBe('2026-11-23T12:00:00Z');
    expect(appeal?.promise?.explanation.parts).toHaveLength(3);
  });

  it('writes the check-list, the incoming document with a number of its series, and the events', async () => {
    const { appeal } = await register(operator);
    const papers = await t.db.rows(`select document_kind, brought from paper where appeal_id = $1 order by 1`, [appeal?.id ?? '']);
    expect(papers).toHaveLength(4);
    expect(papers).toContainEqual({ document_kind: 'applicationCorrection', brought: true });
    const document = await t.db.row<{ number: string; kind: string }>(`select number, kind from document where appeal_id = $1`, [appeal?.id ?? '']);
    expect(document?.kind).toBe('applicationCorrection');
    expect(document?.number).toMatch(/^ВХ-/);
    const events = await t.db.rows<{ type: string }>(`select type from event where appeal_id = $1 order by id`, [appeal?.id ?? '']);
    expect(events.map(({ type }) => type)).toEqual(['stepOpened', 'appealRegistered']);
  });

  it('takes an appeal of a stranger without account and customer', async () => {
    const { appeal, problems } = await register(operator, { applicantName: 'Прохожий' });
    expect(problems).toEqual([]);
    expect(appeal).toMatchObject({ account: null, customer: null });
  });

  it('tells every problem at once, each under its field, and keeps nothing', async () => {
    expect(await codes({ text: ' ', kind: 'wrong', subject: 'wrong', channel: 'wrong', answerChannel: 'box', applicantName: ' ' })).toEqual([
      'textRequired text', 'unknownKind kind', 'unknownChannel channel', 'unknownSubject subject', 'applicantRequired applicantName', 'unknownAnswerChannel answerChannel',
    ]);
  });

  it('refuses 100,000 characters and leaves no row behind', async () => {
    expect(await codes({ text: 'я'.repeat(100_000) })).toEqual(['textTooLong text']);
  });

  it('refuses a closed account, an unknown one, and an unknown customer', async () => {
    const closed = await town.account({ closedOn: '2024-05-01' });
    expect(await codes({ accountId: closed.id })).toEqual(['accountClosed accountId']);
    expect(await codes({ accountId: '00000000-0000-7000-8000-000000000000' })).toEqual(['unknownAccount accountId']);
    expect(await codes({ accountId: 'not an id' })).toEqual(['unknownAccount accountId']);
    expect(await codes({ customerId: '00000000-0000-7000-8000-000000000000' })).toEqual(['unknownCustomer customerId']);
  });

  it('refuses an office the grant does not cover, and an unknown one', async () => {
    expect(await codes({ officeId: await t.build.office(1) })).toEqual(['foreignOffice officeId']);
    expect(await codes({ officeId: '00000000-0000-7000-8000-000000000000' })).toEqual(['unknownOffice officeId']);
  });

  it('refuses a kind or channel the subject does not have, and a subject not for the customer', async () => {
    expect(await codes({ kind: 'review' })).toEqual(['kindNotForSubject kind']);
    expect(await codes({ subject: 'letterWithSurvey', kind: 'complaint', channel: 'phone', papers: [] })).toEqual(['channelNotForSubject channel']);
    const company = await town.account({ kind: 'legalEntity' });
    expect(await codes({ subject: 'debtDivision', accountId: company.id, papers: [] })).toEqual(['subjectNotForCustomer subject']);
  });

  it('refuses dates in the future and before the calendar, and backdating without the permission (T23)', async () => {
    expect(await codes({ receivedAt: '2026-11-21T04:00:00Z' })).toEqual(['receivedInFuture receivedAt']);
    expect(await codes({ receivedAt: '2026-11-19T04:00:00Z' })).toEqual(['backdateNotPermitted receivedAt']);
    const supervisor = await t.as('supervisor');
    expect(await codes({ receivedAt: '1999-01-01T04:00:00Z' }, supervisor)).toEqual(['beforeCalendar receivedAt']);
    const { appeal } = await register(supervisor, { receivedAt: '2026-11-19T04:00:00Z' });
    expect(appeal?.receivedAt).toBe('2026-11-19T04:00:00Z');
  });

  it('asks for a contact where the answer could not find its way, and refuses papers outside the check-list', async () => {
    expect(await codes({ answerChannel: 'email' })).toEqual(['answerContactRequired answerContact']);
    expect(await codes({ papers: ['meterPassport'] })).toEqual(['unknownPaper papers.0']);
    expect((await register(operator, { answerChannel: 'email', answerContact: 'a@example.kz' })).problems).toEqual([]);
  });

  it('returns the same appeal for the same key, refuses the key with other values, and survives a double click', async () => {
    const input = registration(operator.officeId);
    const answers = await Promise.all([1, 2, 3].map(() => operator.ask<RegisterData>(REGISTER, { input })));
    expect(new Set(answers.map((answer) => answer.registerAppeal.appeal?.id)).size).toBe(1);
    const other = await operator.ask<RegisterData>(REGISTER, { input: { ...input, text: 'другое' } });
    expect(other.registerAppeal.problems).toMatchObject([{ code: 'idempotencyReused' }]);
  });

  it('gives 40 simultaneous registrations numbers without a gap', async () => {
    const registry = await t.as('registryClerk');
    const last = await lastNumber(registry.officeId);
    const made = await Promise.all(Array.from({ length: 40 }, () => register(registry)));
    const numbers = made.map(({ appeal }) => Number(appeal?.number.slice(-6))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => last + index + 1));
  });

  it('is refused to those who only read, and to nobody', async () => {
    for (const role of ['auditor', 'fieldEngineer', 'dataEntry'] as const) {
      const reader = await t.as(role);
      expect(await reader.faultOf(REGISTER, { input: registration(reader.officeId) })).toBe('FORBIDDEN');
    }
    expect(await t.anybody().faultOf(REGISTER, { input: registration(operator.officeId) })).toBe('UNAUTHENTICATED');
  });

  it('shows the card by a bounded number of queries', async () => {
    const { appeal } = await register(operator);
    const card = await operator.ask<{ appeal: AppealData }>(CARD, { id: appeal?.id });
    expect(card.appeal.text).toBe('Прошу исправить площадь квартиры.');
    expect(t.queriesOf('Card')).toBeLessThanOrEqual(14);
  });
});

async function lastNumber(officeId: string): Promise<number> {
  const row = await t.db.row<{ last: number }>(`select last from number_series where kind = 'appeal' and office_id = $1`, [officeId]);
  return row?.last ?? 0;
}
