import { type Instant, type Outcome, accepted, refused } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';
import { type FileStore, safeFileName } from '../../platform/files.js';
import { newId } from '../../platform/ids.js';
import { companyDate, editionInForce } from '../standards/index.js';
import { guessMapping, headerKey } from './kinds/fields.js';
import { kindOf } from './kinds/import-kinds.js';
import type { ImportKindCode, ImportOptions } from './kinds/kind.js';
import { BrokenFile } from './reading/broken-file.js';
import { readHead } from './reading/read-table.js';

/** Largest file an import reads, bytes. */
export const MAX_IMPORT_BYTES = 2 * 1024 * 1024 * 1024;

export interface StartImport {
  readonly kind: ImportKindCode;
  readonly fileName: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly staffId: string;
}

/** Where an import is begun: tables, files and the moment. */
export interface ImportPlace {
  readonly db: Db;
  readonly files: FileStore;
  readonly now: Instant;
}

/**
 * Begins an import of a kept file: reads its head and guesses which column holds what, as it was told the last time for this header.
 * Problem: the code of a `BrokenFile`, its value in `params`.
 */
export async function startImport({ db, files, now }: ImportPlace, start: StartImport): Promise<Outcome<{ readonly importId: string }>> {
  let head;
  try {
    head = await readHead(files, start.sha256);
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    return refused({ code: error.code, path: 'file', ...(error.value === null ? {} : { params: { value: error.value } }) });
  }
  const remembered = await db.row<{ mapping: Readonly<Record<string, number>> }>(`select mapping from import_mapping where kind = $1 and header_key = $2`, [start.kind, headerKey(head.header)]);
  const mapping = remembered?.mapping ?? guessMapping(kindOf(start.kind).fields, head.header);
  const edition = await editionInForce(db, now);
  const options: ImportOptions = { source: 'billing', asOf: asTimestamp(now), effectiveOn: companyDate(edition, now) };
  const importId = newId(now);
  await db.rows(
    `insert into import_run (id, created_at, kind, sha256, file_name, size_bytes, format, encoding, delimiter, header, samples, mapping, options, state, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb, $12::jsonb, $13::jsonb, 'mapping', $14)`,
    [importId, asTimestamp(now), start.kind, start.sha256, safeFileName(start.fileName), start.sizeBytes, head.how.format, head.how.encoding, head.how.delimiter, head.header,
      JSON.stringify(head.samples), JSON.stringify(mapping), JSON.stringify(options), start.staffId],
  );
  return accepted({ importId });
}
