import pg from 'pg';
import { type TableEmptier, emptyTables } from './empty-tables.js';
import { finishWork, leaveWork } from './unfinished-work.js';

export interface BulkLoad {
  /** Tables that will be filled. */
  readonly tables: readonly string[];
  /** Of these, the ones that hold nothing anybody would miss: made anew in the same transaction, they are filled without a log of each row. */
  readonly fresh: readonly string[];
  /** Secondary indexes are dropped and made again afterwards, references are trusted where we may switch their checks off. */
  readonly trusted: boolean;
  /** What is run when the rows are in, before the indexes. */
  readonly afterwards: string;
  /** The rows are committed first; what follows them is done on two connections, and by the next start where this one is interrupted. */
  readonly apart: boolean;
  readonly onProgress?: ((sentence: string) => void) | undefined;
}

/** What the work gets: the transaction, and which tables may be filled frozen. */
export interface BulkTarget {
  readonly client: pg.PoolClient;
  readonly frozen: ReadonlySet<string>;
}

interface IndexRow {
  /** What takes it away. */
  readonly removal: string;
  readonly definition: string;
}

/** Runs `work` in one transaction of its own connection: all its rows stand afterwards or none does. Statistics are brought up to date. */
export async function bulkLoad<T>(pool: pg.Pool, load: BulkLoad, work: (target: BulkTarget) => Promise<T>): Promise<T> {
  const result = await fill(pool, load, work);
  if (load.apart) await finishWork(pool, load.onProgress);
  load.onProgress?.('Looking at what was loaded, for the planner.');
  // Each table costs a sample wherever it lies on the disk: two at a time, where the pool has two connections.
  const waiting = load.tables.toReversed();
  const next = async (): Promise<void> => {
    for (let table = waiting.pop(); table !== undefined; table = waiting.pop()) await pool.query(`analyze ${pg.escapeIdentifier(table)}`);
  };
  await Promise.all([next(), next()]);
  return result;
}

async function fill<T>(pool: pg.Pool, load: BulkLoad, work: (target: BulkTarget) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const indexes = load.trusted ? await prepare(client, load) : [];
    const emptied: TableEmptier = load.trusted ? await emptyTables(client, load.fresh) : { frozen: new Set() };
    const result = await work({ client, frozen: emptied.frozen });
    const owed = [load.afterwards, ...indexes.map(({ definition }) => definition)];
    if (load.apart) await leaveWork(client, owed);
    else for (const statement of owed) await client.query(statement);
    load.onProgress?.('Writing the rest to the disk.');
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function prepare(client: pg.PoolClient, load: BulkLoad): Promise<readonly IndexRow[]> {
  const { rows: settings } = await client.query<{ superuser: boolean }>(`select rolsuper as superuser from pg_roles where rolname = current_user`);
  // The rows come from a generator whose references its tests prove; checking a hundred million of them again would take longer than the load.
  if (settings[0]?.superuser === true) await client.query(`set local session_replication_role = replica`);
  await client.query(`set local maintenance_work_mem = '512MB'; set local max_parallel_maintenance_workers = 1`);
  // Primary keys and unique constraints stay: their rows arrive in key order and fill from the right. Rules against overlaps are like indexes.
  const { rows } = await client.query<IndexRow>(
    `select case when c.oid is null then format('drop index %I', i.relname) else format('alter table %I drop constraint %I', t.relname, c.conname) end as removal,
       case when c.oid is null then pg_get_indexdef(x.indexrelid) else format('alter table %I add constraint %I %s', t.relname, c.conname, pg_get_constraintdef(c.oid)) end as definition
     from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class t on t.oid = x.indrelid join pg_namespace n on n.oid = t.relnamespace
       left join pg_constraint c on c.conindid = x.indexrelid and c.conrelid = t.oid and c.contype in ('p', 'u', 'x')
     where n.nspname = current_schema() and t.relname = any($1) and (c.oid is null or c.contype = 'x')
     order by c.oid is null, t.relname, i.relname`,
    [load.tables],
  );
  for (const { removal } of rows) await client.query(removal);
  return rows;
}
