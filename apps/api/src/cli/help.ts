import type { CommandEntry } from './command-entry.js';
import { EXIT, type RunCommand, print } from './command.js';

/** A usage wider than this stands on lines of its own, so that one long command does not push every summary off the screen. */
const WIDTH = 40;
const LINE = 110;

/** Lists the commands with their usage. */
export const help = (commands: Readonly<Record<string, CommandEntry>>): RunCommand => async (_words, io) => {
  await print(io, 'Usage: npm run --silent ortalyk -- COMMAND\n');
  for (const { usage, summary } of Object.values(commands)) await print(io, entryOf(usage, summary));
  await print(io, '\nCommands that work on an installation go by the settings of the README, and by --standard CODE in the place of ORTALYK_STANDARD.');
  return EXIT.done;
};

function entryOf(usage: string, summary: string): string {
  if (usage.length <= WIDTH) return `  ${usage.padEnd(WIDTH)}  ${summary}`;
  return `${folded(usage)}\n${' '.repeat(WIDTH + 4)}${summary}`;
}

/** A long usage over several lines, broken before an option only. */
function folded(usage: string): string {
  const [first = '', ...options] = usage.split(/ (?=\[)/);
  const lines = [first];
  for (const option of options) {
    const line = `${lines.at(-1)} ${option}`;
    if (line.length > LINE) lines.push(`    ${option}`);
    else lines[lines.length - 1] = line;
  }
  return lines.map((line) => `  ${line}`).join('\n');
}
