import { parseArgs } from 'node:util';
import { pendingMigrations } from '../db/migrate.js';
import { EXIT, type RunCommand, tell } from './command.js';
import { settingsOf, withInstallation } from './with-installation.js';

/** Brings the tables up to date, a backup first where there is something to lose, and says so when there was nothing to do. */
export const migrateCommand: RunCommand = async (words, io) => {
  const { values } = parseArgs({ args: [...words], options: { standard: { type: 'string' } } });
  const pending = await withInstallation(io, { standard: values.standard, prepared: false }, ({ opened }) => pendingMigrations(opened));
  if (pending.length === 0) {
    tell(io, `The database of ${settingsOf(io, values).standard} is up to date.`);
    return EXIT.done;
  }
  await withInstallation(io, { standard: values.standard }, async () => undefined);
  return EXIT.done;
};
