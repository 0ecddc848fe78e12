import { parseArgs } from 'node:util';
import { recomputeClocks } from '../modules/process/index.js';
import { EXIT, type RunCommand, print, tell } from './command.js';
import { withInstallation } from './with-installation.js';

/** Counts every kept clock again from its events; one JSON line a difference, exit 1 where there is any. */
export const verify: RunCommand = async (words, io) => {
  const { values } = parseArgs({ args: [...words], options: { standard: { type: 'string' } } });
  return withInstallation(io, { standard: values.standard }, async ({ opened }) => {
    const { checked, differences } = await recomputeClocks(opened.db);
    for (const difference of differences) await print(io, JSON.stringify(difference));
    tell(io, `${checked} clocks counted again, ${differences.length === 0 ? 'all agree' : `${differences.length} differ`}.`);
    return differences.length === 0 ? EXIT.done : EXIT.failed;
  });
};
