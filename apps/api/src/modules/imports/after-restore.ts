import type { Db } from '../../db/db.js';

/**
 * A backup holds imports, but neither the rows that were being read nor the job that read them. After a restore a check is asked for
 * again, and what was written up to the backup counts as written: the same file once more brings the rest, undoing takes it back.
 * Returns how many were settled.
 */
export async function settleRestoredImports(db: Db): Promise<number> {
  const settled = await db.rows(
    `update import_run set version = version + 1, state = case when state in ('checking', 'checked') then 'mapping' else 'done' end,
       finished_at = case when state = 'running' then coalesce(finished_at, now()) else finished_at end, undone_by = case when state = 'undoing' then null else undone_by end
     where state in ('checking', 'checked', 'running', 'undoing') returning id`,
  );
  return settled.length;
}
