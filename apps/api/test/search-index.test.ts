import { foldHouseNumber, foldNumber, foldText } from '@ortalyk/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySearch } from '../src/modules/search/index.js';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { type BuiltAccount, Town } from './harness/town.js';

const SEARCH = /* GraphQL */ `query Search($text: String!, $kind: SearchKind) { search(text: $text, kind: $kind) { hits { kind id matched account { number } } } }`;

interface Answer { readonly hits: readonly { readonly kind: string; readonly id: string; readonly matched: string; readonly account: { readonly number: string } | null }[] }

let t: TestApi;
let town: Town;
let operator: Client;
let saule: BuiltAccount;
let ivan: BuiltAccount;
let auezov: BuiltAccount;
beforeAll(async () => {
  t = await startApi();
  town = new Town(t.db);
  saule = await town.account({ number: '0412-118', fullName: 'Әбенова Сауле Жұмақызы', phones: ['+7 (727) 341-07-77'], taxId: '850101400123', street: 'мкр. Таугуль', houseNo: '12', flat: '41' });
  ivan = await town.account({ number: '0412-900', fullName: 'Семёнов Иван Петрович', street: 'улица Абая', houseNo: '15/2', flat: '7' });
  auezov = await town.account({ number: '5500-001', fullName: 'ТОО «Жылу»', street: 'улица Ə\u0443езова', houseNo: '3', kind: 'legalEntity' });
  operator = await t.as('operator');
});
afterAll(() => t.stop());

async function search(text: string, wish: { readonly kind?: string } = {}, by: Client = operator): Promise<Answer> {
  return (await by.ask<{ search: Answer }>(SEARCH, { text, ...wish })).search;
}

async function accounts(text: string): Promise<readonly string[]> {
  return (await search(text, { kind: 'account' })).hits.map(({ account }) => account?.number ?? '');
}

describe('who may look for what', () => {
  it('nobody signed in finds nothing; a role without the permission is refused the kind', async () => {
    expect(await t.anybody().faultOf(SEARCH, { text: 'а' })).toBe('UNAUTHENTICATED');
    await t.db.rows(`insert into role (code, label, permissions) values ('lettersOnly', '{"ru":"Письма"}', '{appeals:read@company}') on conflict do nothing`);
    const letters = await t.as('operator');
    await t.db.rows(`update staff_grant set role = 'lettersOnly', scope = 'company', office_id = null where staff_id = $1`, [letters.staffId]);
    expect(await letters.faultOf(SEARCH, { text: 'семенов', kind: 'account' })).toBe('FORBIDDEN');
    expect((await search('семенов', {}, letters)).hits).toEqual([]);
  });

  it('who sees people masked finds nobody by a tax number or a part of a phone', async () => {
    const auditor = await t.as('auditor');
    for (const text of ['850101400123', '850101', '727341', '3410777']) expect((await search(text, {}, auditor)).hits, text).toEqual([]);
    expect((await search('8 727 341 07 77', {}, auditor)).hits).toMatchObject([{ id: saule.id, matched: 'phone' }]);
    expect((await search('әбенова', {}, auditor)).hits).toHaveLength(1);
  });

  it('whose permission ends at the office finds the rows of the office', async () => {
    const [first, second] = await t.db.rows<{ id: string }>(`select id from office where ended_at is null order by code limit 2`);
    await t.db.rows(`insert into role (code, label, permissions) values ('branch', '{"ru":"Филиал"}', '{accounts:read@office,customers:read@office,contracts:read@office}') on conflict do nothing`);
    const branch = await t.as('operator', { officeId: first?.id ?? '' });
    await t.db.rows(`update staff_grant set role = 'branch' where staff_id = $1`, [branch.staffId]);
    await town.account({ number: '7710-001', fullName: 'Филиалова Ада', officeId: first?.id ?? '' });
    await town.account({ number: '7710-002', fullName: 'Филиалова Ева', officeId: second?.id ?? '' });
    for (const text of ['филиалова', '7710']) expect((await search(text, {}, branch)).hits.map(({ account }) => account?.number).filter((n) => n?.startsWith('7710')), text).not.toContain('7710-002');
    expect((await search('7710-001', {}, branch)).hits[0]).toMatchObject({ account: { number: '7710-001' } });
    expect((await search('филиалова ева', {}, branch)).hits).toEqual([]);
  });
});

describe('the index', () => {
  it('follows every change in its own transaction and agrees with the records', async () => {
    await t.db.rows(`update customer set full_name = 'Жаңаева Сауле', name_folded = 'жанаева сауле' where id = $1`, [saule.customerId]);
    expect(await accounts('жанаева')).toEqual(['0412-118']);
    await t.db.rows(`update house set address = 'улица Новая, 15/2', address_folded = 'ул новая 15 2' where id = (select p.house_id from account a join premises p on p.id = a.premises_id where a.id = $1)`, [ivan.id]);
    await t.db.rows(`update account set address = 'улица Новая, 15/2, кв. 7' where id = $1`, [ivan.id]);
    expect(await accounts('новая 15/2')).toEqual(['0412-900']);
    await t.db.rows(`update contact set ended_at = now() where customer_id = $1`, [saule.customerId]);
    expect((await search('3410777')).hits).toEqual([]);
    await t.db.rows(`update account set number = '0413-118' where id = $1`, [saule.id]);
    expect([await accounts('0413118'), await accounts('0412118')]).toEqual([['0413-118'], []]);
    await t.db.rows(`update customer set merged_into_id = $2 where id = $1`, [ivan.customerId, saule.customerId]);
    expect((await search('семенов', { kind: 'customer' })).hits).toEqual([]);
    expect(await verifySearch(t.db)).toEqual([]);
  });

  it('forgets the words of a name nobody has any more', async () => {
    const id = await town.customer({ fullName: 'Единственнов Кай' });
    const known = async (): Promise<number> => (await t.db.rows(`select 1 from search_word where word = 'единственнов'`)).length;
    expect(await known()).toBe(1);
    await t.db.rows(`update customer set full_name = '—', name_folded = '', erased_at = now() where id = $1`, [id]);
    expect(await known()).toBe(0);
  });

  it('is the same made anew, and says where it differs', async () => {
    const rows = async (): Promise<unknown> => [await t.db.rows(`select * from search_entry order by ref_id`), await t.db.rows(`select * from search_key order by source, key, ref_id`)];
    const before = await rows();
    await t.db.rows(`select search_fill()`);
    expect(await rows()).toEqual(before);
    await t.db.rows(`update search_entry set name = 'другое' where ref_id = $1`, [auezov.id]);
    expect(await verifySearch(t.db)).toMatchObject([{ search: 'entry', missing: true, id: auezov.id }, { search: 'entry', missing: false, id: auezov.id }, { search: 'word', value: 'другое' }]);
    await t.db.rows(`select search_fill()`);
  });

  it('folds in the database as the domain does', async () => {
    const letters = Array.from('абәғқңөұүһіёэДҚД.,-/\'’№ 12٣aceBXyzäß5');
    const words = ['микрорайон', 'ул.', 'Пр-т', 'кв', '5кв', 'көшесі', 'Әл-Фараби', 'Aлия', 'Smart', 'д.5'];
    const pick = chooser(4);
    const word = (): string => (pick(2) === 0 ? (words[pick(words.length)] ?? '') : Array.from({ length: pick(9) }, () => letters[pick(letters.length)] ?? '').join(''));
    const samples = Array.from({ length: 800 }, () => Array.from({ length: 1 + pick(6) }, word).join(' '));
    const rows = await t.db.rows<{ text: string; fold: string; number: string; house: string }>(
      `select s as text, search_fold(s) as fold, search_number(s) as number, search_house(s) as house from unnest($1::text[]) s`, [samples]);
    expect(rows.map(({ fold }) => fold)).toEqual(rows.map(({ text }) => foldText(text)));
    expect(rows.map(({ number, house }) => [number, house])).toEqual(rows.map(({ text }) => [foldNumber(text), foldHouseNumber(text)]));
  });
});

/** Numbers below a bound, the same ones at every run. */
function chooser(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
