import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.js';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { Town } from './harness/town.js';

let t: TestApi;
let town: Town;
let desk: Client & { readonly staffId: string };

beforeAll(async () => {
  t = await startApi();
  town = new Town(t.db);
  desk = await t.as('operator');
});
afterAll(() => t.stop());

interface Pair { readonly first: { readonly id: string }; readonly second: { readonly id: string }; readonly reasons: readonly string[] }
const WORK_LIST = '{ duplicateWorkList(first: 100) { first { id } second { id } reasons } }';
const pairs = async (): Promise<readonly Pair[]> => (await desk.ask<{ duplicateWorkList: readonly Pair[] }>(WORK_LIST)).duplicateWorkList;
async function born(fullName: string): Promise<string> {
  const id = await town.customer({ fullName });
  await t.db.rows(`update customer set birth_on = '1970-05-05' where id = $1`, [id]);
  return id;
}
const idsOf = ({ first, second }: Pair): readonly string[] => [first.id, second.id].sort();

it('the work list puts the surest pairs first, and forgets a pair said to be two people until that is taken back', async () => {
  const [a, b] = [await born('Однофамилец Пётр'), await born('Однофамилец Петр')];
  const [c, d] = [await town.customer({ fullName: 'Иванов', taxId: '900101300017' }), await town.customer({ fullName: 'Иваноф', taxId: '900101300017' })];
  expect((await pairs()).map((pair) => [idsOf(pair), pair.reasons])).toEqual([[[c, d].sort(), ['taxId']], [[a, b].sort(), ['nameAndBirth']]]);

  const MARK = `mutation M($input: MarkDistinctInput!) { markCustomersDistinct(input: $input) { done problems { code } } }`;
  expect((await desk.ask<{ markCustomersDistinct: object }>(MARK, { input: { firstId: b, secondId: a, note: 'отец и сын' } })).markCustomersDistinct).toEqual({ done: true, problems: [] });
  expect((await pairs()).map(idsOf)).toEqual([[c, d].sort()]);
  expect((await desk.ask<{ markCustomersDistinct: object }>(MARK, { input: { firstId: a, secondId: a } })).markCustomersDistinct).toEqual({ done: null, problems: [{ code: 'mergeWithItself' }] });

  await desk.ask(`mutation U($input: MarkDistinctInput!) { unmarkCustomersDistinct(input: $input) { done } }`, { input: { firstId: a, secondId: b } });
  expect(await pairs()).toHaveLength(2);
  expect(await (await t.as('fieldEngineer')).faultOf(WORK_LIST)).toBe('FORBIDDEN');
});

it('of three namesakes the third comes forward when the first two are different', async () => {
  const ids: string[] = [];
  for (const _ of [1, 2, 3]) ids.push(await born('Тройник Асан'));
  const mine = async (): Promise<readonly Pair[]> => (await pairs()).filter((pair) => idsOf(pair).every((id) => ids.includes(id)));
  expect(await mine()).toHaveLength(3);
  await desk.ask(`mutation M($input: MarkDistinctInput!) { markCustomersDistinct(input: $input) { done } }`, { input: { firstId: ids[0], secondId: ids[1] } });
  expect(await mine()).toHaveLength(2);
});

it('undoing a merge gives back what was filled in, and the card lists merges that stand', async () => {
  const [kept, merged] = [await town.customer({ fullName: 'Без Номера' }), await town.customer({ fullName: 'Сномером', taxId: '050607600011', kind: 'legalEntity' })];
  await t.db.rows(`update customer set kind = 'legalEntity' where id = $1`, [kept]);
  const MERGE = `mutation M($input: MergeCustomersInput!) { mergeCustomers(input: $input) { mergeId customer { taxId merges { id merged { id } mergedBy { id } } history { nodes { type } } } problems { code } } }`;
  const done = (await desk.ask<{ mergeCustomers: { mergeId: string; customer: { taxId: string | null; merges: readonly object[]; history: { nodes: readonly { type: string }[] } } } }>(
    MERGE, { input: { keptId: kept, keptVersion: 1, mergedId: merged, mergedVersion: 1, idempotencyKey: newId() } })).mergeCustomers;
  expect(done.customer).toMatchObject({ taxId: '050607600011', merges: [{ id: done.mergeId, merged: { id: merged }, mergedBy: { id: desk.staffId } }] });
  expect(done.customer.history.nodes.map(({ type }) => type)).toEqual(['customersMerged']);
  const UNDO = `mutation U($input: UndoMergeInput!) { undoMergeCustomers(input: $input) { customer { taxId merges { id } } } }`;
  expect((await desk.ask<{ undoMergeCustomers: object }>(UNDO, { input: { mergeId: done.mergeId } })).undoMergeCustomers).toEqual({ customer: { taxId: null, merges: [] } });
});

it('the log of readings: by person, reader and reason; a head sees the own office, an operator nothing', async () => {
  const account = await town.account({ fullName: 'Читаемый' });
  const abroad = await t.as('operator', { officeId: await t.build.office(1) });
  const CARD = `query C($id: ID!, $reason: ReadReason) { customer(id: $id, reason: $reason) { id } }`;
  await desk.ask(CARD, { id: account.customerId, reason: 'desk' });
  await abroad.ask(CARD, { id: account.customerId, reason: 'call' });
  const LOG = `query L($filter: ReadLogFilterInput) { personalReadLog(filter: $filter) { nodes { reason staff { id } customer { id } } pageInfo { hasNextPage } } }`;
  const log = async (client: Client, filter: object): Promise<readonly { readonly reason: string; readonly staff: { readonly id: string } }[]> =>
    (await client.ask<{ personalReadLog: { nodes: readonly { readonly reason: string; readonly staff: { readonly id: string } }[] } }>(LOG, { filter })).personalReadLog.nodes;
  const auditor = await t.as('auditor');
  expect((await log(auditor, { customerId: account.customerId })).map(({ reason }) => reason)).toEqual(['call', 'desk']);
  expect((await log(auditor, { customerId: account.customerId, reason: 'desk' })).map(({ staff }) => staff.id)).toEqual([desk.staffId]);
  expect((await log(auditor, { staffId: abroad.staffId })).map(({ reason }) => reason)).toEqual(['call']);
  expect(await log(auditor, { customerId: account.customerId, to: '2020-01-01T00:00:00Z' })).toEqual([]);
  expect((await log(await t.as('supervisor'), { customerId: account.customerId })).map(({ reason }) => reason)).toEqual(['desk']);
  expect(await desk.faultOf(LOG, {})).toBe('FORBIDDEN');
});
