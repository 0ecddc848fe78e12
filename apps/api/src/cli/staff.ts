import { parseArgs } from 'node:util';
import { accepted } from '@ortalyk/domain';
import { resetPasswordByLogin } from '../modules/staff/index.js';
import { CommandRefusal, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';
import { runUseCase, withInstallation } from './with-installation.js';

/** `staff reset-password LOGIN`: for whoever is locked out; the person's sessions end, the password is printed alone. */
export const staff: RunCommand = async (words, io) => {
  const { positionals, values } = parseArgs({ args: [...words], allowPositionals: true, options: { standard: { type: 'string' } } });
  const [verb, login] = positionals;
  if (verb !== 'reset-password' || login === undefined || positionals.length > 2) throw new UsageFault('Say: staff reset-password LOGIN.');
  return withInstallation(io, { standard: values.standard }, async (installation) => {
    const outcome = await runUseCase(installation, async (work) => accepted(await resetPasswordByLogin(work, login)));
    const password = outcome.ok ? outcome.value : null;
    if (password === null) throw new CommandRefusal(`Nobody signs in as «${login}».`);
    tell(io, `The temporary password of ${login} is shown once and must be changed at the next sign-in.`);
    await print(io, password);
    return EXIT.done;
  });
};
