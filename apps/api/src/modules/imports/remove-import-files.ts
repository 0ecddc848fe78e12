import { MS_PER_DAY } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';
import type { FileStore } from '../../platform/files.js';
import { newId } from '../../platform/ids.js';
import type { ImportEngine } from './import-engine.js';
import { stageTables } from './import-run.js';

/** Days the contents of an imported file are kept after the import ended, unless told. */
export const IMPORT_FILE_DAYS = 30;

interface Ended {
  readonly id: string;
  readonly sha256: string;
  readonly kind: string;
}

/**
 * Job: removes the files of imports that ended `days` ago or were left lying as long, with every row that was kept of them. Counts, header
 * and what is needed for undoing stay. Runs any number of times with the same effect; returns how many imports were settled.
 */
export async function removeImportFiles(engine: ImportEngine, days: number): Promise<number> {
  const before = asTimestamp(engine.clock.now() - days * MS_PER_DAY);
  const ended = await engine.db.rows<Ended>(
    `select id, sha256, kind from import_run where file_removed_at is null and state not in ('checking', 'running', 'undoing')
       and greatest(created_at, finished_at, undone_at) < $1::timestamptz order by created_at, id`, [before]);
  for (const run of ended) {
    // The file first: after a crash in between it is looked for again.
    await removeUnused({ db: engine.db, files: engine.files }, run);
    await settle(engine, run);
  }
  return ended.length;
}

/** Removes contents no row speaks of any more, but for the import `id`. */
export async function removeUnused({ db, files }: { readonly db: Db; readonly files: FileStore }, { sha256, id }: { readonly sha256: string; readonly id: string | null }): Promise<void> {
  const used = await db.row(
    `select 1 from import_run where sha256 = $1 and file_removed_at is null and id::text is distinct from $2 union all select 1 from file where sha256 = $1 limit 1`, [sha256, id]);
  if (used === null) await files.remove(sha256);
}

async function settle({ db, clock }: ImportEngine, { id, kind }: Ended): Promise<void> {
  const now = asTimestamp(clock.now());
  // What waits for somebody cannot go on without its file: it counts as put aside.
  await db.rows(
    `with settled as (
       update import_run set file_removed_at = $2, samples = '[]', version = version + 1, state = case when state in ('mapping', 'checked', 'refused') then 'discarded' else state end
       where id = $1 and file_removed_at is null returning id
     ), refusals as (delete from import_refusal where import_id in (select id from settled))
     insert into event (id, at, happened_at, request_id, type, entity, entity_id, data) select $3, $2, $2, $4, 'importFileRemoved', 'import', id, $5::jsonb from settled`,
    [id, now, newId(clock.now()), `import ${id}`, JSON.stringify({ kind })]);
  await db.rows(`drop table if exists import_stage.${stageTables(id).raw}, import_stage.${stageTables(id).judged}`);
}
