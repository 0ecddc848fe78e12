import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mayServe } from './processes.js';

/** What a running server writes into `postmaster.pid`. */
export interface PidFile {
  readonly pid: number;
  readonly port: number;
  /** Folder of the Unix socket; empty where the platform has none. */
  readonly socketFolder: string;
  readonly listenAddress: string;
}

/** Reads `postmaster.pid`; undefined when absent or not yet complete. */
export async function readPidFile(cluster: string): Promise<PidFile | undefined> {
  const text = await readFile(pathOf(cluster), 'utf8').catch(() => '');
  const [pid = '', , , port = '', socketFolder = '', listenAddress = ''] = text.split('\n');
  if (port === '') return undefined;
  return { pid: Number(pid), port: Number(port), socketFolder: socketFolder.trim(), listenAddress: listenAddress.trim() };
}

/**
 * A pid file left by a crash may name a process that now is somebody else's, and PostgreSQL would then refuse to start.
 * The number is replaced by that of a process known to have ended; the rest stays, PostgreSQL uses it for its own safety check.
 */
export async function defuseStalePidFile(cluster: string): Promise<void> {
  const text = await readFile(pathOf(cluster), 'utf8').catch(() => '');
  const [pid = '', ...rest] = text.split('\n');
  if (pid === '' || mayServe(Number(pid), cluster)) return;
  const ended = spawnSync(process.execPath, ['--version'], { stdio: 'ignore' }).pid;
  await writeFile(pathOf(cluster), [String(ended), ...rest].join('\n')).catch(() => undefined);
}

function pathOf(cluster: string): string {
  return path.join(cluster, 'postmaster.pid');
}
