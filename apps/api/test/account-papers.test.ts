import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse, print, separateOperations } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.js';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { type BuiltAccount, Town } from './harness/town.js';

/** The question the card's page really sends. */
const CARD = fileURLToPath(new URL('../../web/src/features/accounts/account-card.graphql', import.meta.url));

let t: TestApi;
let town: Town;
let desk: Client & { readonly staffId: string; readonly officeId: string };

beforeAll(async () => {
  t = await startApi();
  town = new Town(t.db);
  desk = await t.as('operator');
});
afterAll(() => t.stop());

const PAPERS: Readonly<Record<string, readonly string[]>> = {
  changeOwner: ['application', 'identityDocument', 'titleDocument'], correctArea: ['application', 'technicalPassport'], divideDebt: ['application', 'identityDocument', 'titleDocument'],
};

async function run(name: 'changeOwner' | 'correctArea', account: BuiltAccount, more: object): Promise<void> {
  const input = { accountId: account.id, version: 1, effectiveOn: '2026-09-15', document: { on: '2026-11-19', number: '7' }, papers: PAPERS[name], idempotencyKey: newId(), ...more };
  const mutation = `mutation M($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { problems { code } } }`;
  expect(await desk.ask(mutation, { input })).toEqual({ [name]: { problems: [] } });
}

describe('what an operation would leave', () => {
  const MERGE = `query P($from: ID!, $into: ID!, $on: LocalDate!) { accountMergePreview(accountId: $from, intoAccountId: $into, effectiveOn: $on) {
    from { id } into { id } areaHundredths residents openAppeals problems { code path } } }`;
  const DEBT = `query D($id: ID!, $papers: [String!]!) { debtDivisionPreview(accountId: $id, papers: $papers) { granted reasons formerOwner debtMinor asOf } }`;

  it('a merge tells area and residents together, and why it cannot be', async () => {
    const into = await town.account();
    const from = await town.account({ customerId: into.customerId });
    const on = '2026-09-15';
    const { accountMergePreview } = await desk.ask<{ accountMergePreview: object }>(MERGE, { from: from.id, into: into.id, on });
    expect(accountMergePreview).toEqual({ from: { id: from.id }, into: { id: into.id }, areaHundredths: 10_860, residents: 6, openAppeals: 0, problems: [] });
    const itself = await desk.ask<{ accountMergePreview: { problems: object[] } }>(MERGE, { from: from.id, into: from.id, on });
    expect(itself.accountMergePreview).toMatchObject({ areaHundredths: 5430, problems: [{ code: 'mergeWithItself', path: 'intoAccountId' }] });
    const none = await desk.ask<{ accountMergePreview: { problems: object[] } }>(MERGE, { from: from.id, into: newId(), on });
    expect(none.accountMergePreview.problems).toEqual([{ code: 'unknownAccount', path: 'intoAccountId' }]);
  });

  it('a division of debt tells the former owner, the debt with its moment, and what is wanting', async () => {
    const account = await town.account({ fullName: 'Прежний Должник' });
    await run('changeOwner', account, { customerId: await town.customer() });
    await t.db.rows(`insert into ledger_balance (account_id, service, owner_customer_id, balance_minor, as_of) values ($1, 'heating', $2, 500000, '2026-11-20T00:00:00Z')`, [account.id, account.customerId]);
    const ask = async (papers: readonly string[]) => (await desk.ask<{ debtDivisionPreview: object }>(DEBT, { id: account.id, papers })).debtDivisionPreview;
    expect(await ask(PAPERS['divideDebt'] ?? [])).toEqual({ granted: true, reasons: [], formerOwner: 'Прежний Должник', debtMinor: 500_000, asOf: '2026-11-20T00:00:00Z' });
    expect(await ask([])).toMatchObject({ granted: false, reasons: ['packageIncomplete'] });
  });

  it('may be changed where the permission reaches the office, and only while it is open', async () => {
    const actions = `query A($id: ID!) { account(id: $id) { actions } }`;
    const account = await town.account();
    expect(await desk.ask(actions, { id: account.id })).toEqual({ account: { actions: ['change'] } });
    expect(await (await t.as('operator', { officeId: await t.build.office(1) })).ask(actions, { id: account.id })).toEqual({ account: { actions: [] } });
    expect(await (await t.as('auditor')).ask(actions, { id: account.id })).toEqual({ account: { actions: [] } });
    expect(await desk.ask(actions, { id: (await town.account({ closedOn: '2026-01-01' })).id })).toEqual({ account: { actions: [] } });
  });

  it('the card is opened by as many statements whatever its history', async () => {
    const document = separateOperations(parse(await readFile(CARD, 'utf8')))['AccountCard'];
    const card = print(document ?? parse('{ viewer { csrfToken } }'));
    const [fresh, old] = [await town.account(), await town.account()];
    for (let year = 2016; year < 2026; year += 1) {
      await t.db.rows(`update account set version = 1 where id = $1`, [old.id]);
      await run('correctArea', old, { areaHundredths: 5000 + year, effectiveOn: `${year}-03-01` });
    }
    await t.db.rows(`update account set version = 1 where id = $1`, [old.id]);
    await run('changeOwner', old, { customerId: await town.customer() });
    const queriesOf = async (id: string): Promise<number> => {
      await desk.ask(card, { id, reason: 'search' });
      return t.queriesOf('AccountCard');
    };
    await queriesOf(fresh.id);
    const few = await queriesOf(fresh.id);
    // The papers of the facts and who registered them: two batches a card without history does not need.
    expect(await queriesOf(old.id)).toBeLessThanOrEqual(few + 2);
    expect(few).toBeLessThanOrEqual(24);
  });

  it('the check of a caller stands on the card for half an hour', async () => {
    const account = await town.account();
    const check = `query C($id: ID!) { account(id: $id) { callerCheck { channel method passed staff { id } } } }`;
    expect(await desk.ask(check, { id: account.id })).toEqual({ account: { callerCheck: null } });
    const input = { accountId: account.id, customerId: account.customerId, channel: 'phone', method: 'taxId', passed: true };
    await desk.ask(`mutation V($input: RecordVerificationInput!) { recordVerification(input: $input) { done } }`, { input });
    expect(await desk.ask(check, { id: account.id })).toEqual({ account: { callerCheck: { channel: 'phone', method: 'taxId', passed: true, staff: { id: desk.staffId } } } });
    t.clock.advance(31 * 60_000);
    expect(await desk.ask(check, { id: account.id })).toEqual({ account: { callerCheck: null } });
  });
});

describe('document packages and the house file', () => {
  const SAVE = `mutation S($input: SaveDocumentPackageInput!) { saveDocumentPackage(input: $input) { package { operation version missingAmount items { code required } } problems { code path } } }`;
  const NOTICE = `mutation N($input: MissingPapersInput!) { issueMissingPapersNotice(input: $input) { dueOn missing { code } document { note kind { code } } problems { code path } } }`;

  it('an administrator edits a check-list, nobody else', async () => {
    const boss = await t.as('administrator');
    const item = { code: 'application', required: true, label: { ru: 'Заявление' } };
    const input = { operation: 'contract', version: 1, items: [item, { code: 'passport', required: false, label: { ru: 'Паспорт' } }], missingAmount: 3, missingUnit: 'calendarDays' };
    const saved = await boss.ask<{ saveDocumentPackage: object }>(SAVE, { input });
    expect(saved.saveDocumentPackage).toEqual({
      package: { operation: 'contract', version: 2, missingAmount: 3, items: [{ code: 'application', required: true }, { code: 'passport', required: false }] }, problems: [],
    });
    expect(await boss.faultOf(SAVE, { input })).toBe('STALE');
    expect(await desk.faultOf(SAVE, { input })).toBe('FORBIDDEN');
    const wrong = await boss.ask<{ saveDocumentPackage: { problems: object[] } }>(SAVE, { input: { ...input, version: 2, missingAmount: 366, missingUnit: 'moons', items: [item, { ...item, label: { ru: ' ' } }] } });
    expect(wrong.saveDocumentPackage.problems).toEqual([
      { code: 'amountOutOfRange', path: 'missingAmount' }, { code: 'unitUnknown', path: 'missingUnit' }, { code: 'paperTwice', path: 'items.1.code' }, { code: 'labelRequired', path: 'items.1.label' },
    ]);
  });

  it('a notice names the missing papers and the last day they are waited for', async () => {
    const account = await town.account();
    const send = (papers: readonly string[]) => desk.ask<{ issueMissingPapersNotice: { problems: object[] } }>(NOTICE, { input: { accountId: account.id, operation: 'changeOwner', papers, idempotencyKey: newId() } });
    // Friday 20 November 2026: five working days on is Friday 27.
    expect((await send(['application'])).issueMissingPapersNotice).toMatchObject({
      dueOn: '2026-11-27', missing: [{ code: 'identityDocument' }, { code: 'titleDocument' }], document: { kind: { code: 'outgoingLetter' } }, problems: [],
    });
    expect((await send(PAPERS['changeOwner'] ?? [])).issueMissingPapersNotice.problems).toEqual([{ code: 'nothingMissing', path: 'papers' }]);
  });

  it('a house file holds its accounts and their documents', async () => {
    const account = await town.account();
    await run('correctArea', account, { areaHundredths: 6000 });
    const house = await t.db.row<{ id: string }>(`select house_id as id from premises p join account a on a.premises_id = p.id where a.id = $1`, [account.id]);
    const { houseFile } = await desk.ask<{ houseFile: { accounts: object[]; documents: object[] } }>(`query H($id: ID!) { houseFile(houseId: $id) { house { address } accounts { id } documents { account { id } document { kind { code } } } } }`, { id: house?.id });
    expect(houseFile).toMatchObject({ accounts: [{ id: account.id }], documents: [{ account: { id: account.id }, document: { kind: { code: 'applicationCorrection' } } }] });
  });
});
