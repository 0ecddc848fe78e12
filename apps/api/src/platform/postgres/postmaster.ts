import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Cluster, writeSettings } from './cluster.js';
import { codeOf } from './databases.js';
import { defuseStalePidFile, type PidFile, readPidFile } from './pid-file.js';
import { isAlive, mayServe } from './processes.js';
import { cleanEnvironment, giveTo, planSpawn } from './run-as.js';
import { type DatabaseConnection, DatabaseRefusal } from './types.js';

const PORT = 5432;
// Linux allows 107 bytes for «folder/.s.PGSQL.5432.lock», macOS 103.
const SOCKET_FOLDER_BYTES = 80;
const POLL_MS = 25;
const STOP_LIMIT_MS = 120_000;
const SAY_AFTER_MS = 3000;
const PASSWORD_REJECTED = '28P01';
const LOG_TAIL_CHARS = 2000;

export interface RunningServer {
  readonly connection: DatabaseConnection;
  /** True when this call started it. */
  readonly started: boolean;
}

export interface StartOptions {
  readonly durable: boolean;
  readonly onProgress?: ((sentence: string) => void) | undefined;
}

/** Joins the server of a cluster if one runs (also one whose parent was killed), else starts it; returns when it answers. */
export async function ensureRunning(cluster: Cluster, options: StartOptions): Promise<RunningServer> {
  const startedAt = performance.now();
  let spawned: SpawnedServer | undefined;
  let said = false;
  for (;;) {
    const pidFile = await readPidFile(cluster.folder);
    const running = pidFile !== undefined && mayServe(pidFile.pid, cluster.folder);
    if (running) {
      const connection = connectionOf(cluster, pidFile);
      if (await answers(cluster, connection)) return { connection, started: spawned?.pid === pidFile.pid };
    } else if (spawned === undefined) {
      spawned = await spawnServer(cluster, options.durable);
    }
    if (spawned?.ended === true && !running) {
      const lost = await lostTheRace(spawned);
      if (!lost) throw startFailed(cluster, await tailOf(spawned.log));
      spawned = undefined;
    }
    if (!said && performance.now() - startedAt > SAY_AFTER_MS) {
      said = true;
      options.onProgress?.('PostgreSQL is starting; after a crash it first replays its log, which can take minutes');
    }
    await pause(POLL_MS);
  }
}

/** Whether a server process of this cluster exists, be it still starting or already stopping. */
export async function isServing(cluster: Cluster): Promise<boolean> {
  const pidFile = await readPidFile(cluster.folder);
  return pidFile !== undefined && mayServe(pidFile.pid, cluster.folder);
}

/** Shuts the server down cleanly (fast shutdown) and returns when it is gone. */
export async function stopServer(cluster: Cluster): Promise<void> {
  const pidFile = await readPidFile(cluster.folder);
  if (pidFile === undefined || !mayServe(pidFile.pid, cluster.folder)) return;
  askToStop(cluster, pidFile.pid);
  const deadline = performance.now() + STOP_LIMIT_MS;
  while (isAlive(pidFile.pid) && (await readPidFile(cluster.folder))?.pid === pidFile.pid) {
    if (performance.now() > deadline) {
      throw new DatabaseRefusal('stop-failed', `PostgreSQL (process ${pidFile.pid}) has not stopped in two minutes; it goes on stopping.`);
    }
    await pause(POLL_MS);
  }
  if (isTemporary(pidFile.socketFolder)) await rm(pidFile.socketFolder, { recursive: true, force: true });
}

function askToStop(cluster: Cluster, pid: number): void {
  if (process.platform === 'win32') {
    spawn(cluster.binaries.pgCtl, ['stop', '-D', cluster.folder, '-m', 'fast', '-W'], { stdio: 'ignore', env: cleanEnvironment() });
  } else {
    process.kill(pid, 'SIGINT');
  }
}

function connectionOf(cluster: Cluster, pidFile: PidFile): DatabaseConnection {
  const host = pidFile.socketFolder === '' ? pidFile.listenAddress || '127.0.0.1' : pidFile.socketFolder;
  return { host, port: pidFile.port, user: cluster.user, password: cluster.password, database: 'postgres' };
}

/** False while it is starting, recovering or shutting down. */
async function answers(cluster: Cluster, connection: DatabaseConnection): Promise<boolean> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const served = rows[0]?.data_directory;
    if (served === cluster.folder) return true;
    throw new DatabaseRefusal(
      'folder-not-ours',
      `The PostgreSQL that runs on ${cluster.folder} was started as ${served ?? 'another folder'}: stop it first.`,
    );
  } catch (error) {
    if (error instanceof DatabaseRefusal) throw error;
    if (codeOf(error) === PASSWORD_REJECTED) {
      throw new DatabaseRefusal('folder-not-ours', `The database in ${cluster.folder} does not accept its own password.`, { cause: error });
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface SpawnedServer {
  readonly log: string;
  readonly pid: number | undefined;
  readonly ended: boolean;
}

async function spawnServer(cluster: Cluster, durable: boolean): Promise<SpawnedServer> {
  await defuseStalePidFile(cluster.folder);
  await writeSettings(cluster, durable);
  const log = path.join(cluster.dataFolder, 'postgres-start.log');
  const output = await open(log, 'w', 0o600);
  const plan = planSpawn(cluster.runAs, cluster.binaries.postgres, ['-D', cluster.folder, ...(await addressArguments(cluster))]);
  // Its own session: Ctrl-C in the terminal reaches only Node, which then stops the server in order.
  const child = spawn(plan.command, plan.args, {
    ...plan.identity,
    cwd: '/',
    env: cleanEnvironment(),
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  const server = { log, pid: child.pid, ended: false };
  child.once('error', () => (server.ended = true));
  child.once('exit', () => (server.ended = true));
  child.unref();
  await output.close();
  return server;
}

async function addressArguments(cluster: Cluster): Promise<string[]> {
  if (process.platform === 'win32') return ['-h', '127.0.0.1', '-p', String(await freePort())];
  const folder = await socketFolder(cluster);
  return ['-k', folder, '-p', String(PORT), '-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700'];
}

/** Beside the cluster where the path is short and the file system knows sockets, else in the folder for temporary files. */
async function socketFolder(cluster: Cluster): Promise<string> {
  let folder = path.join(cluster.dataFolder, 'run');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (Buffer.byteLength(folder) > SOCKET_FOLDER_BYTES || !(await knowsSockets(folder))) {
    folder = await mkdtemp(path.join(Buffer.byteLength(tmpdir()) > 40 ? '/tmp' : tmpdir(), TEMPORARY));
  }
  await giveTo(cluster.runAs, folder);
  return folder;
}

const TEMPORARY = 'ortalyk-';

function isTemporary(folder: string): boolean {
  return path.basename(folder).startsWith(TEMPORARY);
}

async function knowsSockets(folder: string): Promise<boolean> {
  const server = createServer();
  const file = path.join(folder, `.probe-${process.pid}`);
  await rm(file, { force: true });
  const listening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(file, () => resolve(true));
  });
  if (listening) await new Promise((resolve) => server.close(resolve));
  return listening;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : PORT;
}

/** Two processes may start the same cluster at once; PostgreSQL's own lock lets one of them through. */
async function lostTheRace(spawned: SpawnedServer): Promise<boolean> {
  return /lock file .* (already exists|is empty)/.test(await tailOf(spawned.log));
}

async function tailOf(log: string): Promise<string> {
  return (await readFile(log, 'utf8').catch(() => '')).slice(-LOG_TAIL_CHARS).trim();
}

function startFailed(cluster: Cluster, tail: string): DatabaseRefusal {
  return new DatabaseRefusal('start-failed', `PostgreSQL did not start on ${cluster.folder}. It said:\n${tail}`);
}
