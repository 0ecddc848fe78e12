import { loadPack } from '@ortalyk/standards';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { migrate } from '../src/db/migrate.js';
import { openOrm } from '../src/db/open-orm.js';
import { recomputeClocks } from '../src/modules/process/index.js';
import { dutyNorm } from '../src/modules/contracts/index.js';
import { Edition, installPack } from '../src/modules/standards/index.js';
import { newId } from '../src/platform/ids.js';
import { createDatabase, dropDatabase } from '../src/platform/postgres/index.js';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { Town } from './harness/town.js';

// The heat standard has no terms for contracts: ОЭК has them (раздел 3, 3.3.1).
const NAME = `contracts_${newId().replaceAll('-', '')}`;
const FIELDS = `contract { id version state number clocks { state clause explanation { normId } } } problems { code path }`;
const APPLY = `mutation A($input: ApplyForContractInput!) { applyForContract(input: $input) { ${FIELDS} } }`;
const MOVE = `mutation M($input: MoveContractInput!) { moveContract(input: $input) { ${FIELDS} } }`;

it.each([
  ['oek', 'missingNotice', 'desk', 'oek.c.e.missing'], ['oek', 'draft', 'desk', 'oek.c.e.draft'], ['oek', 'change', 'desk', null],
  ['tyvaenergosbyt', 'missingNotice', 'desk', 'tyva.c.notify'], ['tyvaenergosbyt', 'draft', 'desk', 'tyva.c.sign'], ['tyvaenergosbyt', 'change', 'desk', 'tyva.c.change.answer'],
  ['atomenergosbyt', 'missingNotice', 'desk', 'atom.s.1.3'], ['atomenergosbyt', 'missingNotice', 'phone', 'atom.s.1.tel'], ['atomenergosbyt', 'missingNotice', 'webForm', 'atom.s.1.web'],
  ['atomenergosbyt', 'draft', 'desk', 'atom.s.1.5'], ['atomenergosbyt', 'protocol', 'desk', 'atom.s.1.7'], ['alts', 'draft', 'desk', null],
] as const)('%s: %s by %s runs by %s', (code, duty, channel, normId) => {
  const pack = loadPack(code);
  if (!pack.ok) throw new Error(`the pack ${code} is refused`);
  expect(dutyNorm(new Edition('e', pack.value), duty, { kind: 'business', household: false, channel })?.step.normId ?? null).toBe(normId);
});

interface ContractData {
  readonly id: string; readonly version: number; readonly number: string; readonly clocks: readonly { readonly state: string; readonly explanation: { readonly normId: string } }[];
}
interface Payload { readonly contract: ContractData | null; readonly problems: readonly object[] }

let t: TestApi;
let office: Client;

beforeAll(async () => {
  const connection = await createDatabase(inject('server'), NAME);
  const opened = await openOrm({ connection });
  await migrate(opened);
  const pack = loadPack('oek');
  if (!pack.ok) throw new Error('the ОЭК pack is refused');
  const installed = await installPack(opened.orm, pack.value, Date.parse('2026-11-20T03:00:00Z'));
  if (!installed.ok) throw new Error('the ОЭК pack cannot be installed');
  await opened.close();
  t = await startApi({ connection });
  office = await t.as('specialist');
});
afterAll(async () => {
  await t.stop();
  await dropDatabase(inject('server'), NAME);
});

const clocksOf = (contract: ContractData | null) => (contract?.clocks ?? []).map(({ state, explanation }) => [explanation.normId, state]);

it('what the company owes on a contract runs by the clause that says how long, and stops when it is done (3.3.1)', async () => {
  const account = await new Town(t.db).account();
  const input = {
    accountId: account.id, kind: 'business', channel: 'desk', application: { on: '2026-11-19' }, papers: ['application'], startsOn: '2026-11-01',
    points: [{ service: 'electricity', address: 'ул. Ленина, 1' }], idempotencyKey: newId(),
  };
  let { contract } = (await office.ask<{ applyForContract: Payload }>(APPLY, { input })).applyForContract;
  expect(contract?.number).toMatch(/^Д-/);
  expect(clocksOf(contract)).toEqual([['oek.c.e.missing', 'running']]);
  const move = async (action: string, more: object = {}): Promise<void> => {
    const done = (await office.ask<{ moveContract: Payload }>(MOVE, { input: { contractId: contract?.id, version: contract?.version, action, on: '2026-11-20', idempotencyKey: newId(), ...more } })).moveContract;
    expect(done.problems, action).toEqual([]);
    contract = done.contract;
  };
  const document = { on: '2026-11-20' };
  await move('noticeMissing', { document });
  expect(clocksOf(contract)).toEqual([['oek.c.e.missing', 'stopped']]);
  await move('completePapers', { papers: ['identityDocument', 'titleDocument'] });
  await move('draft');
  expect(clocksOf(contract)).toEqual([['oek.c.e.draft', 'running'], ['oek.c.e.missing', 'stopped']]);
  await move('send');
  await move('disagree', { document });
  expect(clocksOf(contract)[0]).toEqual(['oek.c.e.protocol.after', 'running']);
  await move('answerDisagreement', { document });
  await move('sign', { document });
  expect(clocksOf(contract).map(([, state]) => state)).toEqual(['stopped', 'stopped', 'stopped']);
  expect((await recomputeClocks(t.db)).differences).toEqual([]);
});

it('a notice owed before a day is counted back from it (T12): the warning of a refusal 10 working days ahead (3.4.3), the end by the contract’s own term (3.4.1)', async () => {
  const account = await new Town(t.db).account();
  const DAYS = `contract { id version clocks { state subject nominalOn dueAt explanation { normId clause amount unit startEvent days { on counted ordinal reason } } } plannedEndOn noticedOn warnedOn notice { amount unit } }
    problems { code path }`;
  interface Day { readonly on: string; readonly counted: boolean; readonly ordinal: number | null; readonly reason: string | null }
  interface Noticed { readonly id: string; readonly version: number; readonly plannedEndOn: string | null; readonly warnedOn: string | null; readonly noticedOn: string | null;
    readonly clocks: readonly { readonly state: string; readonly subject: string; readonly nominalOn: string; readonly dueAt: string; readonly explanation: { readonly normId: string; readonly startEvent: string; readonly days: readonly Day[] } }[] }
  const input = {
    accountId: account.id, kind: 'business', channel: 'desk', application: { on: '2026-11-01' }, papers: ['application', 'identityDocument', 'titleDocument'], startsOn: '2026-11-01', endsOn: '2026-12-31',
    notice: { amount: 30, unit: 'calendarDays' }, points: [{ service: 'electricity', address: 'ул. Ленина, 1' }], idempotencyKey: newId(),
  };
  let contract = (await office.ask<{ applyForContract: { contract: Noticed } }>(APPLY.replace(FIELDS, DAYS), { input })).applyForContract.contract;
  const move = async (action: string, more: object = {}): Promise<void> => {
    const done = (await office.ask<{ moveContract: { contract: Noticed; problems: readonly object[] } }>(MOVE.replace(FIELDS, DAYS), { input: { contractId: contract.id, version: contract.version, action, on: '2026-11-20', idempotencyKey: newId(), ...more } })).moveContract;
    expect(done.problems, action).toEqual([]);
    contract = done.contract;
  };
  const document = { on: '2026-11-20' };
  const running = () => contract.clocks.filter(({ state }) => state === 'running').map(({ subject, nominalOn, explanation }) => [explanation.normId, subject, nominalOn]);
  for (const [action, more] of [['draft', {}], ['send', {}], ['sign', { document }], ['bringIntoForce', {}]] as const) await move(action, more);
  expect(running()).toEqual([['oek.c.prolong', 'step', '2026-12-01']]);
  await move('noticeRenewal', { document });
  expect([running(), contract.noticedOn]).toEqual([[], '2026-11-20']);
  await move('renew', { endsOn: '2027-12-31' });
  expect(running()).toEqual([['oek.c.prolong', 'step', '2027-12-01']]);

  await move('announceTermination', { endsOn: '2026-12-15', note: 'Неоплата' });
  const clock = contract.clocks.find(({ explanation }) => explanation.normId === 'oek.c.refuse.unilateral');
  expect([contract.plannedEndOn, clock?.nominalOn, clock?.explanation.startEvent]).toEqual(['2026-12-15', '2026-12-01', 'before']);
  expect(clock?.explanation.days.at(0)).toMatchObject({ on: '2026-12-01', counted: true, ordinal: 10, reason: 'due' });
  expect(clock?.explanation.days.at(-1)).toMatchObject({ on: '2026-12-15', counted: false, reason: 'startDay' });
  const list = await office.ask<{ contracts: { nodes: readonly { id: string }[]; totalCount: number } }>(`{ contracts(filter: { owed: true, kind: business }) { nodes { id } totalCount } }`);
  expect(list.contracts).toMatchObject({ nodes: [{ id: contract.id }], totalCount: 1 });
  await move('warnTermination', { document });
  expect([running(), contract.warnedOn]).toEqual([[], '2026-11-20']);
  await move('terminate', { note: 'Неоплата' });
  expect((await recomputeClocks(t.db)).differences).toEqual([]);
});

it('contracts with something owed stand first, the soonest at the top, the rest by number; a page goes on where the last ended', async () => {
  const town = new Town(t.db);
  for (const _ of [1, 2]) {
    const { id } = await town.account();
    await office.ask(APPLY, { input: { accountId: id, kind: 'budget', channel: 'desk', application: { on: '2026-11-19' }, papers: [], startsOn: '2026-11-01', points: [{ service: 'electricity', address: 'А' }], idempotencyKey: newId() } });
  }
  interface Page { readonly contracts: { readonly nodes: readonly { readonly id: string; readonly number: string; readonly clocks: readonly { readonly state: string; readonly dueAt: string }[] }[]; readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly totalCount: number } }
  const LIST = `query L($after: String) { contracts(first: 1, after: $after) { nodes { id number clocks { state dueAt } } pageInfo { hasNextPage endCursor } totalCount } }`;
  const seen: Page['contracts']['nodes'][number][] = [];
  for (let after: string | null = null, more = true; more;) {
    const { contracts }: Page = await office.ask<Page>(LIST, { after });
    expect(contracts.totalCount).toBeGreaterThan(seen.length);
    seen.push(...contracts.nodes);
    after = contracts.pageInfo.endCursor;
    more = contracts.pageInfo.hasNextPage;
  }
  const dues = seen.map(({ clocks }) => clocks.filter(({ state }) => state === 'running').map(({ dueAt }) => dueAt).toSorted()[0] ?? '9');
  expect(dues).toEqual(dues.toSorted());
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  const rest = seen.filter((_, at) => dues[at] === '9').map(({ number }) => number);
  expect(rest).toEqual(rest.toSorted());
  expect(rest.length).toBeGreaterThan(0);
});
