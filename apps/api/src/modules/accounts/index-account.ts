import type { Db } from '../../db/db.js';
import { type AccountSearchSource, accountSearchRow } from './search-row.js';

const BATCH = 1000;

const SOURCE = `select ac.id as "accountId", ac.number, cu.tax_id as "taxId", cu.full_name as "fullName", ac.address, ac.address_kk as "addressKk",
    coalesce(array_agg(co.value order by co.preferred desc, co.id) filter (where co.id is not null), '{}') as phones
  from account ac join customer cu on cu.id = ac.customer_id
  left join contact co on co.customer_id = cu.id and co.kind = 'phone' and co.ended_at is null`;

/** (Re)writes what the search box knows of these accounts; call it in the transaction that changed them, their customer or its contacts. */
export async function indexAccounts(sql: Db, accountIds: readonly string[]): Promise<void> {
  for (let from = 0; from < accountIds.length; from += BATCH) {
    const ids = accountIds.slice(from, from + BATCH);
    const sources = await sql.rows<AccountSearchSource>(`${SOURCE} where ac.id = any($1) group by ac.id, cu.id`, [ids]);
    const rows = sources.map(accountSearchRow).map((row) => ({
      account_id: row.accountId, number_folded: row.numberFolded, tax_id: row.taxId, phones_folded: row.phonesFolded, haystack: row.haystack,
    }));
    await sql.rows(
      `insert into account_search (account_id, number_folded, tax_id, phones_folded, haystack)
       select account_id, number_folded, tax_id, phones_folded, haystack
       from jsonb_to_recordset($1::jsonb) as r(account_id uuid, number_folded text, tax_id text, phones_folded text, haystack text)
       on conflict (account_id) do update set number_folded = excluded.number_folded, tax_id = excluded.tax_id,
         phones_folded = excluded.phones_folded, haystack = excluded.haystack`,
      [JSON.stringify(rows)],
    );
  }
}

/** The same for one account. */
export async function indexAccount(sql: Db, accountId: string): Promise<void> {
  await indexAccounts(sql, [accountId]);
}
