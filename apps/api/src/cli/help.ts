import type { CommandEntry } from './command-entry.js';
import { EXIT, type RunCommand, print } from './command.js';

/** Lists the commands with their usage. */
export const help = (commands: Readonly<Record<string, CommandEntry>>): RunCommand => async (_words, io) => {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  await print(io, 'Usage: npm run --silent ortalyk -- COMMAND\n');
  for (const { usage, summary } of Object.values(commands)) await print(io, `  ${usage.padEnd(width)}  ${summary}`);
  return EXIT.done;
};
