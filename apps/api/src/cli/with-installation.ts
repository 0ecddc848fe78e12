import type { Outcome } from '@ortalyk/domain';
import { packCodes } from '@ortalyk/standards';
import { type Work, useCase } from '../graphql/use-case.js';
import { contextFor } from '../http/request-context.js';
import { type Installation, installStandard, openInstallation } from '../installation.js';
import { systemClock } from '../platform/clock.js';
import { makeDataFolder } from '../platform/data-folder.js';
import { openFiles } from '../platform/files.js';
import { newRequestId } from '../platform/ids.js';
import { createLogger } from '../platform/logger.js';
import type { Push } from '../platform/push.js';
import { type Settings, readSettings } from '../platform/settings.js';
import { type CommandIo, tell } from './command.js';

export interface UseInstallationOptions {
  /** Values of `--standard` and `--town`. */
  readonly standard?: string | undefined;
  readonly town?: string | undefined;
  /** False leaves the database as it is found: no migration, no pack. */
  readonly prepared?: boolean;
}

/** Settings as the program itself reads them. */
export function settingsOf(io: CommandIo, options: UseInstallationOptions = {}): Settings {
  return readSettings({ env: io.env, standard: options.standard, town: options.town, knownStandards: packCodes });
}

/** Opens the installation (bringing it up on first use), runs `work` and lets go of it whatever happens. */
export async function withInstallation<T>(io: CommandIo, options: UseInstallationOptions, work: (installation: Installation) => Promise<T>): Promise<T> {
  const settings = settingsOf(io, options);
  await makeDataFolder(settings.dataFolder);
  const prepared = options.prepared !== false;
  const installation = await openInstallation({ settings, migrated: prepared, poolSize: 4, onProgress: (sentence) => tell(io, sentence) });
  try {
    if (prepared) await installStandard(installation, systemClock);
    return await work(installation);
  } finally {
    await installation.close();
  }
}

/** Runs a use case from the command line: nobody is signed in, the machine's owner asks. */
export async function runUseCase<T>(installation: Installation, run: (work: Work) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const { opened, settings } = installation;
  const host = {
    orm: opened.orm, db: opened.db, clock: systemClock, log: createLogger(settings.logLevel), files: await openFiles(settings.dataFolder),
    push: deafPush, publicUrl: settings.publicUrl,
  };
  const caller = { address: 'command line', userAgent: null, originAccepted: true, csrfToken: null, setSession: () => undefined };
  return useCase(contextFor(host, { requestId: newRequestId(), caller, actor: null }), run);
}

/** The command line tells of changes but listens to none. */
const deafPush: Push = {
  connected: false,
  heard: 0,
  hearOwn: () => undefined,
  listen: () => () => undefined,
  listenForGaps: () => () => undefined,
  async *changes() {
    yield* [];
  },
  close: async () => undefined,
};
