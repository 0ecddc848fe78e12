import type { Instant } from '@ortalyk/domain';
import type pg from 'pg';
import type { Db, SqlValue } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';
import type { ImportRun } from './import-run.js';

/** Values the statements of a kind may name. */
export type Named = Readonly<Record<string, SqlValue>>;

/** A statement of a kind made ready: `%s` is the stage, `:name` a parameter. Throws where a name is not given. */
export function bound(text: string, stage: string, named: Named): { readonly text: string; readonly values: SqlValue[] } {
  const names: string[] = [];
  const sql = text.replaceAll('%s', `import_stage.${stage}`).replaceAll(/(?<![:\w]):([a-z]+)/g, (_mark, name: string) => {
    if (!(name in named)) throw new Error(`an import statement names :${name}, which is not given`);
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text: sql, values: names.map((name) => named[name] ?? null) };
}

/** What statements of an import may name besides the rows of a chunk. */
export function namedOf(run: ImportRun, now: Instant, actorId: string): Named {
  return {
    import: run.id, at: asTimestamp(now), ms: now, actor: actorId, request: `import ${run.id}`, effective: run.options.effectiveOn, asof: run.options.asOf, source: run.options.source,
  };
}

/** Plain SQL on one connection. */
export function clientDb(client: pg.ClientBase): Db {
  const rows = async <T>(text: string, values: readonly SqlValue[] = []): Promise<T[]> => (await client.query(text, [...values])).rows as T[];
  return { rows, row: async <T>(text: string, values?: readonly SqlValue[]) => (await rows<T>(text, values))[0] ?? null };
}

/** Runs `work` in one transaction on a connection of its own. */
export async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
