import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client } from './harness/client.js';
import { CARD, type AppealData, type Problem, REGISTER, type RegisterData, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { type BuiltAccount, Town } from './harness/town.js';

type Person = Client & { readonly staffId: string; readonly officeId: string };

let t: TestApi;
let operator: Person;
let account: BuiltAccount;
beforeAll(async () => {
  t = await startApi();
  operator = await t.as('operator');
  account = await new Town(t.db).account({ fullName: 'Ли Вера' });
});
afterAll(() => t.stop());

const PREVIEW = /* GraphQL */ `
  query Preview($input: DeadlinePreviewInput!) {
    deadlinePreview(input: $input) {
      process { ru } branch { ru } clause dueAt
      explanation { amount target unit clause force reading { ru } startEvent startedAt countedFrom nominalOn targetAt calendar calendarName { ru } timeZone omittedDays provisional
        days { on counted ordinal reason name { ru } } parts { stepLabel { ru } unitLabel { ru } amount target unit clause } }
      informative { normId force dueAt amount unit clause }
      steps { stepId label { ru } unit { ru } output { ru } amount target normUnit dueAt clause }
      checklist { documentKind label { ru } clause }
      similar { id number state subject { ru } }
    }
  }
`;

interface PreviewData {
  readonly deadlinePreview: {
    readonly dueAt: string | null;
    readonly explanation: { readonly days: readonly { readonly on: string; readonly counted: boolean; readonly ordinal: number | null; readonly reason: string; readonly name: { readonly ru: string } | null }[] } | null;
    readonly informative: readonly object[];
    readonly steps: readonly { readonly dueAt: string | null }[];
    readonly checklist: readonly object[];
    readonly similar: readonly { readonly id: string }[];
  };
}

async function preview(change: object = {}): Promise<PreviewData['deadlinePreview']> {
  const input = { subject: 'areaCorrection', channel: 'desk', officeId: operator.officeId, ...change };
  return (await operator.ask<PreviewData>(PREVIEW, { input })).deadlinePreview;
}

async function register(change: Readonly<Record<string, unknown>> = {}): Promise<AppealData> {
  const { registerAppeal } = await operator.ask<RegisterData>(REGISTER, { input: registration(operator.officeId, change) });
  if (registerAppeal.appeal === null) throw new Error(JSON.stringify(registerAppeal.problems));
  return registerAppeal.appeal;
}

describe('deadlinePreview', () => {
  it('shows the promise, its parts with clauses, the steps ahead and the check-list before anything is saved', async () => {
    const shown = await preview();
    expect(shown).toMatchObject({
      clause: 'Приложение №2, строка 1', checklist: [{ documentKind: 'applicationCorrection' }, {}, {}, {}],
      explanation: {
        amount: 19, target: 5, unit: 'workingDays', force: 'readAs', startEvent: 'registered', startedAt: '2026-11-20T04:00:00Z', timeZone: 'Asia/Almaty', calendar: 'kz',
        provisional: false, parts: [{ amount: 1, unit: 'workingDays' }, { amount: 3 }, { amount: 15, target: 1 }],
      },
      steps: [{ amount: 1, normUnit: 'workingDays', dueAt: '2026-11-23T12:00:00Z' }, { amount: 3, dueAt: '2026-11-26T12:00:00Z' }, { amount: 15 }],
    });
    // T21: what is promised beforehand is what is promised at registration, and nothing is stored by looking.
    expect((await register()).dueAt).toBe(shown.dueAt);
    expect(shown.steps.at(-1)?.dueAt).toBe(shown.dueAt);
  });

  it('tells which days count and which do not, with the holiday by name (T6)', async () => {
    const days = (await preview()).explanation?.days ?? [];
    expect(days[0]).toMatchObject({ on: '2026-11-20', counted: false, reason: 'startDay' });
    expect(days.find(({ on }) => on === '2026-11-21')).toMatchObject({ counted: false, reason: 'weekend' });
    expect(days.find(({ on }) => on === '2026-12-16')).toMatchObject({ counted: false, reason: 'holiday', name: { ru: expect.any(String) } });
    expect(days.filter(({ counted }) => counted).map(({ ordinal }) => ordinal)).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  });

  it('shows the legal cap beside the promise as informative until it is confirmed (T16, T21)', async () => {
    expect((await preview()).informative).toMatchObject([{ normId: 'alts.cap.appc76', force: 'informative', amount: 15, unit: 'workingDays', clause: 'АППК РК, ст. 76' }]);
  });

  it('promises nothing where the standard names only handling times (T20) or no term', async () => {
    expect(await preview({ subject: 'oralConsultation' })).toMatchObject({ dueAt: null, explanation: null });
    expect(await preview({ subject: 'review' })).toMatchObject({ dueAt: null, explanation: null, steps: [{ amount: null, dueAt: null }] });
  });

  it('notices an open appeal of the same person on the same subject', async () => {
    expect((await preview({ accountId: account.id })).similar).toEqual([]);
    const appeal = await register({ accountId: account.id, applicantName: null });
    expect((await preview({ accountId: account.id })).similar).toMatchObject([{ id: appeal.id, state: 'registered' }]);
    expect((await preview({ customerId: account.customerId })).similar).toHaveLength(1);
    expect((await preview({ accountId: account.id, subject: 'accountsMerge' })).similar).toEqual([]);
  });

  it('refuses what is not in the pack and whoever may not register', async () => {
    for (const change of [{ subject: 'nothing' }, { officeId: 'nowhere' }]) {
      expect(await operator.faultOf(PREVIEW, { input: { subject: 'review', channel: 'desk', officeId: operator.officeId, ...change } })).toBe('BAD_INPUT');
    }
    const auditor = await t.as('auditor');
    expect(await auditor.faultOf(PREVIEW, { input: { subject: 'review', channel: 'desk', officeId: operator.officeId } })).toBe('FORBIDDEN');
  });
});

const ATTACH = /* GraphQL */ `
  mutation Attach($input: AttachAppealInput!) { attachAppeal(input: $input) { appeal { id version account { id } customer { id } } problems { code path } } }
`;

interface AttachData {
  readonly attachAppeal: { readonly appeal: AppealData | null; readonly problems: readonly Problem[] };
}

describe('attachAppeal', () => {
  const attach = async (input: object): Promise<AttachData['attachAppeal']> => (await operator.ask<AttachData>(ATTACH, { input })).attachAppeal;

  it("gives a stranger's appeal its account and the account's owner, and the audit says from what to what", async () => {
    const { id, version } = await register();
    const { appeal, problems } = await attach({ appealId: id, version, accountId: account.id });
    expect(problems).toEqual([]);
    expect(appeal).toMatchObject({ version: version + 1, account: { id: account.id }, customer: { id: account.customerId } });
    const HISTORY = 'query H($id: ID!) { appeal(id: $id) { history { nodes { type actor { id } changes { field before after } } } } }';
    const { appeal: after } = await operator.ask<{ appeal: { history: { nodes: object[] } } }>(HISTORY, { id });
    expect(after.history.nodes[0]).toMatchObject({
      type: 'appealAttached', actor: { id: operator.staffId }, changes: [{ field: 'accountId', before: null, after: account.id }, { field: 'customerId', before: null }],
    });
  });

  it('tells every problem and refuses an old version', async () => {
    const { id, version } = await register();
    expect((await attach({ appealId: id, version })).problems).toMatchObject([{ code: 'nothingToAttach' }]);
    expect((await attach({ appealId: id, version, accountId: id, customerId: id })).problems).toMatchObject([
      { code: 'unknownAccount', path: 'accountId' }, { code: 'unknownCustomer', path: 'customerId' },
    ]);
    const { appeal } = await attach({ appealId: id, version, accountId: account.id });
    expect((await attach({ appealId: id, version: appeal?.version, accountId: account.id })).problems).toMatchObject([{ code: 'alreadyAttached' }]);
    expect(await operator.faultOf(ATTACH, { input: { appealId: id, version, customerId: account.customerId } })).toBe('STALE');
    expect(await operator.faultOf(ATTACH, { input: { appealId: account.id, version, customerId: account.customerId } })).toBe('NOT_FOUND');
  });

  it('is refused in another office and without the permission', async () => {
    const { id, version } = await register();
    const input = { appealId: id, version, accountId: account.id };
    const elsewhere = await t.as('operator', { officeId: await t.build.office(1) });
    const auditor = await t.as('auditor');
    expect(await elsewhere.faultOf(ATTACH, { input })).toBe('FORBIDDEN');
    expect(await auditor.faultOf(ATTACH, { input })).toBe('FORBIDDEN');
    const { appeal } = await elsewhere.ask<{ appeal: AppealData }>(CARD, { id });
    expect(appeal.actions).toEqual([]);
  });
});

it('offers what the pack in force has', async () => {
  const OPTIONS = /* GraphQL */ `
    query Options { registrationOptions { maxTextLength channels { code canAnswer mode } kinds { code label { ru kk } } offices { code } subjects { code channels kinds customerKinds keywords clause process { ru } } } }
  `;
  const { registrationOptions } = await operator.ask<{ registrationOptions: { channels: { code: string }[]; subjects: { code: string }[] } }>(OPTIONS);
  expect(registrationOptions).toMatchObject({ maxTextLength: 20_000, offices: [{ code: 'BAT' }, { code: 'ORT' }, { code: 'SHY' }] });
  expect(registrationOptions.channels.map(({ code }) => code)).not.toContain('radi');
  expect(registrationOptions.subjects.find(({ code }) => code === 'debtDivision')).toMatchObject({ customerKinds: ['person'], kinds: ['serviceRequest'] });
  const { company } = await t.anybody().ask<{ company: object }>('{ company { standard documentNo shortName { ru } languages timeZone country currency } }');
  expect(company).toEqual({
    standard: 'alts', documentNo: 'СТП-10-2019', shortName: { ru: 'АлТС' }, languages: ['ru', 'kk', 'en'], timeZone: 'Asia/Almaty', country: 'KZ', currency: 'KZT',
  });
});
