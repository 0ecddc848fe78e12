import pg from 'pg';

/** Tables that were made anew in this transaction and may be filled frozen. */
export interface TableEmptier {
  readonly frozen: ReadonlySet<string>;
}

/**
 * Makes tables anew inside the open transaction, keeping the few rows they hold. PostgreSQL then writes their pages once and logs none of
 * them (`wal_level = minimal`), and nothing has to be vacuumed later. Where other tables with rows refer to them nothing is done.
 */
export async function emptyTables(client: pg.ClientBase, tables: readonly string[]): Promise<TableEmptier> {
  const nothing = { frozen: new Set<string>() };
  const others = await referringTables(client, tables);
  for (const table of others) if (await holdsRows(client, table)) return nothing;
  const kept: string[] = [];
  for (const table of tables) {
    if (!(await holdsRows(client, table))) continue;
    await client.query(`create temporary table ${keptName(table)} on commit drop as select * from ${pg.escapeIdentifier(table)}`);
    kept.push(table);
  }
  await client.query(`truncate ${[...tables, ...others].map((table) => pg.escapeIdentifier(table)).join(', ')}`);
  for (const table of kept) await client.query(`insert into ${pg.escapeIdentifier(table)} select * from ${keptName(table)}`);
  return { frozen: new Set(tables) };
}

function keptName(table: string): string {
  return pg.escapeIdentifier(`kept_${table}`);
}

async function holdsRows(client: pg.ClientBase, table: string): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from ${pg.escapeIdentifier(table)} limit 1`);
  return rowCount !== 0;
}

/** Tables outside the list that refer to it, directly or through each other. */
async function referringTables(client: pg.ClientBase, tables: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ table: string }>(
    `with recursive reach (id) as (
       select oid from pg_class where relname = any($1) and relnamespace = current_schema()::regnamespace
       union select k.conrelid from pg_constraint k join reach on k.confrelid = reach.id where k.contype = 'f'
     ) select relname as table from pg_class join reach on reach.id = oid where relname <> all($1) order by 1`,
    [tables],
  );
  return rows.map(({ table }) => table);
}
