import type pg from 'pg';

/** Said once in a while, not once a statement. */
const STATEMENTS_BETWEEN_SENTENCES = 12;

interface Statement {
  readonly ordinal: number;
  readonly statement: string;
}

/** Writes down, in the open transaction of `client`, what is to be done after its commit. Whatever happens then, it is not forgotten. */
export async function leaveWork(client: pg.ClientBase, statements: readonly string[]): Promise<void> {
  await client.query(`insert into unfinished_work (ordinal, statement) select n, s from unnest($1::text[]) with ordinality as left_over (s, n)`, [statements]);
}

/**
 * Does what a load has left, two statements at a time and each in a transaction of its own, so that both cores work; resolves at once where
 * nothing is left. Two programs may do it side by side. Rejects with the first statement's own error; what was done stays done.
 */
export async function finishWork(pool: pg.Pool, onProgress?: (sentence: string) => void): Promise<void> {
  const { rows } = await pool.query<Statement>(`select ordinal, statement from unfinished_work order by ordinal`);
  const waiting = rows.toReversed();
  const next = async (): Promise<void> => {
    for (let work = waiting.pop(); work !== undefined; work = waiting.pop()) {
      const done = rows.length - waiting.length - 1;
      if (done % STATEMENTS_BETWEEN_SENTENCES === 0) onProgress?.(`Making the search and the indexes: ${done} of ${rows.length}.`);
      await finish(pool, work);
    }
  };
  const ended = await Promise.allSettled([next(), next()]);
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

async function finish(pool: pg.Pool, { ordinal, statement }: Statement): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Waits for whoever is at the same statement, and finds it done.
    const { rowCount } = await client.query(`delete from unfinished_work where ordinal = $1`, [ordinal]);
    if (rowCount !== 0) {
      await client.query(`set local maintenance_work_mem = '512MB'; set local max_parallel_maintenance_workers = 1`);
      await client.query(statement);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
