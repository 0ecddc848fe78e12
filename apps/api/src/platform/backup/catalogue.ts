import type pg from 'pg';

export interface TableShape {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Kept by the migrator itself; the manifest names the migrations instead. */
const MIGRATION_TABLE = 'schema_migration';

/** Tables of the product with the columns that can be written, parents before children (deferred references do not count). */
export async function readTables(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> $1 and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    [MIGRATION_TABLE],
  );
  const { rows: references } = await client.query<{ child: string; parent: string }>(
    `select c.relname as child, p.relname as parent from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
     join pg_namespace n on n.oid = c.relnamespace where k.contype = 'f' and not k.condeferred and c.oid <> p.oid and n.nspname = current_schema()`,
  );
  return parentsFirst(rows, references);
}

/** Migrations that have run, in order; empty for a database without tables. */
export async function readMigrations(client: pg.ClientBase): Promise<readonly string[]> {
  const { rows: present } = await client.query<{ present: boolean }>(`select to_regclass($1) is not null as present`, [MIGRATION_TABLE]);
  if (present[0]?.present !== true) return [];
  const { rows } = await client.query<{ name: string }>(`select name from ${MIGRATION_TABLE} order by id`);
  return rows.map(({ name }) => name);
}

/** The company the database belongs to; null before the first installation. */
export async function readStandard(client: pg.ClientBase): Promise<string | null> {
  const { rows: present } = await client.query<{ present: boolean }>(`select to_regclass('installation') is not null as present`);
  if (present[0]?.present !== true) return null;
  const { rows } = await client.query<{ standard: string }>(`select standard from installation`);
  return rows[0]?.standard ?? null;
}

export interface Counter {
  readonly table: string;
  readonly column: string;
  readonly last: string;
  readonly called: boolean;
}

/** Identity columns with the state of their sequences. */
export async function readCounters(client: pg.ClientBase): Promise<readonly Counter[]> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as table, a.attname as column, pg_get_serial_sequence(quote_ident(c.relname), a.attname) as sequence
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = current_schema() and c.relkind = 'r' and a.attidentity <> '' and c.relname <> $1 order by 1, 2`,
    [MIGRATION_TABLE],
  );
  const counters: Counter[] = [];
  for (const { table, column, sequence } of rows) {
    const { rows: state } = await client.query<{ last: string; called: boolean }>(`select last_value::text as last, is_called as called from ${sequence}`);
    if (state[0] !== undefined) counters.push({ table, column, ...state[0] });
  }
  return counters;
}

/** Sets the sequence of an identity column. */
export async function writeCounter(client: pg.ClientBase, { table, column, last, called }: Counter): Promise<void> {
  await client.query(`select setval(pg_get_serial_sequence(quote_ident($1), $2), $3::bigint, $4)`, [table, column, last, called]);
}

function parentsFirst(tables: readonly TableShape[], references: readonly { readonly child: string; readonly parent: string }[]): readonly TableShape[] {
  const placed: TableShape[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ table }) => table));
    const ready = waiting.filter(({ table }) => references.every(({ child, parent }) => child !== table || !names.has(parent)));
    if (ready.length === 0) throw new Error(`tables refer to each other in a ring: ${[...names].join(', ')}`);
    placed.push(...ready);
    waiting = waiting.filter((shape) => !ready.includes(shape));
  }
  return placed;
}
