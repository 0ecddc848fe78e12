import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { type Problem, evaluateTimeCase } from '@ortalyk/domain';
import { fromCaller } from '../platform/settings.js';
import { type CommandIo, CommandRefusal, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';

/** Answers business-time cases line by line; a bad line is told with its number and the others are answered all the same. */
export const time: RunCommand = async (words, io) => {
  const { positionals } = parseArgs({ args: [...words], allowPositionals: true });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageFault('Name one file of cases, one JSON object a line.');
  const lines = createInterface({ input: await openCases(file, io), crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  let bad = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const fault = await answer(line, io);
    if (fault === null) continue;
    bad += 1;
    tell(io, `${file}:${number}: ${fault}`);
  }
  if (bad > 0) tell(io, `${bad} of ${number} lines could not be answered.`);
  return bad === 0 ? EXIT.done : EXIT.failed;
};

async function openCases(file: string, io: CommandIo): Promise<Readable> {
  if (file === '-') return io.in;
  const source = fromCaller(file, io.env);
  const found = await stat(source).catch(() => null);
  if (found === null || !found.isFile()) throw new CommandRefusal(`There is no file ${source}.`);
  return createReadStream(source);
}

/** Prints the answer, or returns what is wrong with the line. */
async function answer(line: string, io: CommandIo): Promise<string | null> {
  let json: unknown;
  try {
    json = JSON.parse(line.startsWith('\uFEFF') ? line.slice(1) : line);
  } catch (error) {
    return `not JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  const outcome = evaluateTimeCase(json);
  if (!outcome.ok) return outcome.problems.map(sentence).join('; ');
  await print(io, JSON.stringify(outcome.value));
  return null;
}

function sentence(problem: Problem): string {
  const params = Object.entries(problem.params ?? {}).map(([name, value]) => `${name} ${value}`);
  const where = problem.path === '' ? '' : ` in «${problem.path}»`;
  return `${problem.code.replaceAll('_', ' ')}${where}${params.length > 0 ? ` (${params.join(', ')})` : ''}`;
}
