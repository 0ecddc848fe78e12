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

const STOP_WITHIN_MS = 25_000;
/** A service manager signals the whole group and npm passes the signal on: what repeats this soon is the same request to stop. */
const IMPATIENT_AFTER_MS = 2000;

function tell(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

function settingsOf(): Settings {
  const { values } = parseArgs({ options: { standard: { type: 'string' }, town: { type: 'string' } }, allowPositionals: false });
  return readSettings({ env: process.env, standard: values.standard, town: values.town, knownStandards: packCodes });
}

async function start(): Promise<void> {
  const settings = settingsOf();
  await makeDataFolder(settings.dataFolder);
  const installation = await openInstallation({ settings, onProgress: tell });
  let api: Api | undefined;
  try {
    await installStandard(installation, systemClock);
    await loadDemoOnce(installation, { clock: systemClock, onProgress: tell });
    api = await createApi({
      opened: installation.opened, clock: systemClock, log: createLogger(settings.logLevel), dataFolder: settings.dataFolder,
      webFolder: path.join(rootFolder, 'apps/web/dist'), publicUrl: settings.publicUrl, trustProxy: settings.trustProxy,
    });
    await listen(api, settings);
  } catch (error) {
    await api?.stop();
    await installation.close();
    throw error;
  }
  stopOnSignal(api, installation);
  await announce(installation, api);
}

async function listen(api: Api, settings: Settings): Promise<void> {
  try {
    await api.app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EADDRINUSE') throw new StartRefusal(`Port ${settings.port} on ${settings.host} is taken by another program; choose another with PORT.`);
    if (code === 'EACCES') throw new StartRefusal(`Port ${settings.port} needs rights this user does not have; choose another with PORT.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new StartRefusal(`HOST ${settings.host} is not an address of this machine.`);
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

function stopOnSignal(api: Api, installation: Installation): void {
  let stoppingSince: number | null = null;
  const stop = (signal: NodeJS.Signals): void => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > IMPATIENT_AFTER_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    tell(`Stopping (${signal}): requests in flight finish, the database is shut down cleanly.`);
    // A request that never ends must not keep the machine from shutting down.
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    api.stop().then(() => installation.close()).then(
      () => process.exit(0),
      (error: unknown) => {
        tell(`Stopping failed: ${error instanceof Error ? error.message : String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

start().catch((error: unknown) => {
  const expected = error instanceof SettingsRefusal || error instanceof DatabaseRefusal || error instanceof StartRefusal;
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  tell(expected || isUsage ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(expected || isUsage ? 2 : 1);
});
