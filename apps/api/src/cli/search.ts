import { parseArgs } from 'node:util';
import { rebuildSearch } from '../modules/search/index.js';
import { EXIT, type RunCommand, UsageFault, tell } from './command.js';
import { withInstallation } from './with-installation.js';

/** Makes the index of the search anew from the records; the product may go on working, writes wait meanwhile. */
export const search: RunCommand = async (words, io) => {
  const { values, positionals } = parseArgs({ args: [...words], options: { standard: { type: 'string' } }, allowPositionals: true });
  if (positionals.length !== 1 || positionals[0] !== 'rebuild') throw new UsageFault('Say `search rebuild`.');
  return withInstallation(io, { standard: values.standard }, async ({ opened }) => {
    await rebuildSearch(opened.db);
    tell(io, 'The search is made anew.');
    return EXIT.done;
  });
};
