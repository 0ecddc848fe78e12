import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, open, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PostgresBinaries } from './binaries.js';
import { isAlive } from './processes.js';
import { chooseForCluster, chooseForNewCluster, cleanEnvironment, giveTo, letPass, planSpawn, type RunAs } from './run-as.js';
import { serverSettings } from './server-settings.js';
import { DatabaseRefusal, type OpenDatabaseOptions } from './types.js';

/** A database cluster on disk, ready to be started. */
export interface Cluster {
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs;
  /** The installation's folder, absolute. */
  readonly dataFolder: string;
  /** The cluster itself (PGDATA), a real path. */
  readonly folder: string;
  readonly user: string;
  readonly password: string;
}

const CLUSTER = 'postgres';
const HALF_MADE = 'postgres.new-';
const PASSWORD_FILE = 'ortalyk-password';
const SUPERUSER = 'ortalyk';
const LOG_TAIL_CHARS = 2000;

/** Opens the cluster of a data folder, creating it on first use. Refuses one that this PostgreSQL or this user cannot run. */
export async function prepareCluster(binaries: PostgresBinaries, options: OpenDatabaseOptions): Promise<Cluster> {
  await mkdir(options.dataFolder, { recursive: true });
  const dataFolder = await realpath(options.dataFolder);
  await letPass(dataFolder);
  const folder = path.join(dataFolder, CLUSTER);
  if (!existsSync(folder)) await createCluster(dataFolder, binaries, options);
  await refuseOtherMajor(folder, binaries.major);
  const runAs = await chooseForCluster(folder, binaries);
  const password = await readFile(path.join(folder, PASSWORD_FILE), 'utf8').catch((error: unknown) => {
    throw new DatabaseRefusal('folder-not-ours', `The password of the database in ${folder} cannot be read.`, { cause: error });
  });
  return { binaries, runAs, dataFolder, folder, user: SUPERUSER, password: password.trim() };
}

/** Settings are ours and change with the program, so they are written anew before each start. */
export async function writeSettings(cluster: Cluster, durable: boolean): Promise<void> {
  const file = path.join(cluster.folder, 'ortalyk.conf');
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, serverSettings(durable), { mode: 0o600 });
  await giveTo(cluster.runAs, fresh);
  await rename(fresh, file);
}

async function refuseOtherMajor(folder: string, major: string): Promise<void> {
  const version = (await readFile(path.join(folder, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version === major) return;
  if (version === '') {
    throw new DatabaseRefusal('folder-not-ours', `${folder} is not a database folder: empty it, or set ORTALYK_DATA to another folder.`);
  }
  throw new DatabaseRefusal(
    'other-major',
    `The database in ${folder} was made by PostgreSQL ${version}, this release of Ortalyk brings PostgreSQL ${major}. ` +
      'Run «ortalyk backup FILE» with the release that made it, then this release with an empty ORTALYK_DATA, and «ortalyk restore FILE».',
  );
}

/** Builds beside and renames, so that a kill half-way leaves nothing that looks like a cluster. */
async function createCluster(dataFolder: string, binaries: PostgresBinaries, options: OpenDatabaseOptions): Promise<void> {
  options.onProgress?.(`Creating the database in ${dataFolder}`);
  await sweepHalfMade(dataFolder);
  const fresh = path.join(dataFolder, `${HALF_MADE}${process.pid}-${randomBytes(4).toString('hex')}`);
  const passwordFile = `${fresh}.password`;
  await mkdir(fresh, { mode: 0o700 });
  try {
    const runAs = await chooseForNewCluster(fresh, binaries);
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    await giveTo(runAs, passwordFile);
    await runInitdb({ binaries, runAs, folder: fresh, passwordFile, durable: options.durable ?? true });
    await appendFile(path.join(fresh, 'postgresql.conf'), "\ninclude_if_exists 'ortalyk.conf'\ninclude_if_exists 'local.conf'\n");
    const local = path.join(fresh, 'local.conf');
    await writeFile(local, '# Your own PostgreSQL settings; they win over those in ortalyk.conf.\n', { mode: 0o600 });
    await giveTo(runAs, local);
    await rename(passwordFile, path.join(fresh, PASSWORD_FILE));
    await moveIntoPlace(fresh, path.join(dataFolder, CLUSTER));
    await syncFolder(dataFolder);
  } finally {
    await rm(passwordFile, { force: true });
    await rm(fresh, { recursive: true, force: true });
  }
}

async function moveIntoPlace(fresh: string, target: string): Promise<void> {
  try {
    await rename(fresh, target);
  } catch (error) {
    // Another process made the cluster in the meantime: use that one.
    if (!existsSync(path.join(target, 'PG_VERSION'))) throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sweepHalfMade(dataFolder: string): Promise<void> {
  const names = (await readdir(dataFolder)).filter((name) => name.startsWith(HALF_MADE));
  for (const name of names) {
    const pid = Number.parseInt(name.slice(HALF_MADE.length), 10);
    const made = await stat(path.join(dataFolder, name)).catch(() => undefined);
    // In containers a program often gets the same number again: then age tells.
    const abandoned = !isAlive(pid) || (pid === process.pid && made !== undefined && made.birthtimeMs < performance.timeOrigin);
    if (abandoned) await rm(path.join(dataFolder, name), { recursive: true, force: true });
  }
}

interface InitdbRun {
  readonly binaries: PostgresBinaries;
  readonly runAs: RunAs;
  readonly folder: string;
  readonly passwordFile: string;
  readonly durable: boolean;
}

async function runInitdb(run: InitdbRun): Promise<void> {
  const plan = planSpawn(run.runAs, run.binaries.initdb, initdbArguments(run));
  const child = spawn(plan.command, plan.args, { ...plan.identity, cwd: '/', env: cleanEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  const keep = (chunk: Buffer): void => {
    log = (log + chunk.toString('utf8')).slice(-LOG_TAIL_CHARS);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve) => {
    child.once('error', (error) => {
      log += error.message;
      resolve(null);
    });
    child.once('close', resolve);
  });
  if (code !== 0) throw new DatabaseRefusal('init-failed', `The database could not be created in ${run.folder}:\n${log.trim()}`);
}

function initdbArguments(run: InitdbRun): string[] {
  // «--locale=C» would leave pg_trgm blind to Cyrillic: letters are classified by lc-ctype, sorting comes from ICU.
  const ctype = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8', win32: 'ru-RU' } as Partial<Record<NodeJS.Platform, string>>;
  const where = ['-D', run.folder, '-U', SUPERUSER, `--pwfile=${run.passwordFile}`, '--auth=scram-sha-256', '-E', 'UTF8'];
  const order = ['--locale-provider=icu', '--icu-locale=ru-RU', '--lc-collate=C', `--lc-ctype=${ctype[process.platform] ?? 'C.UTF-8'}`];
  const rest = ['--lc-messages=C', '--lc-monetary=C', '--lc-numeric=C', '--lc-time=C', '--data-checksums'];
  return [...where, ...order, ...rest, ...(run.durable ? [] : ['--no-sync'])];
}
