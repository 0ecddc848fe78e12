import { createServer } from 'node:net';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { packCodes } from '@ortalyk/standards';
import { type Api, createApi } from './api.js';
import { demoSignIns, loadDemoOnce } from './demo-start.js';
import { type Installation, installStandard, installationState, openInstallation } from './installation.js';
import { systemClock } from './platform/clock.js';
import { makeDataFolder } from './platform/data-folder.js';
import { createLogger } from './platform/logger.js';
import { DatabaseRefusal } from './platform/postgres/index.js';
import { type Settings, SettingsRefusal, readSettings, rootFolder } from './platform/settings.js';
import { StartRefusal } from './start-refusal.js';
import { StopOnSignal } from './stop-on-signal.js';

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function settingsOf(): Settings {
  const { values } = parseArgs({ options: { standard: { type: 'string' }, town: { type: 'string' } }, allowPositionals: false });
  return readSettings({ env: process.env, standard: values.standard, town: values.town, knownStandards: packCodes });
}

async function start(stopping: StopOnSignal): Promise<void> {
  const settings = settingsOf();
  // Told at once, and not after minutes in which a first town was loaded.
  await listening(settings, () => requireFreePort(settings));
  await makeDataFolder(settings.dataFolder);
  stopping.hold();
  const installation = await openInstallation({ settings, onProgress: tell, onDatabase: (database) => stopping.by(() => database.stop()) });
  let api: Api | undefined;
  try {
    await installStandard(installation, systemClock);
    await loadDemoOnce(installation, { clock: systemClock, onProgress: tell });
    const made = await createApi({
      opened: installation.opened, clock: systemClock, log: createLogger(settings.logLevel), dataFolder: settings.dataFolder,
      webFolder: path.join(rootFolder, 'apps/web/dist'), publicUrl: settings.publicUrl, trustProxy: settings.trustProxy,
      importFileDays: settings.importFileDays,
    });
    api = made;
    stopping.by(() => made.stop().then(() => installation.close()));
    await listening(settings, () => made.app.listen({ host: settings.host, port: settings.port }));
    await announce(installation, made);
  } catch (error) {
    if (stopping.requested) throw error;
    await api?.stop();
    await installation.close();
    throw error;
  }
}

/** Listens for a moment, to be told what would keep the application from it. */
async function requireFreePort({ host, port }: Settings): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject);
    probe.listen({ host, port }, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

/** Says in a sentence why an address cannot be listened on. */
async function listening({ host, port }: Settings, listen: () => Promise<unknown>): Promise<void> {
  try {
    await listen();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EADDRINUSE') throw new StartRefusal(`Port ${port} on ${host} is taken by another program; choose another with PORT.`);
    if (code === 'EACCES') throw new StartRefusal(`Port ${port} needs rights this user does not have; choose another with PORT.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new StartRefusal(`HOST ${host} is not an address of this machine.`);
    throw error;
  }
}

async function announce(installation: Installation, api: Api): Promise<void> {
  const lines = ['', `Ortalyk is ready: ${addressOf(installation.settings, api)}`];
  const signIns = await demoSignIns(installation);
  const { staff } = await installationState(installation.opened);
  if (signIns !== null) lines.push('', ...signIns);
  else if (staff === 0) lines.push('', 'The first administrator is made by: npm run --silent ortalyk -- admin create LOGIN --name "NAME"');
  process.stdout.write(`${lines.join('\n')}\n\n`);
}

function addressOf(settings: Settings, api: Api): string {
  const bound = api.app.addresses()[0];
  const port = typeof bound === 'object' ? bound.port : settings.port;
  const everywhere = settings.host === '0.0.0.0' || settings.host.includes(':');
  return settings.publicUrl ?? `http://${everywhere ? 'localhost' : settings.host}:${port}`;
}

const stopping = new StopOnSignal(tell);
start(stopping).catch((error: unknown) => {
  // Whatever failed because of the request to stop is no fault; where it still waited for something to stop, there is nothing left.
  if (stopping.requested) return stopping.by(() => Promise.resolve());
  const expected = error instanceof SettingsRefusal || error instanceof DatabaseRefusal || error instanceof StartRefusal;
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  tell(expected || isUsage ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(expected || isUsage ? 2 : 1);
});
