import { existsSync } from 'node:fs';
import type { Language } from '@ortalyk/domain';
import { type Pack, describePackProblem, openPack, packCodes } from '@ortalyk/standards';
import { fromCaller } from '../platform/settings.js';
import { type CommandIo, CommandRefusal, UsageFault } from './command.js';

/** Where a pack named on the command line is: a code stays a code, a file is one of the folder npm was called in. */
export function packSource(named: string, io: CommandIo): string {
  if (packCodes.includes(named)) return named;
  const file = fromCaller(named, io.env);
  return existsSync(file) || /[./\\]/.test(named) ? file : named;
}

/** A pack named on the command line; one that is refused is told whole, each problem a line. */
export function packOf(named: string, io: CommandIo, language: Language): Pack {
  const outcome = openPack(packSource(named, io));
  if (outcome.ok) return outcome.value;
  throw new CommandRefusal(outcome.problems.map((problem) => describePackProblem(problem, language)).join('\n'));
}

/** The language everything is said in: refusals, labels and counts alike; Russian where nothing is asked. */
export function languageOf(named: string | undefined): Language {
  if (named === undefined) return 'ru';
  if (named === 'ru' || named === 'kk' || named === 'en') return named;
  throw new UsageFault(`Язык — ru, kk или en, а не «${named}». (Languages are ru, kk and en.)`);
}
