import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { addressArguments, removeTemporaryFolder } from './address.js';
import { type Cluster, writeSettings } from './cluster.js';
import { codeOf } from './databases.js';
import { defuseStalePidFile, type PidFile, readPidFile } from './pid-file.js';
import { isAlive, mayServe } from './processes.js';
import { cleanEnvironment, planSpawn } from './run-as.js';
import { type LogMark, markLogs, saidSince, startLog } from './server-log.js';
import { type DatabaseConnection, DatabaseRefusal } from './types.js';

const POLL_MS = 25;
const STOP_LIMIT_MS = 120_000;
const OBSTACLE_LIMIT_MS = 30_000;
const SAY_AFTER_MS = 3000;
const PASSWORD_REJECTED = '28P01';

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
  let patient = false;
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
      const said = await saidSince(cluster, spawned.mark);
      if (!passes(said) || performance.now() - startedAt > OBSTACLE_LIMIT_MS) throw startFailed(cluster, said);
      spawned = undefined;
    }
    if (!patient && performance.now() - startedAt > SAY_AFTER_MS) {
      patient = true;
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
  while (isAlive(pidFile.pid)) {
    if (performance.now() > deadline) {
      throw new DatabaseRefusal('stop-failed', `PostgreSQL (process ${pidFile.pid}) has not stopped in two minutes; it goes on stopping.`);
    }
    await pause(POLL_MS);
  }
  await removeTemporaryFolder(pidFile.socketFolder);
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
  readonly mark: LogMark;
  readonly pid: number | undefined;
  readonly ended: boolean;
}

async function spawnServer(cluster: Cluster, durable: boolean): Promise<SpawnedServer> {
  await defuseStalePidFile(cluster.folder);
  await writeSettings(cluster, durable);
  const mark = await markLogs(cluster);
  const output = await open(startLog(cluster), 'w', 0o600);
  const plan = planSpawn(cluster.runAs, cluster.binaries.postgres, ['-D', cluster.folder, ...(await addressArguments(cluster))]);
  // Its own session: Ctrl-C in the terminal reaches only Node, which then stops the server in order.
  const child = spawn(plan.command, plan.args, {
    ...plan.identity,
    cwd: '/',
    env: cleanEnvironment(),
    detached: true,
    stdio: ['ignore', output.fd, output.fd],
  });
  const server = { mark, pid: child.pid, ended: false };
  child.once('error', () => (server.ended = true));
  child.once('exit', () => (server.ended = true));
  child.unref();
  await output.close();
  return server;
}

/**
 * Obstacles that go away by themselves: two processes started the cluster at once and PostgreSQL's own lock let the other one
 * through, or the server was killed a moment ago and its children are still leaving.
 */
function passes(said: string): boolean {
  return /lock file .* (already exists|is empty)|pre-existing shared memory block/.test(said);
}

function startFailed(cluster: Cluster, tail: string): DatabaseRefusal {
  return new DatabaseRefusal('start-failed', `PostgreSQL did not start on ${cluster.folder}. It said:\n${tail}`);
}
