import type { Language } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { decodeCursor, encodeCursor, pageOf, pageSize } from '../../graphql/paging.js';
import { asTimestamp } from '../../db/pg-types.js';
import type { FileStore } from '../../platform/files.js';
import type { RowProblem } from './kinds/cell-reader.js';
import { type ImportRun, SELECT_RUN, formatOf, kindOfRun, stageTables } from './import-run.js';
import { tableRows } from './reading/read-table.js';
import { rowSentence } from './sentences.js';

/** A page of imports, the latest first. */
export async function listImports(ctx: RequestContext, page: { readonly first: number | null; readonly after: string | null }) {
  const size = pageSize(page.first, 20);
  const cursor = page.after === null ? null : decodeCursor(page.after);
  const rows = await ctx.db.rows<ImportRun>(
    `${SELECT_RUN} where $1::timestamptz is null or (created_at, id) < ($1, $2::uuid) order by created_at desc, id desc limit ${size + 1}`,
    [cursor === null ? null : asTimestamp(cursor.at), cursor?.id ?? null]);
  return pageOf(rows, size, (row) => encodeCursor({ at: row.createdAt, id: row.id }));
}

export interface JudgedRow {
  readonly rowNo: number;
  readonly verdict: string;
  readonly cells: readonly string[];
  readonly reasons: readonly string[];
}

const PREVIEW = 20;

/** The first rows of a checked import with what is to become of them. */
export async function previewRows(ctx: RequestContext, run: ImportRun): Promise<readonly JudgedRow[]> {
  const table = `import_stage.${stageTables(run.id).judged}`;
  const there = await ctx.db.row<{ there: boolean }>(`select to_regclass($1) is not null as there`, [table]);
  if (there?.there !== true) return [];
  const rows = await ctx.db.rows<{ rowNo: number; verdict: string; refusal: readonly RowProblem[] | null }>(`select row_no as "rowNo", verdict, refusal from ${table} order by row_no limit ${PREVIEW}`);
  return withCells(ctx, run, rows);
}

/** The first refused rows of an import from `after` on. */
export async function refusedRows(ctx: RequestContext, run: ImportRun, page: { readonly first: number; readonly after: number }): Promise<readonly JudgedRow[]> {
  const rows = await ctx.db.rows<{ rowNo: number; refusal: readonly RowProblem[] }>(
    `select row_no as "rowNo", problems as refusal from import_refusal where import_id = $1 and row_no > $2 order by row_no limit $3`, [run.id, page.after, Math.min(Math.max(page.first, 1), 200)]);
  return withCells(ctx, run, rows.map((row) => ({ ...row, verdict: 'refused' })));
}

/** The first refused rows of an import with their reasons, without what stood in them. */
export async function refusalsOf(db: Db, run: ImportRun, { first, language }: { readonly first: number; readonly language: Language }): Promise<readonly { readonly rowNo: number; readonly reasons: readonly string[] }[]> {
  const rows = await db.rows<{ rowNo: number; problems: readonly RowProblem[] }>(`select row_no as "rowNo", problems from import_refusal where import_id = $1 order by row_no limit $2`, [run.id, first]);
  return rows.map(({ rowNo, problems }) => ({ rowNo, reasons: reasonsOf(run, problems, language) }));
}

interface Judged {
  readonly rowNo: number;
  readonly verdict: string;
  readonly refusal: readonly RowProblem[] | null;
}

async function withCells(ctx: RequestContext, run: ImportRun, rows: readonly Judged[]): Promise<readonly JudgedRow[]> {
  const language = ctx.actor?.language ?? 'ru';
  const cells = await cellsOf(ctx.files, run, rows.map(({ rowNo }) => rowNo));
  return rows.map(({ rowNo, verdict, refusal }) => ({ rowNo, verdict, cells: cells.get(rowNo) ?? [], reasons: reasonsOf(run, refusal ?? [], language) }));
}

/** A row's reasons in words. */
export function reasonsOf(run: ImportRun, problems: readonly RowProblem[], language: Language): readonly string[] {
  return problems.map((problem) => rowSentence(problem, kindOfRun(run).fields, language));
}

// The cells are read from the file again: a million rows need not be kept twice.
async function cellsOf(files: FileStore, run: ImportRun, rowNos: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>> {
  const wanted = new Set(rowNos);
  const found = new Map<number, readonly string[]>();
  if (wanted.size === 0) return found;
  for await (const { rowNo, cells } of tableRows(files, run.sha256, formatOf(run))) {
    if (wanted.has(rowNo)) found.set(rowNo, cells);
    if (found.size === wanted.size) break;
  }
  return found;
}
