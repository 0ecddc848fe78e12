import { parseArgs } from 'node:util';
import { installationState } from '../installation.js';
import { EXIT, type RunCommand, print } from './command.js';
import { withInstallation } from './with-installation.js';

/** Prints where the installation is and what it holds; changes nothing. */
export const status: RunCommand = async (words, io) => {
  const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean', default: false }, standard: { type: 'string' } } });
  return withInstallation(io, { standard: values.standard, prepared: false }, async ({ settings, database, opened }) => {
    const state = await installationState(opened);
    const facts = {
      standard: state.standard, dataFolder: settings.dataFolder, database: database.embedded ? 'embedded' : 'outside',
      server: (await opened.db.row<{ server_version: string }>('show server_version'))?.server_version ?? null,
      demoTown: state.demoTown, staff: state.staff, pendingMigrations: state.pending,
    };
    if (values.json) await print(io, JSON.stringify(facts));
    else for (const [name, value] of Object.entries(facts)) await print(io, `${name}: ${String(Array.isArray(value) ? value.length : (value ?? '—'))}`);
    return EXIT.done;
  });
};
