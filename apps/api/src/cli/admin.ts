import { parseArgs } from 'node:util';
import type { Language } from '@ortalyk/domain';
import { createFirstAdministrator } from '../modules/staff/index.js';
import { CommandRefusal, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';
import { problemSentence } from './problem-sentence.js';
import { runUseCase, withInstallation } from './with-installation.js';

const LANGUAGES: readonly string[] = ['ru', 'kk', 'en'] satisfies Language[];

/** `admin create LOGIN --name NAME`: makes an administrator and prints the temporary password alone on standard output. */
export const admin: RunCommand = async (words, io) => {
  const { positionals, values } = parseArgs({
    args: [...words], allowPositionals: true, options: { name: { type: 'string' }, language: { type: 'string', default: 'ru' }, standard: { type: 'string' } },
  });
  const [verb, login] = positionals;
  if (verb !== 'create' || login === undefined || positionals.length > 2) throw new UsageFault('Say: admin create LOGIN.');
  const { name, language } = values;
  if (name === undefined) throw new UsageFault('Give the full name with --name.');
  if (!LANGUAGES.includes(language)) throw new UsageFault(`--language is one of ${LANGUAGES.join(', ')}.`);
  return withInstallation(io, { standard: values.standard }, async (installation) => {
    const outcome = await runUseCase(installation, (work) => createFirstAdministrator(work, { login, fullName: name, language: language as Language }));
    if (!outcome.ok) throw new CommandRefusal(outcome.problems.map(problemSentence).join('\n'));
    tell(io, `${login} is an administrator. The temporary password below is shown once and must be changed at the first sign-in.`);
    await print(io, outcome.value.temporaryPassword);
    return EXIT.done;
  });
};
