import type { Instant } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { kindOf } from './kinds/import-kinds.js';
import type { ImportKind, ImportKindCode, ImportOptions } from './kinds/kind.js';
import type { TableFormat } from './reading/read-table.js';
import type { Delimiter, TextEncoding } from './reading/text-format.js';

export type ImportState = 'mapping' | 'checking' | 'checked' | 'refused' | 'running' | 'done' | 'undoing' | 'undone' | 'discarded';

/** An import as it stands. Rows are numbered as in a spreadsheet; `rowsDone` is the last row written. */
export interface ImportRun {
  readonly id: string;
  readonly version: number;
  readonly createdAt: Instant;
  readonly kind: ImportKindCode;
  readonly sha256: string;
  readonly fileName: string;
  readonly sizeBytes: number;
  readonly format: 'csv' | 'xlsx';
  readonly encoding: TextEncoding | null;
  readonly delimiter: Delimiter | null;
  readonly header: readonly string[];
  readonly samples: readonly (readonly string[])[];
  /** Column by field. */
  readonly mapping: Readonly<Record<string, number>>;
  readonly options: ImportOptions;
  readonly state: ImportState;
  readonly problem: { readonly code: string; readonly value?: string | null } | null;
  readonly rowsTotal: number;
  readonly lastRow: number;
  readonly rowsDone: number;
  readonly newCount: number;
  readonly sameCount: number;
  readonly changedCount: number;
  readonly refusedCount: number;
  readonly keptCount: number;
  readonly createdById: string;
  readonly startedAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly undoneAt: Instant | null;
  readonly undoneById: string | null;
  /** When the contents of the file went; the counts stay. */
  readonly fileRemovedAt: Instant | null;
}

/** Every column of `ImportRun`. */
export const SELECT_RUN = `select id, version, created_at as "createdAt", kind, sha256, file_name as "fileName", size_bytes as "sizeBytes", format, encoding, delimiter, header, samples, mapping,
  options, state, problem, rows_total as "rowsTotal", last_row as "lastRow", rows_done as "rowsDone", new_count as "newCount", same_count as "sameCount", changed_count as "changedCount",
  refused_count as "refusedCount", kept_count as "keptCount", created_by as "createdById", started_at as "startedAt", finished_at as "finishedAt", undone_at as "undoneAt",
  undone_by as "undoneById", file_removed_at as "fileRemovedAt" from import_run`;

/** The import, or null. */
export async function importById(db: Db, id: string): Promise<ImportRun | null> {
  return db.row<ImportRun>(`${SELECT_RUN} where id = $1`, [id]);
}

/** How the import's file is read. */
export function formatOf(run: ImportRun): TableFormat {
  if (run.format === 'xlsx') return { format: 'xlsx', encoding: null, delimiter: null };
  return { format: 'csv', encoding: run.encoding ?? 'utf-8', delimiter: run.delimiter ?? ';' };
}

/** What the import brings. */
export function kindOfRun(run: ImportRun): ImportKind {
  return kindOf(run.kind);
}

/** Names of the tables an import is read into: raw rows, then judged ones. */
export function stageTables(importId: string): { readonly raw: string; readonly judged: string } {
  const name = importId.replaceAll('-', '');
  return { raw: `r_${name}`, judged: `s_${name}` };
}
