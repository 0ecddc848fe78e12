import type { Language } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import type { FileStore } from '../../platform/files.js';
import { type ImportRun, formatOf } from './import-run.js';
import { reasonsOf } from './import.queries.js';
import type { RowProblem } from './kinds/cell-reader.js';
import { tableRows } from './reading/read-table.js';
import { csvLine } from './csv-line.js';

const AT_ONCE = 5000;
const REASON: Readonly<Record<Language, readonly [row: string, reason: string]>> = { ru: ['Строка', 'Причина отказа'], kk: ['Жол', 'Қабылданбау себебі'], en: ['Row', 'Reason'] };

/** The refused rows as they stood in the file, with their row number and reasons; mended, the file can be imported as it is. */
export async function* rejectFile(place: { readonly db: Db; readonly files: FileStore }, run: ImportRun, language: Language): AsyncGenerator<string> {
  const width = run.header.length;
  yield `\ufeff${csvLine([...run.header, ...REASON[language]])}`;
  const reasons = new Map<number, readonly RowProblem[]>();
  let last = 0;
  let more = true;
  for await (const { rowNo, cells } of tableRows(place.files, run.sha256, formatOf(run))) {
    if (more && rowNo > last) {
      const rows = await place.db.rows<{ rowNo: number; problems: readonly RowProblem[] }>(
        `select row_no as "rowNo", problems from import_refusal where import_id = $1 and row_no > $2 order by row_no limit ${AT_ONCE}`, [run.id, last]);
      reasons.clear();
      for (const row of rows) reasons.set(row.rowNo, row.problems);
      more = rows.length === AT_ONCE;
      last = rows.at(-1)?.rowNo ?? Number.POSITIVE_INFINITY;
    }
    const problems = reasons.get(rowNo);
    if (problems !== undefined) yield csvLine([...Array.from({ length: width }, (_, index) => cells[index] ?? ''), String(rowNo), reasonsOf(run, problems, language).join('; ')]);
    else if (!more && rowNo > last) return;
  }
}
