import { type Instant, type Outcome, type Problem, accepted, isCivilDate, parseInstant, refused } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';
import { headerKey } from './kinds/fields.js';
import { type ImportRun, type ImportState, kindOfRun, stageTables } from './import-run.js';
import type { ImportOptions } from './kinds/kind.js';

export type ImportAction = 'map' | 'run' | 'undo' | 'discard';

/** From which state an action leads to which. */
const MOVES: Readonly<Record<ImportAction, { readonly from: readonly ImportState[]; readonly to: ImportState }>> = {
  map: { from: ['mapping', 'checked', 'refused'], to: 'checking' },
  run: { from: ['checked'], to: 'running' },
  undo: { from: ['done'], to: 'undoing' },
  discard: { from: ['mapping', 'checked', 'refused'], to: 'discarded' },
};

/** What can be done with an import now. */
export function importActions(run: ImportRun): readonly ImportAction[] {
  return (Object.keys(MOVES) as ImportAction[]).filter((action) => moveProblems(run, action).length === 0);
}

function moveProblems(run: ImportRun, action: ImportAction): readonly Problem[] {
  if (!MOVES[action].from.includes(run.state)) return [{ code: 'importNotNow', path: 'id', params: { state: run.state } }];
  if (action === 'undo' && run.newCount + run.changedCount === 0) return [{ code: 'nothingToUndo', path: 'id' }];
  return [];
}

export interface ColumnChoice {
  readonly field: string;
  readonly column: number;
}

/** Which column holds what, and what holds for the whole file. */
export interface ImportPlan {
  readonly mapping: readonly ColumnChoice[];
  readonly options: Partial<ImportOptions>;
  readonly now: Instant;
}

/** Notes the columns and sets the check going; remembered for the next file with this header. */
export async function mapImport(db: Db, run: ImportRun, plan: ImportPlan): Promise<Outcome<ImportRun>> {
  const options: ImportOptions = { ...run.options, ...plan.options };
  const problems = [...moveProblems(run, 'map'), ...mappingProblems(run, plan.mapping), ...optionProblems(options, plan.now)];
  if (problems.length > 0) return refused(...problems);
  const mapping = Object.fromEntries(plan.mapping.map(({ field, column }) => [field, column]));
  await db.rows(
    `insert into import_mapping (kind, header_key, mapping) values ($1, $2, $3::jsonb) on conflict (kind, header_key) do update set mapping = excluded.mapping, saved_at = now()`,
    [run.kind, headerKey(run.header), JSON.stringify(mapping)]);
  await db.rows(`update import_run set mapping = $2::jsonb, options = $3::jsonb, state = 'checking', rows_total = 0, problem = null, version = version + 1 where id = $1`, [
    run.id, JSON.stringify(mapping), JSON.stringify(options)]);
  return accepted(run);
}

function mappingProblems(run: ImportRun, mapping: readonly ColumnChoice[]): readonly Problem[] {
  const { fields } = kindOfRun(run);
  const problems: Problem[] = [];
  for (const { code, required } of fields) if (required && !mapping.some(({ field }) => field === code)) problems.push({ code: 'columnRequired', path: `mapping.${code}` });
  for (const [index, { field, column }] of mapping.entries()) {
    if (!fields.some(({ code }) => code === field) || !Number.isInteger(column) || column < 0 || column >= run.header.length) problems.push({ code: 'unknownColumn', path: `mapping.${field}` });
    else if (mapping.slice(0, index).some((other) => other.column === column || other.field === field)) problems.push({ code: 'columnTwice', path: `mapping.${field}` });
  }
  return problems;
}

function optionProblems(options: ImportOptions, now: number): readonly Problem[] {
  const problems: Problem[] = [];
  const asOf = parseInstant(options.asOf)?.at;
  if (options.source.trim() === '') problems.push({ code: 'sourceRequired', path: 'source' });
  if (asOf === undefined || asOf > now) problems.push({ code: 'asOfInFuture', path: 'asOf' });
  if (!isCivilDate(options.effectiveOn)) problems.push({ code: 'dateInvalid', path: 'effectiveOn' });
  return problems;
}

/** Sets an import running, being undone, or aside. */
export async function moveImport(db: Db, run: ImportRun, move: { readonly action: 'run' | 'undo' | 'discard'; readonly staffId: string; readonly now: number }): Promise<Outcome<ImportRun>> {
  const { action, staffId, now } = move;
  const problems = moveProblems(run, action);
  if (problems.length > 0) return refused(...problems);
  await db.rows(
    `update import_run set state = $2, version = version + 1, started_at = case when $2 = 'running' then $3::timestamptz else started_at end,
       undone_by = case when $2 = 'undoing' then $4::uuid else undone_by end where id = $1`,
    [run.id, MOVES[action].to, asTimestamp(now), staffId]);
  if (action === 'discard') await db.rows(`drop table if exists import_stage.${stageTables(run.id).judged}`);
  return accepted(run);
}
