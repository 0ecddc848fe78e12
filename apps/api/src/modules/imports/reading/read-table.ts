import type { FileStore } from '../../../platform/files.js';
import { BrokenFile } from './broken-file.js';
import { type FileRow, csvRows } from './csv-rows.js';
import { type Delimiter, type TextEncoding, detectDelimiter, detectEncoding } from './text-format.js';
import { xlsxRows } from './xlsx-rows.js';

export type { FileRow } from './csv-rows.js';

/** How a file is read. */
export type TableFormat =
  | { readonly format: 'xlsx'; readonly encoding: null; readonly delimiter: null }
  | { readonly format: 'csv'; readonly encoding: TextEncoding; readonly delimiter: Delimiter };

/** What a file shows before it is read to its end. */
export interface TableHead {
  readonly how: TableFormat;
  readonly header: readonly string[];
  /** The first rows under the header. */
  readonly samples: readonly (readonly string[])[];
}

const SAMPLE_ROWS = 5;
const HEAD_BYTES = 256 * 1024;
const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** Finds out how a kept file is to be read, and its first rows. Throws `BrokenFile`. */
export async function readHead(files: FileStore, sha256: string): Promise<TableHead> {
  const start = await firstBytes(files, sha256);
  const how = start.subarray(0, 4).equals(ZIP) ? ({ format: 'xlsx', encoding: null, delimiter: null } as const) : await textFormat(files, sha256, start);
  const rows: FileRow[] = [];
  for await (const row of tableRows(files, sha256, how)) {
    rows.push(row);
    if (rows.length > SAMPLE_ROWS) break;
  }
  const [header, ...samples] = rows;
  if (header === undefined || samples.length === 0) throw new BrokenFile('fileWithoutRows');
  const names = header.cells.map((name) => name.trim());
  return { how, header: names, samples: samples.map(({ cells }) => cells) };
}

/** Every row of a kept file with its header first. Throws `BrokenFile` where it breaks. */
export async function* tableRows(files: FileStore, sha256: string, how: TableFormat): AsyncGenerator<FileRow> {
  const bytes = await opened(files, sha256);
  yield* how.format === 'xlsx' ? xlsxRows(bytes) : csvRows(bytes, how);
}

async function textFormat(files: FileStore, sha256: string, start: Buffer): Promise<TableFormat> {
  const encoding = await detectEncoding(await opened(files, sha256));
  return { format: 'csv', encoding, delimiter: detectDelimiter(new TextDecoder(encoding).decode(start)) };
}

async function firstBytes(files: FileStore, sha256: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of await opened(files, sha256)) {
    parts.push(part);
    size += part.length;
    if (size >= HEAD_BYTES) break;
  }
  if (size === 0) throw new BrokenFile('fileWithoutRows');
  return Buffer.concat(parts).subarray(0, HEAD_BYTES);
}

async function opened(files: FileStore, sha256: string): Promise<AsyncIterable<Buffer>> {
  const stream = await files.open(sha256);
  if (stream === null) throw new BrokenFile('fileUnreadable');
  return stream;
}
