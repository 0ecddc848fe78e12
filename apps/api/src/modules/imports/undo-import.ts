import type pg from 'pg';
import { asTimestamp } from '../../db/pg-types.js';
import { recordImport } from './apply-import.js';
import { type ImportRun, importById, kindOfRun, stageTables } from './import-run.js';
import type { ImportEngine } from './import-engine.js';
import { bound, inTransaction, namedOf } from './stage-sql.js';

const CHANGES_AT_ONCE = 10_000;

/** Takes an import back, the last rows first: what was touched since is kept and told, everything else ends by a correcting record. */
export async function undoImport(engine: ImportEngine, importId: string, onRows?: (rows: number) => void): Promise<void> {
  let done = 0;
  for (;;) {
    const run = await importById(engine.db, importId);
    if (run?.state !== 'undoing') return;
    const taken = await inTransaction(engine.pool, (client) => undoChunk(engine, client, run));
    if (taken === 0) return;
    done += taken;
    onRows?.(done);
  }
}

async function undoChunk(engine: ImportEngine, client: pg.PoolClient, run: ImportRun): Promise<number> {
  const kind = kindOfRun(run);
  await client.query(`select 1 from import_run where id = $1 for update`, [run.id]);
  await client.query(`drop table if exists chunk`);
  const chunk = await client.query(
    `create temporary table chunk on commit drop as select row_no, entity_id, action, version_after, before, 'undone' as verdict from import_change
     where import_id = '${run.id}' and undone is null order by row_no desc limit ${CHANGES_AT_ONCE}`);
  await client.query('analyze chunk');
  if (chunk.rowCount === 0 || chunk.rowCount === null) {
    await finishUndo(engine, client, run);
    return 0;
  }
  const named = namedOf(run, engine.clock.now(), run.undoneById ?? run.createdById);
  const { judged } = stageTables(run.id);
  for (const statement of kind.undo) {
    const { text, values } = bound(statement, judged, named);
    await client.query(text, values);
  }
  await client.query(`update import_change i set undone = c.verdict from chunk c where i.import_id = $1 and i.row_no = c.row_no`, [run.id]);
  return chunk.rowCount;
}

async function finishUndo(engine: ImportEngine, client: pg.PoolClient, run: ImportRun): Promise<void> {
  const now = engine.clock.now();
  const { rows } = await client.query<{ kept: number }>(
    `update import_run set state = 'undone', undone_at = $2, version = version + 1, kept_count = (select count(*) from import_change where import_id = $1 and undone = 'kept')
     where id = $1 returning kept_count as kept`, [run.id, asTimestamp(now)]);
  await recordImport(client, { run, type: 'importUndone', at: now, actorId: run.undoneById ?? run.createdById, data: { kind: run.kind, kept: rows[0]?.kept ?? 0 } });
}
