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
