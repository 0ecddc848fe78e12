import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { type BuiltAccount, Town } from './harness/town.js';

const SEARCH = /* GraphQL */ `
  query Search($text: String!, $first: Int) {
    search(text: $text, first: $first) { more hits { matchedField matchedText account { id number address customer { fullName } office { code } } } }
  }
`;

interface SearchData {
  readonly search: { readonly more: boolean; readonly hits: readonly { readonly matchedField: string; readonly matchedText: string; readonly account: { readonly id: string; readonly number: string } }[] };
}

let t: TestApi;
let operator: Client;
let saule: BuiltAccount;
let ivan: BuiltAccount;
let auezov: BuiltAccount;
beforeAll(async () => {
  t = await startApi();
  const town = new Town(t.db);
  saule = await town.account({
    number: '0412-118', fullName: 'Әбенова Сауле Жұмақызы', phones: ['+7 (727) 341-07-77', '8 701 555 66 77'], taxId: '850101400123', street: 'мкр. Таугуль', houseNo: '12', flat: '41',
  });
  ivan = await town.account({ number: '0412-900', fullName: 'Семёнов Иван Петрович', street: 'улица Абая', houseNo: '15/2', flat: '7' });
  // Typed with a Latin schwa, as real addresses are.
  auezov = await town.account({ number: '5500-001', fullName: 'ТОО «Жылу»', street: 'улица Ə\u0443езова', houseNo: '3', kind: 'legalEntity' });
  for (let n = 0; n < 30; n += 1) await town.account({ number: `9000-${String(n).padStart(3, '0')}`, fullName: `Ахметова Айгуль ${n}` });
  operator = await t.as('operator');
});
afterAll(() => t.stop());

async function search(text: string, first = 20): Promise<SearchData['search']> {
  return (await operator.ask<SearchData>(SEARCH, { text, first })).search;
}

async function numbers(text: string): Promise<readonly string[]> {
  return (await search(text)).hits.map(({ account }) => account.number);
}

describe('the search box', () => {
  it('finds an account by its number with and without dashes, by its beginning, exact first', async () => {
    expect(await numbers('0412-118')).toEqual(['0412-118']);
    expect(await numbers('0412118')).toEqual(['0412-118']);
    expect(await numbers('0412')).toEqual(['0412-118', '0412-900']);
    expect((await search('0412')).hits[0]).toMatchObject({ matchedField: 'number', matchedText: '0412' });
    expect((await search('04121')).hits[0]).toMatchObject({ matchedField: 'number', matchedText: '0412-1' });
  });

  it.each(['8 727 341 07 77', '+7(727)3410777', '3410777', '7273410777', '727341', '8701555'])('finds by phone «%s»', async (text) => {
    const { hits } = await search(text);
    expect(hits.map(({ account }) => account.id)).toEqual([saule.id]);
    expect(hits[0]?.matchedField).toBe('phone');
  });

  it('finds by ИИН, whole and by its beginning', async () => {
    expect((await search('850101400123')).hits).toMatchObject([{ matchedField: 'taxId', matchedText: '850101400123', account: { id: saule.id } }]);
    expect(await numbers('850101')).toEqual(['0412-118']);
  });

  it.each(['Әбенова', 'абенова', 'АБЕНОВА САУЛЕ', 'сауле жумакызы', 'Cауле'])('finds by name «%s» whatever the letters', async (text) => {
    const { hits } = await search(text);
    expect(hits.map(({ account }) => account.id)).toEqual([saule.id]);
    expect(hits[0]?.matchedField).toBe('name');
  });

  it('treats ё and е alike and marks the word as it stands', async () => {
    expect((await search('семенов')).hits).toMatchObject([{ matchedField: 'name', matchedText: 'Семёнов', account: { id: ivan.id } }]);
  });

  it('finds by address words in any order, abbreviated or not', async () => {
    expect(await numbers('таугуль 12 кв 41')).toEqual(['0412-118']);
    expect(await numbers('микрорайон Таугуль')).toEqual(['0412-118']);
    expect(await numbers('абая 15')).toContain('0412-900');
    expect((await search('ауэзова')).hits).toMatchObject([{ matchedField: 'address', account: { id: auezov.id } }]);
    expect((await search('әуезова')).hits).toMatchObject([{ account: { id: auezov.id } }]);
  });

  it('needs every word to match', async () => {
    expect(await numbers('сауле абая')).toEqual([]);
    expect(await numbers('сауле таугуль')).toEqual(['0412-118']);
  });

  it('forgives a mistake in letters, never in digits', async () => {
    expect((await search('абинова')).hits).toMatchObject([{ matchedField: 'name', matchedText: 'Әбенова', account: { id: saule.id } }]);
    expect(await numbers('семинов иван')).toEqual(['0412-900']);
    expect(await numbers('0412-119')).toEqual([]);
  });

  it('finds nothing in nothing, and takes any text as text', async () => {
    expect(await numbers('   ')).toEqual([]);
    expect(await numbers('%')).toEqual([]);
    expect(await numbers(`'; drop table account; --`)).toEqual([]);
    expect(await numbers('_'.repeat(5000))).toEqual([]);
  });

  it('is limited and says that there is more, by a bounded number of queries', async () => {
    const { hits, more } = await search('ахметова', 10);
    expect(hits).toHaveLength(10);
    expect(more).toBe(true);
    expect((await search('айгуль 29', 10)).more).toBe(false);
    expect(t.queriesOf('Search')).toBeLessThanOrEqual(6);
  });

  it('is refused to nobody signed in', async () => {
    expect(await t.anybody().faultOf(SEARCH, { text: 'а' })).toBe('UNAUTHENTICATED');
  });
});

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
