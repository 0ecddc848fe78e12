import type { Db } from '../../db/db.js';

/** Tables of the search: rows of their own nowhere, all made from others. */
export const SEARCH_TABLES = ['search_entry', 'search_word', 'search_key'] as const;

/** Makes the whole index anew from the records, in the open transaction; for after rows came in past the triggers (a town, a large import). */
export async function rebuildSearch(sql: Db): Promise<void> {
  await sql.rows(`select search_fill()`);
}

/** Until the transaction ends, changes are not followed; `rebuildSearch` before its end makes up for all of them. */
export async function searchLater(sql: Db): Promise<void> {
  await sql.rows(`select set_config('ortalyk.search_later', 'on', true)`);
}

/** A row the index holds and should not, or should and does not. */
export interface SearchDifference {
  readonly search: 'entry' | 'key' | 'word';
  readonly missing: boolean;
  readonly id: string;
  readonly value: string;
}

const DIFFERENCES = 100;

/** Compares the index with the records it is made from; at most 100 of each kind of difference. */
export async function verifySearch(db: Db): Promise<readonly SearchDifference[]> {
  const pairs = [
    { search: 'entry', source: 'search_entry_source', table: 'search_entry', columns: 'ref_id, kind, office_id, district_id, closed, name, address, house_no, flat', value: 'kind', id: 'ref_id' },
    { search: 'key', source: 'search_key_source', table: 'search_key', columns: 'source, ref_id, key', value: 'key', id: 'ref_id' },
  ] as const;
  const found: SearchDifference[] = [];
  for (const { search, source, table, columns, value, id } of pairs) {
    for (const [from, against, missing] of [[source, table, true], [table, source, false]] as const) {
      const rows = await db.rows<{ id: string; value: string }>(
        `select ${id} as id, ${value} as value from (select ${columns} from ${from} except select ${columns} from ${against}) d limit ${DIFFERENCES}`);
      found.push(...rows.map((row) => ({ search, missing, ...row })));
    }
  }
  const words = await db.rows<{ id: string; value: string }>(
    `select distinct w as value, '' as id from search_entry e, regexp_split_to_table(e.name || ' ' || e.address, ' ') w
     where length(w) >= 4 and w !~ '[0-9]' and not exists (select 1 from search_word s where s.word = w collate "C") limit ${DIFFERENCES}`);
  return [...found, ...words.map((row) => ({ search: 'word' as const, missing: true, ...row }))];
}
