import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../src/platform/ids.js';
import { type TestApi, startApi } from './harness/start-api.js';
import { type BuiltAccount, Town } from './harness/town.js';

let t: TestApi;
let town: Town;

beforeAll(async () => {
  t = await startApi();
  town = new Town(t.db);
});
afterAll(() => t.stop());

const CARD = `query C($id: ID!) { account(id: $id) {
  balance { amountMinor currency asOf source parts { service amountMinor owner { id } } }
  ledger(periods: 2) { period chargedMinor paidMinor recalculatedMinor penaltyMinor asOf entries { kind service amountMinor happenedOn } }
  meters { number kind service unit readingThousandths readingOn verificationDueOn verificationOverdue } } }`;

interface Card {
  readonly account: {
    readonly balance: { readonly amountMinor: number; readonly currency: string; readonly asOf: string; readonly source: string; readonly parts: readonly object[] } | null;
    readonly ledger: readonly { readonly period: string; readonly chargedMinor: number; readonly paidMinor: number; readonly recalculatedMinor: number }[];
    readonly meters: readonly { readonly number: string; readonly kind: string; readonly verificationOverdue: boolean }[];
  };
}

async function owe(account: BuiltAccount, amountMinor: number, more: { readonly service?: string; readonly ownerId?: string; readonly asOf?: string; readonly source?: string } = {}): Promise<void> {
  await t.db.rows(`insert into ledger_balance (account_id, service, owner_customer_id, balance_minor, as_of, source) values ($1, $2, $3, $4, $5, $6)`, [
    account.id, more.service ?? 'heating', more.ownerId ?? account.customerId, amountMinor, more.asOf ?? '2026-11-19T00:00:00Z', more.source ?? 'ALSEKO',
  ]);
}

async function entry(account: BuiltAccount, period: string, kind: string, amountMinor: number): Promise<void> {
  await t.db.rows(
    `insert into ledger_entry (id, account_id, owner_customer_id, service, period, kind, amount_minor, happened_on, source, external_id, as_of)
     values ($1, $2, $3, 'heating', $4, $5, $6, $4, 'ALSEKO', $7, '2026-11-19T00:00:00Z')`,
    [newId(), account.id, account.customerId, period, kind, amountMinor, newId()]);
}

describe('the ledger, read only', () => {
  it('shows the sum of all services with the oldest moment it was true at', async () => {
    const account = await town.account();
    await owe(account, 1_234_050, { asOf: '2026-11-20T00:00:00Z' });
    await owe(account, -34_000, { service: 'hotWater', asOf: '2026-11-18T00:00:00Z', source: '1С' });
    const { balance } = (await (await t.as('operator')).ask<Card>(CARD, { id: account.id })).account;
    expect(balance).toMatchObject({ amountMinor: 1_200_050, currency: 'KZT', asOf: '2026-11-18T00:00:00Z', source: '1С, ALSEKO' });
    expect(balance?.parts).toHaveLength(2);
  });

  it('counts months back from the account’s own last one', async () => {
    const account = await town.account();
    for (const [period, kind, amount] of [['2026-06-01', 'charge', 500], ['2026-08-01', 'charge', 700], ['2026-09-01', 'charge', 900], ['2026-09-01', 'payment', 650], ['2026-09-01', 'recalculation', -50]] as const) {
      await entry(account, period, kind, amount);
    }
    const { ledger } = (await (await t.as('operator')).ask<Card>(CARD, { id: account.id })).account;
    expect(ledger.map(({ period, chargedMinor, paidMinor, recalculatedMinor }) => [period, chargedMinor, paidMinor, recalculatedMinor])).toEqual([['2026-09-01', 900, 650, -50], ['2026-08-01', 700, 0, 0]]);
  });

  it('shows own meters before those of the house, and says where a verification has run out', async () => {
    const account = await town.account();
    const place = await t.db.row<{ premises: string; house: string }>(`select p.id as premises, p.house_id as house from account a join premises p on p.id = a.premises_id where a.id = $1`, [account.id]);
    const insert = `insert into meter (id, number, kind, service, premises_id, house_id, unit, reading_thousandths, reading_on, verification_due_on, as_of) values ($1, $2, $3, $4, $5, $6, $7, 1500, '2026-10-25', $8, now())`;
    await t.db.rows(insert, [newId(), 'ОПУ-1', 'house', 'heating', null, place?.house ?? null, 'Gcal', '2026-11-19']);
    await t.db.rows(insert, [newId(), 'ГВС-1', 'flat', 'hotWater', place?.premises ?? null, null, 'm3', '2026-11-20']);
    const { meters } = (await (await t.as('operator')).ask<Card>(CARD, { id: account.id })).account;
    expect(meters.map(({ number, kind, verificationOverdue }) => [number, kind, verificationOverdue])).toEqual([['ГВС-1', 'flat', false], ['ОПУ-1', 'house', true]]);
  });

  it('hides money and meters from those without the permission', async () => {
    const account = await town.account();
    await owe(account, 100);
    const client = await t.as('operator');
    await t.db.rows(`update role set permissions = array_remove(array_remove(permissions, p1), p2) from (values ('ledger:read@company', 'meters:read@company')) v (p1, p2) where code = 'operator'`);
    try {
      const blind = await t.as('operator');
      expect((await blind.ask<Card>(CARD, { id: account.id })).account).toMatchObject({ balance: null, ledger: [], meters: [] });
      expect(await blind.faultOf(`query D($id: ID!) { debtCertificate(accountId: $id) { debtFree } }`, { id: account.id })).toBe('FORBIDDEN');
    } finally {
      await t.db.rows(`update role set permissions = permissions || '{ledger:read@company,meters:read@company}' where code = 'operator'`);
    }
    expect((await client.ask<Card>(CARD, { id: account.id })).account).toBeDefined();
  });

  it('has the data of a certificate of debt, and none where billing told nothing', async () => {
    const [owing, unknown] = [await town.account(), await town.account()];
    await owe(owing, 250_000);
    await owe(owing, -250_000, { service: 'hotWater' });
    await entry(owing, '2026-10-01', 'payment', 120_000);
    const ask = `query D($id: ID!) { debtCertificate(accountId: $id) { onDate debtFree lastPaymentOn lastPaymentMinor balance { amountMinor } account { id } } }`;
    const client = await t.as('operator');
    // An advance for one service does not pay the debt of another.
    expect((await client.ask<{ debtCertificate: object }>(ask, { id: owing.id })).debtCertificate).toEqual({
      onDate: '2026-11-20', debtFree: false, lastPaymentOn: '2026-10-01', lastPaymentMinor: 120_000, balance: { amountMinor: 0 }, account: { id: owing.id },
    });
    expect((await client.ask<{ debtCertificate: object | null }>(ask, { id: unknown.id })).debtCertificate).toBeNull();
  });

  it('divides a former owner’s debt that billing still knows under a merged twin (Приложение №2, row 2)', async () => {
    const [former, twin, twinOfTwin] = [await town.customer({}), await town.customer({}), await town.customer({})];
    const account = await town.account();
    await t.db.rows(`update customer set merged_into_id = $2 where id = $1`, [twin, former]);
    await t.db.rows(`update customer set merged_into_id = $2 where id = $1`, [twinOfTwin, twin]);
    await t.db.rows(`update ownership set from_on = '2020-01-01' where account_id = $1`, [account.id]);
    await t.db.rows(`insert into ownership (id, account_id, customer_id, from_on, to_on) values ($1, $2, $3, '2015-01-01', '2020-01-01')`, [newId(), account.id, former]);
    await owe(account, 40_000, { ownerId: twin });
    await owe(account, 2000, { ownerId: twinOfTwin, service: 'hotWater' });
    const desk = await t.as('operator');
    const answer = await desk.ask<{ divideDebt: { operation: { id: string; outcome: string } | null; problems: readonly object[] } }>(
      `mutation D($input: DivideDebtInput!) { divideDebt(input: $input) { operation { id outcome } problems { code path } } }`,
      { input: { accountId: account.id, version: 1, effectiveOn: '2026-09-15', document: { on: '2026-11-19' }, papers: ['application', 'identityDocument', 'titleDocument'], idempotencyKey: newId() } });
    expect(answer.divideDebt).toMatchObject({ problems: [], operation: { outcome: 'done' } });
    const row = await t.db.row<{ debt: number }>(`select (data ->> 'debtMinor')::int as debt from account_operation where id = $1`, [answer.divideDebt.operation?.id ?? '']);
    expect(row?.debt).toBe(42_000);
  });
});
