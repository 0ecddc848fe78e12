import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.js';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { type BuiltAccount, Town } from './harness/town.js';

const FIELDS = `
  operation { id kind outcome effectiveOn reasons papers canUndo undoesId changes { field before after } document { number kind { code } } recordedBy { id } }
  account { id version state closedOn mergedIntoId customer { id fullName } premises { heatedAreaHundredths residents }
    facts { kind amount basis fromOn toOn } ownerships { fromOn toOn customer { id } } operations { id kind undoneById } }
  newAccounts { id number address state customer { id } }
  recalculationMonths letter { kind { code } note } problems { code path params }`;

interface Fact { readonly kind: string; readonly amount: number | null; readonly basis: string | null; readonly fromOn: string; readonly toOn: string | null }
interface Payload {
  readonly operation: { readonly id: string; readonly kind: string; readonly outcome: string; readonly reasons: readonly string[]; readonly document: { readonly kind: { readonly code: string } } | null } | null;
  readonly account: {
    readonly id: string; readonly version: number; readonly state: string; readonly closedOn: string | null; readonly mergedIntoId: string | null;
    readonly customer: { readonly id: string; readonly fullName: string }; readonly premises: { readonly heatedAreaHundredths: number | null; readonly residents: number | null };
    readonly facts: readonly Fact[]; readonly ownerships: readonly { readonly fromOn: string; readonly toOn: string | null; readonly customer: { readonly id: string } }[];
    readonly operations: readonly { readonly kind: string; readonly undoneById: string | null }[];
  } | null;
  readonly newAccounts: readonly { readonly id: string; readonly number: string; readonly address: string; readonly state: string; readonly customer: { readonly id: string } }[] | null;
  readonly recalculationMonths: readonly string[] | null;
  readonly letter: { readonly kind: { readonly code: string }; readonly note: string | null } | null;
  readonly problems: readonly { readonly code: string; readonly path: string }[];
}

let t: TestApi;
let town: Town;
let desk: Client & { readonly staffId: string; readonly officeId: string };

beforeAll(async () => {
  t = await startApi();
  town = new Town(t.db);
  desk = await t.as('operator');
});
afterAll(() => t.stop());

function mutation(name: string): string {
  return `mutation M($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${FIELDS} } }`;
}

const PAPERS: Readonly<Record<string, readonly string[]>> = {
  changeOwner: ['application', 'identityDocument', 'titleDocument'], correctArea: ['application', 'technicalPassport'], correctResidents: ['application', 'residentsCertificate'],
  changeChargeBasis: ['act'], mergeAccounts: ['application', 'titleDocument'], splitAccount: ['application', 'titleDocument', 'technicalPassport'], closeAccount: ['application'],
  divideDebt: ['application', 'identityDocument', 'titleDocument'], renameAtDesk: ['identityDocument'],
};

async function versionOf(accountId: string): Promise<number> {
  return (await t.db.row<{ version: number }>(`select version from account where id = $1`, [accountId]))?.version ?? 0;
}

async function run(name: string, account: BuiltAccount, more: object = {}, client = desk): Promise<Payload> {
  const input = {
    accountId: account.id, version: await versionOf(account.id), effectiveOn: '2026-09-15', document: { on: '2026-11-19', number: '7' }, papers: PAPERS[name], idempotencyKey: newId(), ...more,
  };
  return (await client.ask<Record<string, Payload>>(mutation(name), { input }))[name] as Payload;
}

async function undo(operationId: string, accountId: string): Promise<Payload> {
  const input = { operationId, version: await versionOf(accountId), reason: 'Ошибка оператора', idempotencyKey: newId() };
  return (await desk.ask<{ undoOperation: Payload }>(mutation('undoOperation'), { input })).undoOperation;
}

const codesOf = ({ problems }: Payload): readonly (readonly [string, string])[] => problems.map(({ code, path }) => [code, path] as const);
const facts = (payload: Payload, kind: string): readonly (readonly [number | null, string, string | null])[] =>
  (payload.account?.facts ?? []).filter((fact) => fact.kind === kind).map(({ amount, fromOn, toOn }) => [amount, fromOn, toOn] as const);

describe('correctArea', () => {
  it('is a dated fact with its document; the months already charged are offered for recalculation', async () => {
    const account = await town.account();
    const done = await run('correctArea', account, { areaHundredths: 6210 });
    expect(done.problems).toEqual([]);
    expect(facts(done, 'area')).toEqual([[6210, '2026-09-15', null], [5430, '2015-01-01', '2026-09-15']]);
    expect(done.account?.premises.heatedAreaHundredths).toBe(6210);
    expect(done.recalculationMonths).toEqual(['2026-09', '2026-10']);
    expect(done.operation).toMatchObject({ kind: 'correctArea', outcome: 'done', changes: [{ field: 'area', before: 5430, after: 6210 }], document: { kind: { code: 'applicationCorrection' } } });
    const event = await t.db.row<{ changes: object[] }>(`select changes from event where account_id = $1 and type = 'accountChanged'`, [account.id]);
    expect(event?.changes).toEqual([{ field: 'area', before: 5430, after: 6210 }]);
  });

  it('is undone by a correcting operation, and nothing is deleted', async () => {
    const account = await town.account();
    const done = await run('correctArea', account, { areaHundredths: 6210 });
    const undone = await undo(done.operation?.id ?? '', account.id);
    expect(undone.problems).toEqual([]);
    expect(facts(undone, 'area')).toEqual([[5430, '2015-01-01', null]]);
    expect(undone.account?.operations.map(({ kind }) => kind)).toEqual(['undo', 'correctArea']);
    expect(await t.db.row(`select count(*) as count from account_fact where account_id = $1 and kind = 'area'`, [account.id])).toEqual({ count: 4 });
    expect(codesOf(await undo(done.operation?.id ?? '', account.id))).toEqual([['alreadyUndone', 'operationId']]);
  });

  it('is not undone under a later one', async () => {
    const account = await town.account();
    const first = await run('correctArea', account, { areaHundredths: 6210 });
    await run('correctArea', account, { areaHundredths: 6300, effectiveOn: '2026-10-01' });
    expect(codesOf(await undo(first.operation?.id ?? '', account.id))).toEqual([['laterOperation', 'operationId']]);
  });

  it('names everything wrong at once', async () => {
    const account = await town.account();
    const refused = await run('correctArea', account, { areaHundredths: 0, effectiveOn: '2014-12-31', papers: ['application', 'horoscope'], document: { on: '2027-01-01' } });
    expect(codesOf(refused)).toEqual([
      ['beforeOpening', 'effectiveOn'], ['unknownPaper', 'papers.1'], ['papersMissing', 'papers'], ['documentInFuture', 'document.on'], ['areaOutOfRange', 'areaHundredths'],
    ]);
  });

  it.each([[1_000_001, 'areaOutOfRange'], [5430, 'unchanged']])('refuses %s with %s', async (areaHundredths, code) => {
    expect(codesOf(await run('correctArea', await town.account(), { areaHundredths }))).toEqual([[code, 'areaHundredths']]);
  });

  it('is refused on a closed account, in an older version, elsewhere and to others', async () => {
    const closed = await town.account({ closedOn: '2026-01-01' });
    expect(codesOf(await run('correctArea', closed, { areaHundredths: 6000 }))).toEqual([['accountClosed', 'accountId']]);
    const account = await town.account();
    const input = { accountId: account.id, version: 1, effectiveOn: '2026-09-15', document: { on: '2026-11-19' }, papers: PAPERS['correctArea'], areaHundredths: 6000, idempotencyKey: newId() };
    expect(await desk.faultOf(mutation('correctArea'), { input: { ...input, version: 9 } })).toBe('STALE');
    const elsewhere = await t.as('operator', { officeId: await t.build.office(1) });
    expect(await elsewhere.faultOf(mutation('correctArea'), { input })).toBe('FORBIDDEN');
    expect(await (await t.as('auditor')).faultOf(mutation('correctArea'), { input })).toBe('FORBIDDEN');
  });

  it('is done once a key', async () => {
    const account = await town.account();
    const input = { accountId: account.id, version: 1, effectiveOn: '2026-09-15', document: { on: '2026-11-19' }, papers: PAPERS['correctArea'], areaHundredths: 6000, idempotencyKey: newId() };
    const [first, second] = [await desk.ask<{ correctArea: Payload }>(mutation('correctArea'), { input }), await desk.ask<{ correctArea: Payload }>(mutation('correctArea'), { input })];
    expect(second.correctArea.operation?.id).toBe(first.correctArea.operation?.id);
  });
});

describe('correctResidents and changeChargeBasis', () => {
  it('are dated facts, too', async () => {
    const account = await town.account();
    expect(facts(await run('correctResidents', account, { residents: 0 }), 'residents')).toEqual([[0, '2026-09-15', null], [3, '2015-01-01', '2026-09-15']]);
    const basis = await run('changeChargeBasis', account, { basis: 'flatMeter' });
    expect(basis.account?.facts).toContainEqual({ kind: 'chargeBasis', amount: null, basis: 'flatMeter', fromOn: '2026-09-15', toOn: null });
    expect(codesOf(await run('correctResidents', account, { residents: 100 }))).toEqual([['residentsOutOfRange', 'residents']]);
  });

  it('an expired power of attorney may not act', async () => {
    const account = await town.account();
    const id = newId();
    await t.db.rows(`insert into representative (id, customer_id, full_name, basis, valid_from, valid_to) values ($1, $2, 'Представитель', 'powerOfAttorney', '2020-01-01', '2026-11-01')`, [id, account.customerId]);
    const stranger = newId();
    await t.db.rows(`insert into representative (id, customer_id, full_name, basis, valid_from) values ($1, $2, 'Чужой', 'powerOfAttorney', '2020-01-01')`, [stranger, await town.customer()]);
    expect(codesOf(await run('correctResidents', account, { residents: 2, representativeId: stranger }))).toEqual([['unknownRepresentative', 'representativeId']]);
    expect(codesOf(await run('correctResidents', account, { residents: 2, representativeId: id }))).toEqual([['powerExpired', 'representativeId']]);
    expect(codesOf(await run('correctResidents', account, { residents: 2, representativeId: newId() }))).toEqual([['unknownRepresentative', 'representativeId']]);
  });
});

describe('changeOwner and divideDebt', () => {
  it('one owner at a time; the new name is found', async () => {
    const account = await town.account({ fullName: 'Прежний Владелец' });
    const customerId = await town.customer({ fullName: 'Жаңабай Ерлан' });
    const done = await run('changeOwner', account, { customerId });
    expect(done.account?.ownerships.map(({ fromOn, toOn, customer }) => [customer.id, fromOn, toOn])).toEqual([
      [customerId, '2026-09-15', null], [account.customerId, '2015-01-01', '2026-09-15'],
    ]);
    expect(done.account?.customer.id).toBe(customerId);
    const found = await desk.ask<{ search: { hits: readonly { account: { id: string } }[] } }>(`{ search(text: "жанабай ерлан") { hits { account { id } } } }`);
    expect(found.search.hits.map((hit) => hit.account.id)).toContain(account.id);
    expect(codesOf(await run('changeOwner', account, { customerId }))).toEqual([['sameOwner', 'customerId']]);
    expect(codesOf(await run('changeOwner', account, { customerId: newId() }))).toEqual([['unknownCustomer', 'customerId']]);
    expect(codesOf(await run('changeOwner', account, { customerId: account.customerId, effectiveOn: '2026-08-01' }))).toEqual([['ownerChangedLater', 'effectiveOn']]);
    const undone = await undo(done.operation?.id ?? '', account.id);
    expect(undone.account?.customer.id).toBe(account.customerId);
    expect(undone.account?.ownerships).toHaveLength(1);
  });

  async function withDebt(balanceMinor: number, kind: 'person' | 'legalEntity' = 'person'): Promise<BuiltAccount> {
    const account = await town.account();
    await run('changeOwner', account, { customerId: await town.customer({ kind }) });
    await t.db.rows(`insert into ledger_balance (account_id, service, owner_customer_id, balance_minor, as_of) values ($1, 'heating', $2, $3, now())`, [account.id, account.customerId, balanceMinor]);
    return account;
  }

  it('Приложение №2, row 2: granted with the whole package and a debt of the former owner', async () => {
    const done = await run('divideDebt', await withDebt(12_345_00));
    expect(done.problems).toEqual([]);
    expect(done.operation).toMatchObject({ outcome: 'done', reasons: [], document: { kind: { code: 'applicationDebtDivision' } } });
    expect(done.letter?.kind.code).toBe('grantingLetter');
  });

  it('Приложение №2, row 2: otherwise a refusal letter with every reason', async () => {
    const done = await run('divideDebt', await withDebt(0, 'legalEntity'), { papers: ['application'] });
    expect(done.operation).toMatchObject({ outcome: 'refused', reasons: ['notNaturalPerson', 'packageIncomplete', 'noDebt'] });
    expect(done.letter).toMatchObject({ kind: { code: 'refusalLetter' }, note: 'notNaturalPerson, packageIncomplete, noDebt' });
  });
});

describe('mergeAccounts, splitAccount, closeAccount', () => {
  it('merges into an account of the same owner, and undoes it', async () => {
    const into = await town.account();
    const from = await town.account({ customerId: into.customerId });
    const done = await run('mergeAccounts', from, { intoAccountId: into.id });
    expect(done.account).toMatchObject({ state: 'closed', closedOn: '2026-09-15', mergedIntoId: into.id });
    const kept = await t.db.row(`select heated_area_hundredths as area, residents from account a join premises p on p.id = a.premises_id where a.id = $1`, [into.id]);
    expect(kept).toEqual({ area: 10_860, residents: 6 });
    const undone = await undo(done.operation?.id ?? '', from.id);
    expect(undone.account).toMatchObject({ state: 'open', closedOn: null, mergedIntoId: null });
    expect(await t.db.row(`select heated_area_hundredths as area from account a join premises p on p.id = a.premises_id where a.id = $1`, [into.id])).toEqual({ area: 5430 });
  });

  it('refuses itself, a closed one, another owner and a cycle', async () => {
    const account = await town.account();
    const closed = await town.account({ closedOn: '2026-01-01' });
    expect(codesOf(await run('mergeAccounts', account, { intoAccountId: account.id }))).toEqual([['mergeWithItself', 'intoAccountId']]);
    expect(codesOf(await run('mergeAccounts', account, { intoAccountId: closed.id }))).toEqual([['mergeIntoClosed', 'intoAccountId'], ['mergeOfDifferentOwners', 'intoAccountId']]);
    const twin = await town.account({ customerId: account.customerId });
    await run('mergeAccounts', twin, { intoAccountId: account.id });
    expect(codesOf(await run('mergeAccounts', account, { intoAccountId: twin.id }))).toEqual([['mergeCycle', 'intoAccountId']]);
  });

  it('splits off accounts with owners of their own, and takes them back', async () => {
    const account = await town.account();
    const share = { number: '5500001', flat: '1а', customerId: await town.customer(), areaHundredths: 2000, residents: 1 };
    const done = await run('splitAccount', account, { shares: [share] });
    expect(done.problems).toEqual([]);
    expect(done.newAccounts).toMatchObject([{ number: '5500001', state: 'open', customer: { id: share.customerId } }]);
    expect(done.account?.premises).toEqual({ heatedAreaHundredths: 3430, residents: 2 });
    const wrong = await run('splitAccount', account, { shares: [{ ...share, areaHundredths: 3430, residents: 5 }, { ...share, flat: ' ', number: 'x' }] });
    expect(codesOf(wrong)).toEqual([
      ['accountNumberInvalid', 'shares.1.number'], ['flatRequired', 'shares.1.flat'], ['sharesTooLarge', 'shares'], ['tooManyResidents', 'shares'], ['accountNumberTaken', 'shares.0.number'],
    ]);
    const undone = await undo(done.operation?.id ?? '', account.id);
    expect(undone.problems).toEqual([]);
    expect(undone.account?.premises).toEqual({ heatedAreaHundredths: 5430, residents: 3 });
    expect(await t.db.row(`select state from account where number = '5500001'`)).toEqual({ state: 'closed' });
  });

  it('closes on a day, not while another contract stands', async () => {
    const account = await town.account();
    expect(codesOf(await run('closeAccount', account, { reason: ' ', effectiveOn: '2014-01-01' }))).toEqual([['beforeOpening', 'effectiveOn'], ['reasonRequired', 'reason']]);
    await t.db.rows(`update contract set kind = 'individual' where account_id = $1`, [account.id]);
    expect(codesOf(await run('closeAccount', account, { reason: 'Снос дома' }))).toEqual([['openContract', 'accountId']]);
    await t.db.rows(`update contract set kind = 'public' where account_id = $1`, [account.id]);
    const done = await run('closeAccount', account, { reason: 'Снос дома' });
    expect(done.account).toMatchObject({ state: 'closed', closedOn: '2026-09-15' });
    expect((await undo(done.operation?.id ?? '', account.id)).account?.state).toBe('open');
  });
});

describe('renameAtDesk', () => {
  it('Приложение №2, row 3: the name changes everywhere, the log holds no name, and it can be given back', async () => {
    const account = await town.account({ fullName: 'Иванова Мария' });
    const done = await run('renameAtDesk', account, { fullName: '  Петрова Мария ' });
    expect(done.account?.customer.fullName).toBe('Петрова Мария');
    expect(done.recalculationMonths).toEqual([]);
    expect(JSON.stringify(await t.db.rows(`select data, changes from event where account_id = $1`, [account.id]))).not.toMatch(/Петрова|Иванова/);
    expect((await undo(done.operation?.id ?? '', account.id)).account?.customer.fullName).toBe('Иванова Мария');
    expect(codesOf(await run('renameAtDesk', account, { fullName: ' ' }))).toEqual([['nameRequired', 'fullName']]);
  });
});
