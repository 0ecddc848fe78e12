import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { type BuiltAccount, Town } from './harness/town.js';

let t: TestApi;
let operator: Client;
let saule: BuiltAccount;
beforeAll(async () => {
  t = await startApi();
  saule = await new Town(t.db).account({
    number: '0412-118', fullName: 'Әбенова Сауле Жұмақызы', phones: ['+7 (727) 341-07-77', '8 701 555 66 77'], taxId: '850101400123', street: 'мкр. Таугуль', houseNo: '12', flat: '41',
  });
  operator = await t.as('operator');
});
afterAll(() => t.stop());

const ACCOUNT = /* GraphQL */ `
  query Account($id: ID!) {
    account(id: $id) {
      number state openedOn version address office { code } contracts { number kind }
      customer { fullName taxId contacts { kind value } accounts { number } }
      premises { flat heatedAreaHundredths residents house { address district { code } } }
      openAppeals { number } appeals { totalCount nodes { number } } history { nodes { type } pageInfo { hasNextPage } }
    }
  }
`;

describe('the account card', () => {
  it('answers the whole conversation by a bounded number of queries', async () => {
    const { account } = await operator.ask<{ account: object }>(ACCOUNT, { id: saule.id });
    expect(account).toMatchObject({
      number: '0412-118', state: 'open', contracts: [{ kind: 'public' }], premises: { flat: '41', heatedAreaHundredths: 5430, house: { address: 'мкр. Таугуль, 12' } },
      customer: { taxId: '850101400123', contacts: [{ kind: 'phone' }, { kind: 'phone' }], accounts: [{ number: '0412-118' }] }, openAppeals: [], appeals: { totalCount: 0 },
    });
    expect(t.queriesOf('Account')).toBeLessThanOrEqual(14);
  });

  it('is null for an id that names nothing', async () => {
    for (const id of ['00000000-0000-7000-8000-000000000000', 'what']) {
      expect(await operator.ask(ACCOUNT, { id })).toEqual({ account: null });
    }
    const BY_NUMBER = `query N($n: String!) { accountByNumber(number: $n) { id } customer(id: "nobody") { id } }`;
    expect(await operator.ask(BY_NUMBER, { n: ' 0412-118 ' })).toEqual({ accountByNumber: { id: saule.id }, customer: null });
  });
});
