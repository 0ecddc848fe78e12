import pg from 'pg';

export interface TableShape {
  readonly table: string;
  readonly columns: readonly string[];
}

/** Kept by the migrator itself; the manifest names the migrations instead. */
const MIGRATION_TABLE = 'schema_migration';

/** Tables of the product with the columns that can be written, by name. */
export async function readTables(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where n.nspname = current_schema() and c.relkind = 'r' and c.relname <> $1 and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    [MIGRATION_TABLE],
  );
  return rows;
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

interface Reference {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Runs `work` with all references between tables taken away inside the open transaction and put back after it: tables may refer to each
 * other in rings, so no order of filling them would do, and putting a reference back checks every row.
 */
export async function withoutReferences(client: pg.ClientBase, work: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<Reference>(
    `select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition from pg_constraint k join pg_class c on c.oid = k.conrelid
     join pg_namespace n on n.oid = c.relnamespace where k.contype = 'f' and k.conparentid = 0 and n.nspname = current_schema() order by 1, 2`,
  );
  for (const { table, name } of rows) await client.query(`alter table ${pg.escapeIdentifier(table)} drop constraint ${pg.escapeIdentifier(name)}`);
  await work();
  for (const { table, name, definition } of rows) {
    await client.query(`alter table ${pg.escapeIdentifier(table)} add constraint ${pg.escapeIdentifier(name)} ${definition}`);
  }
}
