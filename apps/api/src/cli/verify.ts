import { parseArgs } from 'node:util';
import { recomputeClocks } from '../modules/process/index.js';
import { verifySearch } from '../modules/search/index.js';
import { EXIT, type RunCommand, print, tell } from './command.js';
import { withInstallation } from './with-installation.js';

/** Counts every kept clock again from its events and compares the search with the records; one JSON line a difference, exit 1 where there is any. */
export const verify: RunCommand = async (words, io) => {
  const { values } = parseArgs({ args: [...words], options: { standard: { type: 'string' } } });
  return withInstallation(io, { standard: values.standard }, async ({ opened }) => {
    const { checked, differences } = await recomputeClocks(opened.db);
    for (const difference of differences) await print(io, JSON.stringify(difference));
    tell(io, `${checked} clocks counted again, ${differences.length === 0 ? 'all agree' : `${differences.length} differ`}.`);
    const inSearch = await verifySearch(opened.db);
    for (const difference of inSearch) await print(io, JSON.stringify(difference));
    tell(io, inSearch.length === 0 ? 'The search agrees with the records.' : `The search differs from the records in ${inSearch.length} rows; \`ortalyk search rebuild\` makes it anew.`);
    return differences.length + inSearch.length === 0 ? EXIT.done : EXIT.failed;
  });
};
