import { TOWN_TABLES, type TownTable } from '@ortalyk/demo-town';
import { COPY_TYPES, type CopyColumn, type CopyType } from './copy-encoder.js';
import type { Db } from './db.js';

/** Columns of every table the town fills, with the types the database has for them. */
export type TownColumns = Readonly<Record<string, readonly CopyColumn[]>>;

/** Throws where the town names a column the database has not, or one of a type COPY is not taught to write. */
export async function townColumns(db: Db): Promise<TownColumns> {
  const tables = Object.keys(TOWN_TABLES) as TownTable[];
  const rows = await db.rows<{ table: string; column: string; type: string }>(
    `select c.relname as table, a.attname as column, t.typname as type from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
     where c.relnamespace = current_schema()::regnamespace and c.relname = any($1) and a.attnum > 0 and not a.attisdropped`,
    [tables],
  );
  const types = new Map(rows.map(({ table, column, type }) => [`${table}.${column}`, type]));
  return Object.fromEntries(tables.map((table) => [table, TOWN_TABLES[table].map(({ key, column }) => ({ key, column, type: typeOf(types, `${table}.${column}`) }))]));
}

function typeOf(types: ReadonlyMap<string, string>, name: string): CopyType {
  const found = COPY_TYPES.find((type) => type === types.get(name));
  if (found === undefined) throw new Error(`the town cannot fill ${name}: ${types.get(name) ?? 'there is no such column'}`);
  return found;
}
