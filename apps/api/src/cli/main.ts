import process from 'node:process';
import { DatabaseRefusal } from '../platform/postgres/types.js';
import { StartRefusal } from '../start-refusal.js';
import { SettingsRefusal } from '../platform/settings.js';
import { CommandRefusal, EXIT, UsageFault, tell } from './command.js';
import { commands } from './commands.js';

const io = { in: process.stdin, out: process.stdout, err: process.stderr, env: process.env };

async function run(): Promise<number> {
  const [name = 'help', ...words] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : commands[name === '--help' || name === '-h' ? 'help' : ''];
  if (command === undefined) {
    tell(io, `There is no command «${name}». Commands: ${Object.keys(commands).join(', ')}.`);
    return EXIT.usage;
  }
  try {
    return await (await command.load())(words, io);
  } catch (error) {
    return explain(error, command.usage);
  }
}

function explain(error: unknown, usage: string): number {
  if (error instanceof UsageFault || isArgumentFault(error)) {
    tell(io, `${error.message}\nUsage: ortalyk ${usage}`);
    return EXIT.usage;
  }
  const expected = [CommandRefusal, DatabaseRefusal, SettingsRefusal, StartRefusal].some((kind) => error instanceof kind);
  if (error instanceof Error) tell(io, expected ? error.message : (error.stack ?? error.message));
  else tell(io, String(error));
  return EXIT.failed;
}

function isArgumentFault(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

// A reader that has seen enough (`| head`) is no fault of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failed));
process.exitCode = await run();
