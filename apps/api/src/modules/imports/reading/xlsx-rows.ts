import { type CellValue, streamXlsxRows } from 'hucre/xlsx';
import { BrokenFile } from './broken-file.js';
import type { FileRow } from './csv-rows.js';

/** A workbook is not made for more; a CSV of any length is read. */
export const MOST_XLSX_ROWS = 100_000;

/** Rows of the first sheet of a workbook, empty ones left out, values as a person would write them. */
export async function* xlsxRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<FileRow> {
  const rows = streamXlsxRows(await gathered(bytes));
  for (;;) {
    const next = await rows.next().catch((error: unknown) => {
      throw new BrokenFile('brokenWorkbook', error instanceof Error ? error.message : null);
    });
    if (next.done === true) return;
    const { index, values } = next.value;
    if (index > MOST_XLSX_ROWS) throw new BrokenFile('tooManyRows', MOST_XLSX_ROWS);
    const cells = values.map(textOf);
    if (cells.some((cell) => cell !== '')) yield { rowNo: index + 1, cells };
  }
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value);
  return String(value);
}

async function gathered(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
}
