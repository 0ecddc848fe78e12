import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.js';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { type BuiltAccount, Town } from './harness/town.js';

const SEARCH = /* GraphQL */ `
  query Search($text: String!, $first: Int, $kind: SearchKind, $officeId: ID, $district: String, $state: AccountState) {
    search(text: $text, first: $first, kind: $kind, officeId: $officeId, district: $district, state: $state) {
      more understood { as text }
      hits {
        kind id matched shown marks { field start end }
        account { id number address addressKk customer { fullName } office { code } } customer { id fullName }
        contract { number } appeal { number } house { address }
      }
    }
  }
`;

interface Hit {
  readonly kind: string;
  readonly id: string;
  readonly matched: string;
  readonly shown: string | null;
  readonly marks: readonly { readonly field: string; readonly start: number; readonly end: number }[];
  readonly account: { readonly id: string; readonly number: string; readonly address: string; readonly customer: { readonly fullName: string } } | null;
  readonly customer: { readonly id: string; readonly fullName: string } | null;
  readonly contract: { readonly number: string } | null;
  readonly appeal: { readonly number: string } | null;
  readonly house: { readonly address: string } | null;
}
interface Answer { readonly more: boolean; readonly understood: { readonly as: string; readonly text: string } | null; readonly hits: readonly Hit[] }
interface Wish { readonly first?: number; readonly kind?: string; readonly officeId?: string; readonly district?: string; readonly state?: string }

let t: TestApi;
let town: Town;
let operator: Client;
let saule: BuiltAccount;
let ivan: BuiltAccount;
beforeAll(async () => {
  t = await startApi();
  town = new Town(t.db);
  saule = await town.account({
    number: '0412-118', fullName: 'Әбенова Сауле Жұмақызы', phones: ['+7 (727) 341-07-77', '8 701 555 66 77'], taxId: '850101400123', street: 'мкр. Таугуль', houseNo: '12', flat: '41',
  });
  ivan = await town.account({ number: '0412-900', fullName: 'Семёнов Иван Петрович', street: 'улица Абая', houseNo: '15/2', flat: '7' });
  // Typed with a Latin schwa, as real addresses are.
  await town.account({ number: '5500-001', fullName: 'ТОО «Жылу»', street: 'улица Ə\u0443езова', houseNo: '3', kind: 'legalEntity' });
  for (let n = 0; n < 30; n += 1) await town.account({ number: `9000-${String(n).padStart(3, '0')}`, fullName: `Ахметова Айгуль ${n}` });
  operator = await t.as('operator');
});
afterAll(() => t.stop());

async function search(text: string, wish: Wish = {}, by: Client = operator): Promise<Answer> {
  return (await by.ask<{ search: Answer }>(SEARCH, { text, ...wish })).search;
}

async function accounts(text: string, wish: Wish = {}): Promise<readonly string[]> {
  return (await search(text, { kind: 'account', ...wish })).hits.map(({ account }) => account?.number ?? '');
}

/** The marked parts of a text, as the screen shows them. */
function marked(hit: Hit | undefined, field: string, text: string | null | undefined): readonly string[] {
  return (hit?.marks ?? []).filter((mark) => mark.field === field).map(({ start, end }) => (text ?? '').slice(start, end));
}

describe('numbers', () => {
  it('an account by its number with and without dashes, by its beginning, exact first', async () => {
    expect(await accounts('0412-118')).toEqual(['0412-118']);
    expect(await accounts('0412118')).toEqual(['0412-118']);
    expect(await accounts('0412')).toEqual(['0412-118', '0412-900']);
    const [hit] = (await search('04121')).hits;
    expect(hit).toMatchObject({ kind: 'account', matched: 'number' });
    expect(marked(hit, 'number', hit?.account?.number)).toEqual(['0412-1']);
  });

  it('by any part from three characters on, behind those that begin so; shorter ones by the beginning only', async () => {
    expect(await accounts('2118')).toEqual(['0412-118']);
    await town.account({ number: '1180-000' });
    expect(await accounts('118')).toEqual(['1180-000', '0412-118']);
    expect(await accounts('12')).toEqual([]);
    expect(await accounts('04')).toEqual(['0412-118', '0412-900']);
  });

  it('a contract by its number with its letter in either alphabet, and a meter', async () => {
    for (const text of ['Д-0412-118', 'д0412118']) expect((await search(text, { kind: 'contract' })).hits.map(({ contract }) => contract?.number)).toEqual(['Д-0412-118']);
    expect((await search('412118', { kind: 'contract' })).hits).toHaveLength(1);
    const meterId = newId();
    await t.db.rows(
      `insert into meter (id, number, kind, service, premises_id, account_id, unit, as_of) select $1, 'ИПУ-ТО-055098', 'flat', 'hotWater', premises_id, id, 'm3', now() from account where id = $2`,
      [meterId, saule.id]);
    const [hit] = (await search('055098')).hits;
    expect(hit).toMatchObject({ kind: 'meter', id: meterId, shown: 'ИПУ-ТО-055098', account: { id: saule.id } });
    expect(marked(hit, 'shown', hit?.shown)).toEqual(['055098']);
  });

  it('an appeal by its number, without the office, and by its last digits', async () => {
    const number = await appealOf(saule);
    for (const text of [number, number.toLowerCase(), number.slice(number.indexOf('-') + 1), String(Number(number.slice(-6)))]) {
      expect((await search(text, { kind: 'appeal' })).hits.map(({ appeal }) => appeal?.number), text).toContain(number);
    }
  });

  it.each(['8 727 341 07 77', '+7(727)3410777', '3410777', '7273410777', '727341', '8701555', '+7 701 555'])('a phone as «%s»', async (text) => {
    const { hits } = await search(text);
    expect(hits.map(({ id }) => id)).toEqual([saule.id]);
    expect(hits[0]).toMatchObject({ kind: 'account', matched: 'phone' });
  });

  it('a phone and a tax number are shown no further than they were typed', async () => {
    expect((await search('727341')).hits[0]).toMatchObject({ shown: '+7 727 341 •• ••' });
    expect((await search('850101')).hits[0]).toMatchObject({ matched: 'taxId', shown: '850101••••••', account: { id: saule.id } });
    expect((await search('850101400123')).hits[0]).toMatchObject({ matched: 'taxId', shown: '850101400123' });
  });

  it('a person found by the whole phone or tax number is noted as read, one found by a name is not yet', async () => {
    const reads = async (): Promise<number> => (await t.db.row<{ n: number }>(`select count(*)::int as n from personal_read where customer_id = $1 and reason = 'search'`, [saule.customerId]))?.n ?? -1;
    const [one, other] = [await t.as('operator'), await t.as('operator')];
    const before = await reads();
    for (const text of ['сауле', '850101', '727341']) await search(text, {}, one);
    expect(await reads()).toBe(before);
    await search('850101400123', {}, one);
    await search('8 727 341 07 77', {}, other);
    expect(await reads()).toBe(before + 2);
  });
});

describe('names and addresses', () => {
  it.each(['Әбенова', 'абенова', 'АБЕНОВА САУЛЕ', 'сауле жумакызы', 'Cауле', 'сауле абенова', '\u04D8бенова', '\u018Fбенова', 'f,tyjdf'])('a name as «%s»', async (text) => {
    const { hits } = await search(text);
    expect(hits.map(({ id }) => id)).toEqual([saule.id]);
    expect(hits[0]).toMatchObject({ kind: 'account', matched: 'name' });
  });

  it('ё and е alike; the part that was typed is marked as it stands', async () => {
    const [hit] = (await search('семен')).hits;
    expect(hit?.id).toBe(ivan.id);
    expect(marked(hit, 'name', hit?.account?.customer.fullName)).toEqual(['Семён']);
    const [kazakh] = (await search('абен')).hits;
    expect(marked(kazakh, 'name', kazakh?.account?.customer.fullName)).toEqual(['Әбен']);
  });

  it.each([
    ['таугуль 12 кв 41', '0412-118'], ['микрорайон Таугуль', '0412-118'], ['мкр. Таугуль, д. 12', '0412-118'], ['12 дом Таугуль', '0412-118'], ['тауг', '0412-118'],
    ['ул.Абая пр.,д.15/2', '0412-900'], ['абая 15/2 7', '0412-900'], ['ул.Абая,д.15/2 кв7', '0412-900'], ['абая 15 кв.7', '0412-900'], ['Абая 15-2', '0412-900'], ['7 кв, абая 15/2', '0412-900'], ['ауэзова', '5500-001'], ['әуезова', '5500-001'], ['Əуезова 3', '5500-001'],
  ])('an address as «%s»', async (text, number) => {
    expect(await accounts(text)).toEqual([number]);
  });

  it('microdistricts by number: «мкр. 2, д. 41» is not «мкр. 41, д. 2»', async () => {
    const second = await town.account({ street: 'мкр. 2', houseNo: '41', flat: '5' });
    await town.account({ street: 'мкр. 41', houseNo: '2', flat: '5' });
    for (const text of ['мкр. 2, д. 41', 'микрорайон 2 дом 41', 'мкр 2 41', '2 мкр 41']) expect((await accounts(text))[0], text).toBe(second.number);
  });

  it('a house itself', async () => {
    const [hit] = (await search('абая 15/2', { kind: 'house' })).hits;
    expect(hit).toMatchObject({ kind: 'house', house: { address: 'улица Абая, 15/2' } });
    expect(marked(hit, 'address', hit?.house?.address)).toEqual(['Абая', '15', '2']);
  });

  it('needs every word', async () => {
    expect(await accounts('сауле абая')).toEqual([]);
    expect(await accounts('сауле таугуль')).toEqual(['0412-118']);
  });

  it('forgives mistakes in letters, never in digits', async () => {
    const [hit] = (await search('абинова')).hits;
    expect(hit?.id).toBe(saule.id);
    expect(marked(hit, 'name', hit?.account?.customer.fullName)).toEqual(['Әбенова']);
    for (const text of ['семинов иван', 'сменов', 'сеемнов', 'семеновв']) expect(await accounts(text), text).toEqual(['0412-900']);
    expect(await accounts('0412-119')).toEqual([]);
  });

  it('a surname that begins so before one that only holds it; a surname before a name', async () => {
    for (const name of ['Ливанов Пётр', 'Иванов Яков', 'Петров Иваново']) await town.account({ fullName: name });
    const { hits } = await search('ивано', { kind: 'account' });
    expect(hits.map(({ account }) => account?.customer.fullName)).toEqual(['Иванов Яков', 'Петров Иваново', 'Ливанов Пётр']);
    expect(marked(hits[2], 'name', 'Ливанов Пётр')).toEqual(['ивано']);
  });

  it('open before closed, the own office first among the open', async () => {
    const [own, other] = await t.db.rows<{ id: string }>(`select id from office where ended_at is null order by code limit 2`);
    const desk = await t.as('operator', { officeId: own?.id ?? '' });
    await town.account({ number: '8100-001', fullName: 'Ясенева Анна', closedOn: '2020-01-01', officeId: own?.id ?? '' });
    await town.account({ number: '8100-002', fullName: 'Ясенева Белла', officeId: other?.id ?? '' });
    await town.account({ number: '8100-003', fullName: 'Ясенева Вера', officeId: own?.id ?? '' });
    for (const text of ['ясенева', '8100']) {
      expect((await search(text, { kind: 'account' }, desk)).hits.map(({ account }) => account?.number), text).toEqual(['8100-003', '8100-002', '8100-001']);
    }
  });

  it('a customer without an account; an owner only where customers are asked for', async () => {
    const id = await town.customer({ fullName: 'Одинцов Лев' });
    expect((await search('одинцов')).hits).toMatchObject([{ kind: 'customer', id, customer: { fullName: 'Одинцов Лев' } }]);
    expect((await search('семенов')).hits.map(({ kind }) => kind)).toEqual(['account']);
    expect((await search('семенов', { kind: 'customer' })).hits).toMatchObject([{ kind: 'customer', id: ivan.customerId }]);
  });
});

describe('narrowing', () => {
  it('by state, office and district', async () => {
    const [first, second] = await t.db.rows<{ id: string }>(`select id from office where ended_at is null order by code limit 2`);
    const districtId = newId();
    await t.db.rows(`insert into district (id, code, name) values ($1, 'medeu', '{"ru":"Медеуский"}')`, [districtId]);
    const inside = await town.account({ number: '6600-001', fullName: 'Узкая Ия', officeId: first?.id ?? '' });
    await town.account({ number: '6600-002', fullName: 'Узкая Ия', officeId: second?.id ?? '' });
    await town.account({ number: '6600-003', fullName: 'Узкая Ия', officeId: second?.id ?? '', closedOn: '2021-01-01' });
    await t.db.rows(`update house set district_id = $1 where id = (select p.house_id from account a join premises p on p.id = a.premises_id where a.id = $2)`, [districtId, inside.id]);
    for (const text of ['узкая', '6600']) {
      expect(await accounts(text, { state: 'closed' }), text).toEqual(['6600-003']);
      expect(await accounts(text, { state: 'open', officeId: second?.id ?? '' }), text).toEqual(['6600-002']);
      expect(await accounts(text, { district: 'medeu' }), text).toEqual(['6600-001']);
      expect(await accounts(text, { district: 'nowhere' }), text).toEqual([]);
    }
    expect((await search('узкая', { kind: 'customer', district: 'medeu' })).hits.map(({ id }) => id)).toEqual([inside.customerId]);
    expect(await operator.ask('{ districts { code label { ru } } }')).toEqual({ districts: [{ code: 'medeu', label: { ru: 'Медеуский' } }] });
  });

  it('is limited and says that there is more, by a bounded number of queries', async () => {
    const { hits, more } = await search('ахметова', { first: 10, kind: 'account' });
    expect(hits).toHaveLength(10);
    expect(more).toBe(true);
    expect((await search('айгуль 29', { first: 10 })).more).toBe(false);
    await search('ахметова абая 1');
    expect(t.queriesOf('Search')).toBeLessThanOrEqual(14);
  });

  it('says what it looked for', async () => {
    expect((await search('8 701 000 00 00')).understood).toEqual({ as: 'phone', text: '+7 701 000 00 00' });
    expect((await search('990101400123')).understood).toEqual({ as: 'taxId', text: '990101400123' });
    expect((await search('Нетакого')).understood).toEqual({ as: 'words', text: 'нетакого' });
  });

  it('finds nothing in nothing, and takes any text as text', async () => {
    for (const text of ['   ', '%', '_'.repeat(5000), `'; drop table account; --`, '\u0000', '{}"\\', '٣٣', 'а'.repeat(100), '1'.repeat(100)]) expect((await search(text)).hits, text).toEqual([]);
  });
});

async function appealOf(account: BuiltAccount): Promise<string> {
  const number = 'ЦОП1-2026-000417';
  await t.db.rows(
    `insert into appeal (id, number, kind, subject, channel, state, received_at, registered_at, registered_on, office_id, edition_id, account_id, answer_channel, language, text, registered_by)
     select $1, $2, 'request', 'recalculation', 'desk', 'registered', now(), now(), '2026-11-20', $3, (select id from pack_edition limit 1), $4, 'desk', 'ru', 'текст', (select id from staff limit 1)`,
    [newId(), number, account.officeId, account.id]);
  return number;
}
