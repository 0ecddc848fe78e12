import type { Db } from '../db/db.js';

/** How far back the history of a measured account reaches. */
export const TEN_YEARS = 10;

export interface AgedAccount {
  readonly id: string;
}

const SOURCE = 'bench';

/**
 * Gives open accounts of the town ten years of history: every month a charge and a payment for two services, two events a month, the owner
 * before and a correction of the area a year ago. Accounts that have it already are left as they are.
 */
export async function ageAccounts(db: Db, wanted: number): Promise<readonly AgedAccount[]> {
  const accounts = await db.rows<AgedAccount>(CHOOSE, [wanted]);
  const ids = accounts.map(({ id }) => id);
  const aged = await db.row(`select 1 from ledger_entry where account_id = any($1) and source = $2 limit 1`, [ids, SOURCE]);
  if (aged !== null) return accounts;
  await db.rows(LEDGER, [ids, SOURCE]);
  await db.rows(EVENTS, [ids]);
  await db.rows(FACTS, [ids]);
  for (const table of ['ledger_entry', 'event', 'account_fact']) await db.rows(`analyze ${table}`);
  return accounts;
}

/** Spread over the whole town, always the same ones. */
const CHOOSE = `select id from account where state = 'open' and opened_on < current_date - interval '10 years' order by md5(number) limit $1`;

const LEDGER = `
  insert into ledger_entry (id, account_id, owner_customer_id, service, period, kind, amount_minor, happened_on, source, external_id, as_of)
  select gen_random_uuid(), a.id, a.customer_id, s.service, m.period::date, k.kind, 800000 + (extract(month from m.period) * 1000)::int, m.period::date + k.day, $2,
    a.number || '-' || m.period::date || '-' || s.service || '-' || k.kind, now()
  from account a cross join generate_series(date_trunc('month', now()) - interval '120 months', date_trunc('month', now()) - interval '1 month', interval '1 month') m (period)
    cross join (values ('heating'), ('hotWater')) s (service) cross join (values ('charge', 0), ('payment', 12)) k (kind, day)
  where a.id = any($1)`;

const EVENTS = `
  insert into event (id, at, happened_at, type, entity, entity_id, account_id, data)
  select gen_random_uuid(), at, at, 'contactsSaved', 'account', a.id, a.id, '{}'
  from account a cross join generate_series(now() - interval '120 months', now() - interval '1 month', interval '15 days') at where a.id = any($1)`;

/** What held in earlier years, before the facts the town was made with. */
const FACTS = `
  insert into account_fact (id, account_id, kind, amount, from_on, to_on)
  select gen_random_uuid(), f.account_id, f.kind, f.amount + y.n, f.from_on - (y.n * interval '1 year'), f.from_on - ((y.n - 1) * interval '1 year')
  from account_fact f cross join generate_series(1, 10) y (n) where f.account_id = any($1) and f.kind <> 'chargeBasis' and f.superseded_by_id is null and f.to_on is null`;
