import type pg from 'pg';
import { asTimestamp } from '../../db/pg-types.js';
import { rebuildSearch, searchLater } from '../search/index.js';
import { type ImportRun, importById, kindOfRun, stageTables } from './import-run.js';
import type { ImportEngine } from './import-engine.js';
import { bound, clientDb, inTransaction, namedOf } from './stage-sql.js';

/** Rows written in one transaction: whole or not at all, and after a crash the next chunk follows the last whole one. */
export const CHUNK_ROWS = 20_000;

/** From so many rows on, making the search index once at the end is quicker than following every row. */
const LARGE = 50_000;

function isLarge({ newCount, changedCount }: ImportRun): boolean {
  return newCount + changedCount >= LARGE;
}

export interface ApplyImport {
  readonly onRows?: ((rows: number) => void) | undefined;
  /** Stops between two chunks, as a crash would; for proving that it goes on. */
  readonly stopAfterChunks?: number;
}

/** Writes the rows of a checked import, chunk by chunk from where it stands. */
export async function applyImport(engine: ImportEngine, importId: string, { onRows, stopAfterChunks }: ApplyImport = {}): Promise<void> {
  for (let chunks = 0; chunks !== stopAfterChunks; chunks += 1) {
    const run = await importById(engine.db, importId);
    if (run?.state !== 'running') return;
    if (run.rowsDone >= run.lastRow) return finish(engine, run);
    await inTransaction(engine.pool, (client) => applyChunk(engine, client, run));
    onRows?.(Math.min(run.rowsDone + CHUNK_ROWS, run.lastRow));
  }
}

async function applyChunk(engine: ImportEngine, client: pg.PoolClient, run: ImportRun): Promise<void> {
  const kind = kindOfRun(run);
  const to = Math.min(run.rowsDone + CHUNK_ROWS, run.lastRow);
  const claimed = await client.query(`select 1 from import_run where id = $1 and state = 'running' and rows_done = $2 for update`, [run.id, run.rowsDone]);
  if (claimed.rowCount === 0) return;
  const named = { ...namedOf(run, engine.clock.now(), run.createdById), from: run.rowsDone, to };
  const { judged } = stageTables(run.id);
  if (isLarge(run)) await searchLater(clientDb(client));
  for (const statement of kind.apply) {
    const { text, values } = bound(statement, judged, named);
    await client.query(text, values);
  }
  await client.query(`update import_run set rows_done = $2 where id = $1`, [run.id, to]);
}

async function finish(engine: ImportEngine, run: ImportRun): Promise<void> {
  const now = engine.clock.now();
  await inTransaction(engine.pool, async (client) => {
    const ended = await client.query(`update import_run set state = 'done', finished_at = $2, version = version + 1 where id = $1 and state = 'running'`, [run.id, asTimestamp(now)]);
    if (ended.rowCount === 0) return;
    const { newCount, sameCount, changedCount, refusedCount } = run;
    await recordImport(client, { run, type: 'importFinished', at: now, actorId: run.createdById, data: { kind: run.kind, newCount, sameCount, changedCount, refusedCount } });
    await client.query(`drop table if exists import_stage.${stageTables(run.id).judged}`);
    if (isLarge(run)) await rebuildSearch(clientDb(client));
  });
}

interface RecordImport {
  readonly run: ImportRun;
  readonly type: 'importFinished' | 'importUndone';
  readonly at: number;
  readonly actorId: string;
  readonly data: object;
}

/** One event for the whole import. */
export async function recordImport(client: pg.PoolClient, { run, type, at, actorId, data }: RecordImport): Promise<void> {
  await client.query(
    `insert into event (id, at, happened_at, actor_id, request_id, type, entity, entity_id, data) values (import_row_id($1::bigint, 0), $2, $2, $3, $4, $5, 'import', $6, $7::jsonb)`,
    [at, asTimestamp(at), actorId, `import ${run.id}`, type, run.id, JSON.stringify(data)]);
}
