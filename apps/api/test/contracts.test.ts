import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.js';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { type BuiltAccount, Town } from './harness/town.js';

const CONTRACT = `contract { id version number state round signedOn endsOn endedReason missingPapers actions
  moves { action fromState toState document { kind { code } } by { id } } points { id service address meterNumber toOn } clocks { state subject } }
  problems { code path }`;
const APPLY = `mutation A($input: ApplyForContractInput!) { applyForContract(input: $input) { ${CONTRACT} } }`;
const MOVE = `mutation M($input: MoveContractInput!) { moveContract(input: $input) { ${CONTRACT} } }`;

interface ContractData {
  readonly id: string; readonly version: number; readonly state: string; readonly round: number; readonly signedOn: string | null; readonly endsOn: string | null; readonly endedReason: string | null;
  readonly missingPapers: readonly string[]; readonly actions: readonly string[]; readonly points: readonly { readonly id: string }[];
  readonly moves: readonly { readonly action: string; readonly toState: string }[]; readonly clocks: readonly object[];
}
interface Payload { readonly contract: ContractData | null; readonly problems: readonly { readonly code: string; readonly path: string }[] }

let t: TestApi;
let town: Town;
let office: Client & { readonly staffId: string };

beforeAll(async () => {
  t = await startApi();
  town = new Town(t.db);
  office = await t.as('specialist');
});
afterAll(() => t.stop());

function application(account: BuiltAccount, more: object = {}) {
  return {
    accountId: account.id, kind: 'business', channel: 'desk', application: { on: '2026-11-02', number: '1' }, papers: ['application', 'identityDocument', 'titleDocument'],
    startsOn: '2026-11-01', points: [{ service: 'heating', address: 'Абая 1', meterNumber: 'ТС-7' }], idempotencyKey: newId(), ...more,
  };
}
const apply = async (more: object = {}): Promise<Payload> => (await office.ask<{ applyForContract: Payload }>(APPLY, { input: application(await town.account(), more) })).applyForContract;

async function move(contract: ContractData | null, action: string, more: object = {}): Promise<Payload> {
  const input = { contractId: contract?.id, version: contract?.version, action, on: '2026-11-20', idempotencyKey: newId(), ...more };
  return (await office.ask<{ moveContract: Payload }>(MOVE, { input })).moveContract;
}

const paper = { document: { on: '2026-11-20' } };
const pairs = ({ problems }: Payload): readonly (readonly [string, string])[] => problems.map(({ code, path }) => [code, path] as const);

describe('the life of a contract', () => {
  it('missing papers, draft, a round of disagreement, signing, change, renewal, termination', async () => {
    let { contract } = await apply({ papers: ['application'] });
    expect(contract).toMatchObject({ state: 'application', missingPapers: ['identityDocument', 'titleDocument'], actions: ['noticeMissing', 'completePapers', 'refuse'] });
    const step = async (action: string, more: object = {}): Promise<void> => {
      const done = await move(contract, action, more);
      expect(done.problems, action).toEqual([]);
      contract = done.contract;
    };
    await step('noticeMissing', paper);
    expect(contract?.state).toBe('papersAwaited');
    await step('completePapers', { papers: ['identityDocument', 'titleDocument'] });
    await step('draft');
    await step('send');
    await step('disagree', paper);
    expect(contract).toMatchObject({ state: 'disagreement', round: 1 });
    await step('answerDisagreement', paper);
    await step('sign', paper);
    expect(contract).toMatchObject({ state: 'signed', signedOn: '2026-11-20' });
    await step('bringIntoForce');
    await step('proposeChange', paper);
    await step('rejectChange', { note: 'Нет оснований' });
    await step('renew', { endsOn: '2027-12-31' });
    expect(contract).toMatchObject({ state: 'inForce', endsOn: '2027-12-31' });
    await step('terminate', { note: 'Соглашение сторон' });
    expect(contract).toMatchObject({ state: 'terminated', endsOn: '2026-11-20', endedReason: 'Соглашение сторон', actions: [] });
    expect(contract?.moves.map(({ action }) => action)).toEqual([
      'terminate', 'renew', 'rejectChange', 'proposeChange', 'bringIntoForce', 'sign', 'answerDisagreement', 'disagree', 'send', 'draft', 'completePapers', 'noticeMissing', 'apply',
    ]);
  });

  it('names everything wrong at once', async () => {
    const { contract } = await apply({ papers: ['application'] });
    expect(pairs(await move(contract, 'draft'))).toEqual([['papersMissing', 'papers']]);
    expect(pairs(await move(contract, 'sign', paper))).toEqual([['actionNotNow', 'action']]);
    expect(pairs(await move(contract, 'refuse', { on: '2026-11-01', document: { on: '2027-01-01' } }))).toEqual([['noteRequired', 'note'], ['beforeLastMove', 'on'], ['documentInFuture', 'document.on']]);
    expect(pairs(await apply({ points: [], endsOn: '2026-01-01' }))).toEqual([['pointsRequired', 'points'], ['endsBeforeStart', 'endsOn']]);
    const account = await town.account();
    await office.ask(APPLY, { input: application(account) });
    expect(pairs((await office.ask<{ applyForContract: Payload }>(APPLY, { input: application(account) })).applyForContract)).toEqual([['contractRunning', 'kind']]);
  });

  it('points come and end', async () => {
    const { contract } = await apply();
    const input = { contractId: contract?.id, version: contract?.version, service: 'hotWater', address: 'Абая 2', fromOn: '2026-11-05' };
    const added = await office.ask<{ addContractPoint: Payload }>(`mutation P($input: SaveContractPointInput!) { addContractPoint(input: $input) { ${CONTRACT} } }`, { input });
    expect(added.addContractPoint.contract?.points).toHaveLength(2);
    const pointId = added.addContractPoint.contract?.points.at(-1)?.id;
    const END = `mutation E($input: EndContractPointInput!) { endContractPoint(input: $input) { ${CONTRACT} } }`;
    expect(pairs((await office.ask<{ endContractPoint: Payload }>(END, { input: { pointId, on: '2026-11-01' } })).endContractPoint)).toEqual([['endsBeforeStart', 'on']]);
    expect((await office.ask<{ endContractPoint: Payload }>(END, { input: { pointId, on: '2026-11-30' } })).endContractPoint.problems).toEqual([]);
    expect(pairs((await office.ask<{ endContractPoint: Payload }>(END, { input: { pointId, on: '2026-11-30' } })).endContractPoint)).toEqual([['alreadyEnded', 'pointId']]);
  });

  it('is refused in an older version, in another office and to those who do not conclude contracts', async () => {
    const { contract } = await apply();
    const input = { contractId: contract?.id, version: 9, action: 'draft', on: '2026-11-20', idempotencyKey: newId() };
    expect(await office.faultOf(MOVE, { input })).toBe('STALE');
    expect(await (await t.as('specialist', { officeId: await t.build.office(1) })).faultOf(MOVE, { input })).toBe('FORBIDDEN');
    expect(await (await t.as('operator')).faultOf(MOVE, { input })).toBe('FORBIDDEN');
  });
});
