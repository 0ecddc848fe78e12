import type { TownSize } from '@ortalyk/demo-town';
import { type LoadedTown, loadDemoTown } from './db/copy-demo-town.js';
import { type DemoSignIn, readSignIns, signInLines, withPasswords, writeSignIns } from './demo-sign-ins.js';
import { type Installation, installationState } from './installation.js';
import { hashPassword } from './modules/staff/index.js';
import type { Clock } from './platform/clock.js';
import { isLoopback } from './platform/settings.js';
import { StartRefusal } from './start-refusal.js';

export interface DemoStart {
  readonly clock: Clock;
  readonly onProgress: (sentence: string) => void;
}

/** Loads the demo town where a new installation should have one: on a loopback host, or wherever ORTALYK_DEMO says so. */
export async function loadDemoOnce(installation: Installation, start: DemoStart): Promise<void> {
  const { settings, opened } = installation;
  const wanted = settings.demo ?? isLoopback(settings.host);
  if (!wanted) return;
  const state = await installationState(opened);
  if (state.demoTown !== null) return;
  // Somebody works here already: a town among real records would be a mess.
  if (state.staff > 0) return;
  await loadDemo(installation, { ...start, size: sizeOf(settings.town) });
}

/** Loads a town of a size into an installation without records; refuses in one sentence otherwise. */
export async function loadDemo(installation: Installation, load: DemoStart & { readonly size: TownSize }): Promise<LoadedTown> {
  const { settings, opened } = installation;
  const state = await installationState(opened);
  if (state.demoTown !== null) throw new StartRefusal(`This installation has the demo town «${state.demoTown}» already; choose another data folder for another town.`);
  if (await holdsRecords(installation)) throw new StartRefusal('This installation holds records of its own; a demo town is loaded into an empty one only.');
  load.onProgress(`Building the demo town «${load.size}»: houses, accounts and appeals from the pack «${settings.standard}».`);
  const passwords = withPasswords();
  const town = await loadDemoTown({
    opened, size: load.size, seed: `ortalyk-${settings.standard}`, asOf: load.clock.now(), passwordHashOf: (login) => hashPassword(passwords.passwordOf(login)), onProgress: load.onProgress,
    // Written before the commit: a town whose passwords nobody knows would be of no use.
    beforeCommit: (signIns) => writeSignIns(settings.dataFolder, signIns.map((signIn) => ({ ...signIn, password: passwords.passwordOf(signIn.login) }))),
  });
  load.onProgress(`The demo town stands: ${town.rows.toLocaleString('en')} rows.`);
  return town;
}

/** Lines with the sign-ins of the demo town; null where there is none. */
export async function demoSignIns(installation: Installation): Promise<readonly string[] | null> {
  const state = await installationState(installation.opened);
  if (state.demoTown === null) return null;
  const signIns: readonly DemoSignIn[] | null = await readSignIns(installation.settings.dataFolder);
  return signIns === null ? null : signInLines(signIns);
}

async function holdsRecords({ opened }: Installation): Promise<boolean> {
  return (await opened.db.row(`select 1 where exists (select 1 from account) or exists (select 1 from appeal) or exists (select 1 from customer)`)) !== null;
}

function sizeOf(town: string | null): TownSize {
  return town === 'bench' || town === 'large' ? town : 'small';
}
