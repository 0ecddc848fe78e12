import path from 'node:path';
import { parseArgs } from 'node:util';
import { migrate, migrateTo } from '../db/migrate.js';
import { migrations } from '../db/migrations/index.js';
import { settleRestoredImports } from '../modules/imports/index.js';
import { restoreBackup } from '../platform/backup/index.js';
import { newId } from '../platform/ids.js';
import { asCommandRefusal } from './backup.js';
import { EXIT, type RunCommand, UsageFault, tell } from './command.js';
import { withInstallation } from './with-installation.js';

/** Puts a backup back into an empty installation, or with --replace into one that holds something. */
export const restore: RunCommand = async (words, io) => {
  const { values, positionals } = parseArgs({
    args: [...words], options: { standard: { type: 'string' }, replace: { type: 'boolean', default: false } }, allowPositionals: true,
  });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1) throw new UsageFault('Say which backup is to be restored.');
  const onProgress = (sentence: string): void => tell(io, sentence);
  return withInstallation(io, { standard: values.standard, prepared: false }, async ({ settings, database, opened }) => {
    const manifest = await restoreBackup({
      connection: database.connection, dataFolder: settings.dataFolder, file: path.resolve(name), standard: settings.standard, replace: values.replace,
      knownMigrations: migrations.map((migration) => migration.name), migrateTo: (last) => migrateTo(opened, last), mark: newId(), onProgress,
    }).catch(asCommandRefusal);
    await migrate(opened, { onProgress });
    const imports = await settleRestoredImports(opened.db);
    if (imports > 0) tell(io, `${imports} imports were under way: their files are to be checked again, what was written of them stays and can be undone.`);
    tell(io, `Restored the backup of ${manifest.madeAt}: ${manifest.tables.reduce((sum, table) => sum + table.rows, 0).toLocaleString('en')} rows, ${manifest.files.length} files.`);
    return EXIT.done;
  });
};
