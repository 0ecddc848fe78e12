import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { applyImport } from './apply-import.js';
import { checkImport } from './check-import.js';
import type { ImportEngine } from './import-engine.js';
import { type ImportRun, importById } from './import-run.js';
import type { ImportKindCode, ImportOptions } from './kinds/kind.js';
import { type ColumnChoice, mapImport, moveImport } from './move-import.js';
import { removeUnused } from './remove-import-files.js';
import { MAX_IMPORT_BYTES, startImport } from './start-import.js';

export interface ImportFile {
  readonly kind: ImportKindCode;
  readonly file: string;
  readonly staffId: string;
  readonly options: Partial<ImportOptions>;
  /** Column by field, by header name; guessed where null. */
  readonly mapping: Readonly<Record<string, string>> | null;
  /** True checks and changes nothing. */
  readonly dryRun: boolean;
  readonly onProgress?: ((sentence: string) => void) | undefined;
}

/** Imports a file of this machine in one go: read, checked, written. The import is kept and can be undone like any other. */
export async function importFile(engine: ImportEngine, wish: ImportFile): Promise<Outcome<ImportRun>> {
  const now = engine.clock.now();
  const stored = await engine.files.putStream((await open(wish.file)).createReadStream(), MAX_IMPORT_BYTES);
  if (stored === null) return refused({ code: 'fileTooLarge', path: 'file', params: { maxBytes: MAX_IMPORT_BYTES } });
  const { size } = await stat(wish.file);
  const started = await startImport({ db: engine.db, files: engine.files, now }, { kind: wish.kind, fileName: path.basename(wish.file), sha256: stored.sha256, sizeBytes: size, staffId: wish.staffId });
  if (!started.ok) {
    await removeUnused(engine, { sha256: stored.sha256, id: null });
    return started;
  }
  const run = await required(engine, started.value.importId);
  const mapped = await mapImport(engine.db, run, { mapping: choices(run, wish.mapping), options: wish.options, now });
  if (!mapped.ok) {
    // Whoever asks again brings the file again.
    await moveImport(engine.db, run, { action: 'discard', staffId: wish.staffId, now });
    return mapped;
  }
  wish.onProgress?.(`Reading ${path.basename(wish.file)} (${run.format}${run.encoding === null ? '' : `, ${run.encoding}, «${run.delimiter}»`}).`);
  await checkImport(engine, await required(engine, run.id));
  const checked = await required(engine, run.id);
  if (checked.state !== 'checked' || wish.dryRun) return accepted(checked);
  await moveImport(engine.db, checked, { action: 'run', staffId: wish.staffId, now: engine.clock.now() });
  await applyImport(engine, run.id, { onRows: (rows) => wish.onProgress?.(`Row ${rows} of ${checked.lastRow}.`) });
  return accepted(await required(engine, run.id));
}

function choices(run: ImportRun, mapping: ImportFile['mapping']): readonly ColumnChoice[] {
  if (mapping === null) return Object.entries(run.mapping).map(([field, column]) => ({ field, column }));
  return Object.entries(mapping).map(([field, name]) => ({ field, column: run.header.indexOf(name) }));
}

async function required(engine: ImportEngine, id: string): Promise<ImportRun> {
  const run = await importById(engine.db, id);
  if (run === null) throw new Error(`import ${id} is gone`);
  return run;
}
