import * as v from 'valibot';
import { BackupRefusal } from './refusal.js';

/** Format of the archive: a zip with one COPY text file a table, the files of the data folder, and this manifest as its last entry. */
export const BACKUP_FORMAT = 1;
export const MANIFEST_NAME = 'manifest.json';

const entry = { entry: v.string(), bytes: v.number(), sha256: v.string() };

const manifestSchema = v.object({
  product: v.literal('ortalyk'),
  format: v.literal(BACKUP_FORMAT),
  standard: v.nullable(v.string()),
  madeAt: v.string(),
  /** Migrations that had run, in order; the last one is the schema's version. */
  migrations: v.array(v.string()),
  tables: v.array(v.object({ ...entry, table: v.string(), columns: v.array(v.string()), rows: v.number() })),
  /** Identity counters: where the next row goes on. */
  counters: v.array(v.object({ table: v.string(), column: v.string(), last: v.string(), called: v.boolean() })),
  files: v.array(v.object({ ...entry, path: v.string() })),
});

/** What an archive holds, with the checksum of each part. */
export type BackupManifest = v.InferOutput<typeof manifestSchema>;

/** Reads a manifest; throws `not-a-backup` for anything else, also for a format of a later version. */
export function parseManifest(text: string): BackupManifest {
  try {
    const read = v.safeParse(manifestSchema, JSON.parse(text));
    if (read.success) return read.output;
  } catch {
    // Told below in one sentence.
  }
  throw new BackupRefusal('not-a-backup', 'This file is no Ortalyk backup, or it was made by a later version of the program.');
}
