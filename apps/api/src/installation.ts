import { describePackProblem, loadPack } from '@ortalyk/standards';
import { type OpenedOrm, openOrm } from './db/open-orm.js';
import { migrate, pendingMigrations } from './db/migrate.js';
import { finishWork } from './db/unfinished-work.js';
import { installPack } from './modules/standards/index.js';
import { backupBeforeMigration } from './platform/backup/index.js';
import { type Clock, systemClock } from './platform/clock.js';
import { newId } from './platform/ids.js';
import { type OpenedDatabase, openDatabase } from './platform/postgres/index.js';
import type { Settings } from './platform/settings.js';
import { StartRefusal } from './start-refusal.js';

export interface Installation {
  readonly settings: Settings;
  readonly database: OpenedDatabase;
  readonly opened: OpenedOrm;
  /** Closes the pool and lets go of the embedded server, which stops with whoever leaves last. */
  close(): Promise<void>;
}

export interface OpenInstallationOptions {
  readonly settings: Settings;
  readonly onProgress: (sentence: string) => void;
  /** False leaves the database as it is found (`migrate` itself, `status`, `restore`). */
  readonly migrated?: boolean;
  readonly poolSize?: number;
  /** Told as soon as there is a database to let go of, before anything is changed in it. */
  readonly onDatabase?: (database: OpenedDatabase) => void;
}

/** Opens the database of the settings (starting the embedded one where needed) and brings its tables up to date. */
export async function openInstallation(options: OpenInstallationOptions): Promise<Installation> {
  const { settings, onProgress } = options;
  const database = await openDatabase({
    dataFolder: settings.dataFolder, databaseUrl: settings.databaseUrl ?? undefined, onProgress,
  });
  options.onDatabase?.(database);
  try {
    const opened = await openOrm({ connection: database.connection, ...(options.poolSize === undefined ? {} : { poolSize: options.poolSize }) });
    const close = async (): Promise<void> => {
      await opened.close();
      await database.stop();
    };
    const backup = async (): Promise<void> => {
      const madeAt = new Date(systemClock.now()).toISOString();
      const file = await backupBeforeMigration({ connection: database.connection, dataFolder: settings.dataFolder, madeAt, mark: newId(), onProgress });
      onProgress(`The backup lies in ${file}.`);
    };
    if (options.migrated !== false) {
      await migrate(opened, { onProgress, backup });
      await finishWork(opened.pool, onProgress);
    }
    return { settings, database, opened, close };
  } catch (error) {
    await database.stop().catch(() => undefined);
    throw error;
  }
}

/** Puts the pack of the settings into the database; another company's database is refused in one sentence. */
export async function installStandard(installation: Installation, clock: Clock): Promise<void> {
  const { settings, opened } = installation;
  const pack = loadPack(settings.standard);
  if (!pack.ok) throw new StartRefusal(`The pack «${settings.standard}» cannot be read:\n${pack.problems.map((problem) => describePackProblem(problem, 'en')).join('\n')}`);
  const outcome = await installPack(opened.orm, pack.value, clock.now());
  if (outcome.ok) return;
  const installed = String(outcome.problems[0]?.params?.['installed'] ?? 'another company');
  throw new StartRefusal(
    `This database belongs to «${installed}»; «${settings.standard}» needs its own: choose another data folder (ORTALYK_DATA) or DATABASE_URL.`,
  );
}

/** What an installation holds, for `ortalyk status` and for deciding whether the demo town is still to be loaded. */
export interface InstallationState {
  readonly standard: string | null;
  readonly demoTown: string | null;
  readonly staff: number;
  readonly pending: readonly string[];
}

/** Reads the state; also of a database that has no tables yet. */
export async function installationState(opened: OpenedOrm): Promise<InstallationState> {
  const pending = await pendingMigrations(opened);
  const tables = await opened.db.row<{ present: boolean }>(`select to_regclass('installation') is not null as present`);
  if (tables?.present !== true) return { standard: null, demoTown: null, staff: 0, pending };
  const row = await opened.db.row<{ standard: string; demoTown: string | null }>(`select standard, demo_town as "demoTown" from installation`);
  const staff = await opened.db.row<{ count: number }>(`select count(*) as count from staff`);
  return { standard: row?.standard ?? null, demoTown: row?.demoTown ?? null, staff: staff?.count ?? 0, pending };
}
