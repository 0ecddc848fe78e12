import path from 'node:path';
import { parseArgs } from 'node:util';
import { BackupRefusal, makeBackup } from '../platform/backup/index.js';
import { systemClock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { CommandRefusal, EXIT, type RunCommand, UsageFault, tell } from './command.js';
import { withInstallation } from './with-installation.js';

/** Writes database and files into one archive; the product may go on working meanwhile. */
export const backup: RunCommand = async (words, io) => {
  const { values, positionals } = parseArgs({ args: [...words], options: { standard: { type: 'string' } }, allowPositionals: true });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new UsageFault('Say where the backup goes.');
  const file = path.resolve(name);
  return withInstallation(io, { standard: values.standard, prepared: false }, async ({ settings, database }) => {
    const manifest = await makeBackup({
      connection: database.connection, dataFolder: settings.dataFolder, file, madeAt: new Date(systemClock.now()).toISOString(), mark: newId(), onProgress: (sentence) => tell(io, sentence),
    }).catch(asCommandRefusal);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    tell(io, `Backup written to ${file}: ${rows.toLocaleString('en')} rows, ${manifest.files.length} files.`);
    return EXIT.done;
  });
};

/** What keeps a backup from being made or restored is told in its own sentence, without a stack. */
export function asCommandRefusal(error: unknown): never {
  throw error instanceof BackupRefusal ? new CommandRefusal(error.message, { cause: error }) : error;
}
