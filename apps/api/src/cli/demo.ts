import { parseArgs } from 'node:util';
import { TOWN_MEASURES, type TownSize } from '@ortalyk/demo-town';
import { demoSignIns, loadDemo } from '../demo-start.js';
import { installationState } from '../installation.js';
import { systemClock } from '../platform/clock.js';
import { CommandRefusal, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';
import { withInstallation } from './with-installation.js';

/** Prints the sign-ins of the demo town; loads one first where there is none or `--town` asks for a size. */
export const demo: RunCommand = async (words, io) => {
  const { values } = parseArgs({ args: [...words], options: { standard: { type: 'string' }, town: { type: 'string' } } });
  const { town } = values;
  if (town !== undefined && !isSize(town)) throw new UsageFault(`There is no town «${town}».`);
  return withInstallation(io, { standard: values.standard, town }, async (installation) => {
    const state = await installationState(installation.opened);
    if (state.demoTown === null || (town !== undefined && town !== state.demoTown)) {
      await loadDemo(installation, { clock: systemClock, onProgress: (sentence) => tell(io, sentence), size: town ?? 'small' });
    }
    const lines = await demoSignIns(installation);
    if (lines === null) throw new CommandRefusal('The file with the sign-ins is gone from the data folder; give people new passwords with `ortalyk staff reset-password LOGIN`.');
    for (const line of lines) await print(io, line);
    return EXIT.done;
  });
};

function isSize(town: string): town is TownSize {
  return Object.hasOwn(TOWN_MEASURES, town);
}
