import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { BrokenFile } from './broken-file.js';
import type { Delimiter, TextEncoding } from './text-format.js';

/** Cells of a row as text, and where it stands: the header is row 1, as a spreadsheet counts. */
export interface FileRow {
  readonly rowNo: number;
  readonly cells: readonly string[];
}

const LARGEST_RECORD = 256 * 1024;

export interface CsvFormat {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
}

/** Rows of a CSV file in order, empty ones left out. Throws `BrokenFile` where a quote is opened and not closed, or stands inside a text. */
export async function* csvRows(bytes: AsyncIterable<Buffer>, { encoding, delimiter }: CsvFormat): AsyncGenerator<FileRow> {
  const parser = Readable.from(decoded(bytes, encoding)).pipe(
    parse({ delimiter, relax_column_count: true, skip_empty_lines: false, max_record_size: LARGEST_RECORD }));
  let rowNo = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rowNo += 1;
      if (cells.some((cell) => cell !== '')) yield { rowNo, cells };
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenAt(error, rowNo + 1) : error;
  } finally {
    parser.destroy();
  }
}

function brokenAt(error: CsvError, seen: number): BrokenFile {
  // Rows before the broken one may still be on their way to us; the parser knows how many it finished.
  const records = typeof error['records'] === 'number' ? error['records'] : 0;
  const row = Math.max(seen, records + 1);
  // A quote that is never closed swallows rows until the record is longer than any can be.
  return new BrokenFile(error.code === 'CSV_MAX_RECORD_SIZE' || error.code.includes('QUOTE') ? 'brokenQuote' : 'recordTooLong', row);
}

async function* decoded(bytes: AsyncIterable<Buffer>, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
