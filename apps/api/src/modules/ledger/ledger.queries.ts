import type { Instant } from '@ortalyk/domain';
import { defineLoader, groupBy } from '../../graphql/loaders.js';

export interface BalanceRow {
  readonly accountId: string;
  readonly service: string;
  readonly amountMinor: number;
  readonly asOf: Instant;
  readonly source: string;
  readonly ownerId: string;
}

/** Batched balances of accounts, one row a service and owner. */
export const balancesOfAccount = defineLoader<string, BalanceRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<BalanceRow>(
    `select account_id as "accountId", service, balance_minor as "amountMinor", as_of as "asOf", source, owner_customer_id as "ownerId"
     from ledger_balance where account_id = any($1) order by service, owner_customer_id`, [ids], 'balances-of-accounts'), (row) => row.accountId));

export interface EntryRow extends BalanceRow {
  readonly id: string;
  readonly kind: 'charge' | 'payment' | 'recalculation' | 'transfer' | 'penalty';
  readonly period: string;
  readonly happenedOn: string | null;
}

/** An account and how many of its latest months are asked for. */
export interface LedgerQuestion {
  readonly accountId: string;
  readonly periods: number;
}

/** Batched entries of the latest months of accounts, the latest month first; months are counted back from an account's own last one. */
export const entriesOfAccount = defineLoader<string, EntryRow[]>(async (ctx, keys) => {
  const questions = keys.map(readKey);
  const rows = await ctx.db.rows<EntryRow & { readonly key: string }>(
    `select q.key, e.id, e.account_id as "accountId", e.service, e.kind, e.amount_minor as "amountMinor", e.period, e.happened_on as "happenedOn", e.as_of as "asOf",
       e.source, e.owner_customer_id as "ownerId"
     from unnest($1::text[], $2::uuid[], $3::int[]) q (key, account_id, periods)
     cross join lateral (select max(period) as last from ledger_entry l where l.account_id = q.account_id and l.withdrawn_at is null) m
     join ledger_entry e on e.account_id = q.account_id and e.withdrawn_at is null and e.period > m.last - make_interval(months => q.periods)
     order by e.period desc, e.service, e.happened_on nulls first, e.id`,
    [keys, questions.map(({ accountId }) => accountId), questions.map(({ periods }) => periods)], 'entries-of-accounts');
  return groupBy(rows, (row) => row.key);
});

/** The key `entriesOfAccount` loads by. */
export function ledgerKey({ accountId, periods }: LedgerQuestion): string {
  return `${accountId} ${periods}`;
}

function readKey(key: string): LedgerQuestion {
  const [accountId = '', periods = '0'] = key.split(' ');
  return { accountId, periods: Number(periods) };
}

/** Batched last payments of accounts. */
export const lastPaymentOfAccount = defineLoader<string, { readonly accountId: string; readonly on: string | null; readonly amountMinor: number }>(async (ctx, ids) => {
  const rows = await ctx.db.rows<{ accountId: string; on: string | null; amountMinor: number }>(
    `select distinct on (account_id) account_id as "accountId", happened_on as on, amount_minor as "amountMinor" from ledger_entry
     where account_id = any($1) and kind = 'payment' and withdrawn_at is null order by account_id, period desc, happened_on desc nulls last`, [ids]);
  return new Map(rows.map((row) => [row.accountId, row]));
});
