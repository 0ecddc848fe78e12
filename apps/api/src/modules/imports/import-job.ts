import * as v from 'valibot';
import { applyImport } from './apply-import.js';
import { checkImport } from './check-import.js';
import type { ImportEngine } from './import-engine.js';
import { importById } from './import-run.js';
import { undoImport } from './undo-import.js';

const payloadSchema = v.object({ importId: v.string() });

/** Takes an import up where it stands: checks it, writes its rows or takes them back. Run again after a crash it goes on. */
export async function runImportJob(engine: ImportEngine, payload: unknown): Promise<void> {
  const { importId } = v.parse(payloadSchema, payload);
  const run = await importById(engine.db, importId);
  if (run?.state === 'checking') await checkImport(engine, run);
  else if (run?.state === 'running') await applyImport(engine, importId);
  else if (run?.state === 'undoing') await undoImport(engine, importId);
}
