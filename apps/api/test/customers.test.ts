import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.js';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { Town } from './harness/town.js';

const CUSTOMER = `id version fullName taxId birthOn language masked erasedAt mergedIntoId contacts { kind value preferred mayNotify }
  identifiers { kind value } representatives { id fullName basis valid validTo } categories { id code } consents { id purpose withdrawnOn }`;
const REGISTER = `mutation R($input: RegisterCustomerInput!) { registerCustomer(input: $input) { customer { ${CUSTOMER} } duplicates { customer { id } reasons } problems { code path params } } }`;
const MERGE = `mutation M($input: MergeCustomersInput!) { mergeCustomers(input: $input) { customer { ${CUSTOMER} accounts { id } } mergeId problems { code path } } }`;

interface Problem { readonly code: string; readonly path: string; readonly params?: Readonly<Record<string, string>> | null }
interface CustomerData {
  readonly id: string; readonly version: number; readonly fullName: string; readonly taxId: string | null; readonly birthOn: string | null; readonly masked: boolean;
  readonly erasedAt: string | null; readonly mergedIntoId: string | null; readonly contacts: readonly { readonly kind: string; readonly value: string; readonly mayNotify: boolean }[];
  readonly representatives: readonly { readonly id: string; readonly valid: boolean }[]; readonly categories: readonly { readonly id: string }[];
  readonly consents: readonly { readonly id: string; readonly withdrawnOn: string | null }[]; readonly accounts?: readonly { readonly id: string }[];
}
interface Payload {
  readonly customer: CustomerData | null; readonly problems: readonly Problem[]; readonly mergeId?: string;
  readonly duplicates?: readonly { readonly customer: { readonly id: string }; readonly reasons: readonly string[] }[];
}

let t: TestApi;
let town: Town;
let desk: Client & { readonly staffId: string };

beforeAll(async () => {
  t = await startApi();
  town = new Town(t.db);
  desk = await t.as('operator');
});
afterAll(() => t.stop());

const person = (more: object = {}) => ({ kind: 'person', fullName: 'Ахметов Данияр', language: 'ru', contacts: [], idempotencyKey: newId(), ...more });
const register = async (more: object = {}, client: Client = desk): Promise<Payload> => (await client.ask<{ registerCustomer: Payload }>(REGISTER, { input: person(more) })).registerCustomer;

async function change(name: string, input: object, client: Client = desk): Promise<Payload> {
  const type = name === 'undoMergeCustomers' ? 'UndoMerge' : name.charAt(0).toUpperCase() + name.slice(1);
  return (await client.ask<Record<string, Payload>>(`mutation C($input: ${type}Input!) { ${name}(input: $input) { customer { ${CUSTOMER} } problems { code path } } }`, { input }))[name] as Payload;
}

const pairs = ({ problems }: Payload): readonly (readonly [string, string])[] => problems.map(({ code, path }) => [code, path] as const);

describe('registerCustomer', () => {
  it('keeps numbers and contacts in one form', async () => {
    const { customer, problems } = await register({ taxId: '900101 300017', birthOn: '1990-01-01', contacts: [{ kind: 'phone', value: '8 (701) 123-45-67', preferred: true }, { kind: 'email', value: 'a@b.kz', mayNotify: false }] });
    expect(problems).toEqual([]);
    expect(customer).toMatchObject({ taxId: '900101300017', masked: false, contacts: [{ kind: 'phone', preferred: true, mayNotify: true }, { kind: 'email', mayNotify: false }] });
  });

  it('names everything wrong at once: check digits with a hint, contacts, birth date', async () => {
    const refused = await register({ fullName: ' ', taxId: '900101300071', birthOn: '2027-01-01', identifiers: [{ kind: 'ogrn', value: '1' }], contacts: [{ kind: 'phone', value: '12' }, { kind: 'email', value: 'x@y.kz' }, { kind: 'email', value: 'X@y.kz' }] });
    expect(pairs(refused)).toEqual([
      ['nameRequired', 'fullName'], ['bornInFuture', 'birthOn'], ['identifierChecksum', 'taxId'], ['identifierNotForCountry', 'identifiers.0.value'],
      ['contactInvalid', 'contacts.0.value'], ['contactTwice', 'contacts.2.value'],
    ]);
    expect(refused.problems[2]?.params?.['hint']).toBe('900101300017');
    expect(pairs(await register({ taxId: '900101300017', birthOn: '1991-01-01', despiteDuplicates: true }))).toEqual([['birthDiffersFromNumber', 'taxId']]);
  });

  it('warns of who it may be already, and registers when told to', async () => {
    const first = await register({ fullName: 'Сәулет Әлия', birthOn: '1985-02-03', contacts: [{ kind: 'phone', value: '+7 777 000 11 22' }] });
    const again = await register({ fullName: 'Саулет Алия', birthOn: '1985-02-03', contacts: [{ kind: 'phone', value: '87770001122' }] });
    expect(pairs(again)).toEqual([['duplicateCustomer', 'despiteDuplicates']]);
    expect(again.duplicates).toEqual([{ customer: { id: first.customer?.id }, reasons: ['nameAndBirth', 'phone'] }]);
    expect((await register({ fullName: 'Саулет Алия', birthOn: '1985-02-03', despiteDuplicates: true })).problems).toEqual([]);
    const { duplicateWorkList } = await desk.ask<{ duplicateWorkList: readonly { first: { id: string }; reasons: readonly string[] }[] }>('{ duplicateWorkList { first { id } second { id } reasons } }');
    expect(duplicateWorkList).toHaveLength(1);
    expect(duplicateWorkList[0]?.reasons).toEqual(['nameAndBirth']);
  });

  it('is refused to those who may not write customers', async () => {
    expect(await (await t.as('fieldEngineer')).faultOf(REGISTER, { input: person() })).toBe('FORBIDDEN');
  });
});

describe('changing a customer', () => {
  it('search follows the name; the log says which fields, not what', async () => {
    const account = await town.account({ fullName: 'Старое Имя' });
    const done = await change('updateCustomer', { customerId: account.customerId, version: 1, fullName: 'Нурланова Аружан', language: 'kk' });
    expect(done.customer).toMatchObject({ fullName: 'Нурланова Аружан', version: 2 });
    const { search } = await desk.ask<{ search: { hits: readonly { account: { id: string } }[] } }>('{ search(text: "нурланова аружан") { hits { account { id } } } }');
    expect(search.hits).toEqual([{ account: { id: account.id } }]);
    const event = await t.db.row<{ changes: object }>(`select changes from event where entity_id = $1 and type = 'customerUpdated'`, [account.customerId]);
    expect(event?.changes).toEqual([{ field: 'fullName', before: null, after: null }, { field: 'language', before: null, after: null }]);
  });

  it('contacts are replaced as a list; those left out end', async () => {
    const id = (await register({ fullName: 'Контактный', contacts: [{ kind: 'phone', value: '87010000001' }, { kind: 'email', value: 'old@mail.kz' }] })).customer?.id ?? '';
    const done = await change('saveContacts', { customerId: id, version: 1, contacts: [{ kind: 'phone', value: '+7 701 000 00 01', preferred: true }, { kind: 'address', value: 'Абая 1' }] });
    expect(done.customer?.contacts.map(({ kind }) => kind).sort()).toEqual(['address', 'phone']);
    expect(await t.db.row(`select count(*) as count from contact where customer_id = $1`, [id])).toEqual({ count: 3 });
  });

  it('representatives, categories and consents come and end', async () => {
    const customerId = await town.customer();
    const power = { customerId, fullName: 'Доверенный', basis: 'powerOfAttorney', validFrom: '2026-01-01', validTo: '2026-12-31', documentNumber: '12', documentOn: '2026-01-01' };
    const added = await change('addRepresentative', power);
    expect(added.customer?.representatives).toMatchObject([{ valid: true }]);
    expect(pairs(await change('addRepresentative', { ...power, documentNumber: ' ', documentOn: null, validTo: '2026-11-19' }))).toEqual([['documentNumberRequired', 'documentNumber'], ['documentDateRequired', 'documentOn'], ['powerExpired', 'validTo']]);
    expect((await change('endRepresentative', { representativeId: added.customer?.representatives[0]?.id, reason: 'Отозвана' })).customer?.representatives).toEqual([]);
    const category = await change('addCategory', { customerId, code: 'veteran', fromOn: '2026-01-01' });
    expect(pairs(await change('addCategory', { customerId, code: 'veteran', fromOn: '2026-01-01', toOn: '2025-01-01' }))).toEqual([['endsBeforeStart', 'toOn']]);
    expect((await change('endCategory', { categoryId: category.customer?.categories[0]?.id })).customer?.categories).toEqual([]);
    const consent = await change('recordConsent', { customerId, purpose: 'dataProcessing', form: 'paper', number: '5', on: '2026-11-01' });
    const consentId = consent.customer?.consents[0]?.id;
    expect(pairs(await change('withdrawConsent', { consentId, on: '2026-10-01' }))).toEqual([['withdrawnBeforeGiven', 'on']]);
    expect((await change('withdrawConsent', { consentId, on: '2026-11-20' })).customer?.consents).toMatchObject([{ withdrawnOn: '2026-11-20' }]);
    expect(pairs(await change('withdrawConsent', { consentId, on: '2026-11-20' }))).toEqual([['alreadyWithdrawn', 'consentId']]);
    expect(pairs(await change('recordConsent', { customerId, purpose: 'notices', form: 'oral', on: '2027-01-01' }))).toEqual([['consentInFuture', 'on']]);
  });
});

describe('mergeCustomers', () => {
  it('previews, merges and gives back exactly what was moved', async () => {
    const kept = await town.account({ fullName: 'Двойник Первый', phones: ['87012223344'] });
    const merged = await town.account({ fullName: 'Двойник Второй', phones: ['87012223344', '87015556677'], taxId: '900101300017' });
    const preview = await desk.ask<{ mergePreview: object }>(`query P($a: ID!, $b: ID!) { mergePreview(keptId: $a, mergedId: $b) { accounts contracts contacts problems { code } } }`, { a: kept.customerId, b: merged.customerId });
    expect(preview.mergePreview).toEqual({ accounts: 1, contracts: 1, contacts: 1, problems: [] });
    const input = { keptId: kept.customerId, keptVersion: 1, mergedId: merged.customerId, mergedVersion: 1, idempotencyKey: newId() };
    const done = (await desk.ask<{ mergeCustomers: Payload }>(MERGE, { input })).mergeCustomers;
    expect(done.customer?.accounts?.map(({ id }) => id).sort()).toEqual([kept.id, merged.id].sort());
    expect(done.customer).toMatchObject({ taxId: '900101300017' });
    const undone = await change('undoMergeCustomers', { mergeId: done.mergeId });
    expect(undone.problems).toEqual([]);
    expect(await t.db.row(`select customer_id as id from account where id = $1`, [merged.id])).toEqual({ id: merged.customerId });
    expect(await t.db.row(`select count(*) as count from contact where customer_id = $1`, [merged.customerId])).toEqual({ count: 2 });
    expect(pairs(await change('undoMergeCustomers', { mergeId: done.mergeId }))).toEqual([['alreadyUndone', 'mergeId']]);
  });

  it('refuses itself, another kind and two right numbers', async () => {
    const [one, two] = [await town.customer({ taxId: '900101300017' }), await town.customer({ taxId: '050607600011', kind: 'legalEntity' })];
    const input = { keptId: one, keptVersion: 1, mergedId: two, mergedVersion: 1, idempotencyKey: newId() };
    expect(pairs((await desk.ask<{ mergeCustomers: Payload }>(MERGE, { input })).mergeCustomers)).toEqual([['mergeOfDifferentKinds', 'mergedId'], ['differentTaxIds', 'mergedId']]);
    expect(pairs((await desk.ask<{ mergeCustomers: Payload }>(MERGE, { input: { ...input, mergedId: one, idempotencyKey: newId() } })).mergeCustomers)).toEqual([['mergeWithItself', 'mergedId']]);
  });
});

describe('privacy', () => {
  const CARD = `query C($id: ID!, $reason: ReadReason) { customer(id: $id, reason: $reason) { ${CUSTOMER} } }`;

  it('masks numbers, birth dates and contacts for those who may not identify people', async () => {
    const id = (await register({ fullName: 'Личная Тайна', taxId: '900101300017', birthOn: '1990-01-01', despiteDuplicates: true, contacts: [{ kind: 'phone', value: '87019998877' }, { kind: 'email', value: 'secret@mail.kz' }] })).customer?.id;
    const engineer = await t.as('fieldEngineer');
    const { customer } = await engineer.ask<{ customer: CustomerData }>(CARD, { id });
    expect(customer).toMatchObject({ masked: true, fullName: 'Личная Тайна', taxId: '••••••••••17', birthOn: null });
    expect(customer.contacts.map(({ value }) => value).sort()).toEqual(['s•••@mail.kz', '•••••••••77']);
  });

  it('every reading of a card is noted with who, when and why; masked ones are none', async () => {
    const account = await town.account();
    await desk.ask(CARD, { id: account.customerId, reason: 'call' });
    await desk.ask(`query A($id: ID!) { account(id: $id, reason: desk) { id } }`, { id: account.id });
    await (await t.as('fieldEngineer')).ask(CARD, { id: account.customerId });
    const auditor = await t.as('auditor');
    const READS = `query R($id: ID!) { personalReads(customerId: $id) { reason accountId staff { id } } }`;
    const { personalReads } = await auditor.ask<{ personalReads: object[] }>(READS, { id: account.customerId });
    expect(personalReads).toEqual([{ reason: 'desk', accountId: account.id, staff: { id: desk.staffId } }, { reason: 'call', accountId: null, staff: { id: desk.staffId } }]);
    expect(await desk.faultOf(READS, { id: account.customerId })).toBe('FORBIDDEN');
  });

  it('a caller’s verification is recorded', async () => {
    const account = await town.account();
    const input = { accountId: account.id, customerId: account.customerId, channel: 'phone', method: 'taxId', passed: false };
    const { recordVerification } = await desk.ask<{ recordVerification: object }>(`mutation V($input: RecordVerificationInput!) { recordVerification(input: $input) { done problems { code } } }`, { input });
    expect(recordVerification).toEqual({ done: true, problems: [] });
    expect(await t.db.row(`select method, passed from caller_verification where account_id = $1`, [account.id])).toEqual({ method: 'taxId', passed: false });
  });

  it('erasure takes the personal data and keeps the rows; not of whom we supply', async () => {
    const boss = await t.as('administrator');
    const account = await town.account({ fullName: 'Уходящий Клиент', phones: ['87017776655'], taxId: '900101300017' });
    const input = { customerId: account.customerId, version: 1, reason: 'Заявление № 5 от 20.11.2026' };
    expect(pairs(await change('eraseCustomer', { ...input, reason: '' }, boss))).toEqual([['reasonRequired', 'reason'], ['ownsOpenAccount', 'customerId']]);
    await t.db.rows(`update account set state = 'closed', closed_on = '2026-01-01' where id = $1`, [account.id]);
    const done = await change('eraseCustomer', input, boss);
    expect(done.customer).toMatchObject({ taxId: null, birthOn: null, contacts: [] });
    const left = JSON.stringify(await t.db.rows(`select c.full_name, c.tax_id, k.value, s.name, s.address from customer c join contact k on k.customer_id = c.id join account a on a.customer_id = c.id join search_entry s on s.ref_id = a.id where c.id = $1`, [account.customerId]));
    expect(left).not.toMatch(/Уходящий|уходящ|7776655|900101300017/);
    expect(pairs(await change('eraseCustomer', { ...input, version: done.customer?.version }, boss))).toEqual([['alreadyErased', 'customerId']]);
    expect(pairs(await change('saveContacts', { customerId: account.customerId, version: done.customer?.version, contacts: [] }))).toEqual([['customerErased', 'customerId']]);
    expect(await desk.faultOf(`mutation E($input: EraseCustomerInput!) { eraseCustomer(input: $input) { problems { code } } }`, { input })).toBe('FORBIDDEN');
  });
});
