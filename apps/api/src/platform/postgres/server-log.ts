import { open, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from './cluster.js';

const TAIL_CHARS = 2000;
const WAIT_MS = 3000;
const POLL_MS = 50;

/** Sizes of the server's log files at one moment; what comes later is what a start has said. */
export type LogMark = ReadonlyMap<string, number>;

/** The file a server writes to until it has opened its own log. */
export function startLog(cluster: Cluster): string {
  return path.join(cluster.dataFolder, 'postgres-start.log');
}

/** Marks the server's own logs. The start log is written anew by each start and needs no mark. */
export async function markLogs(cluster: Cluster): Promise<LogMark> {
  const files = await ownLogs(cluster);
  return new Map(await Promise.all(files.map(async (file) => [file, (await stat(file)).size] as const)));
}

/**
 * What a server that has ended said since the mark. Its last lines pass through a process of their own and may come a little
 * later than its end: they are waited for.
 */
export async function saidSince(cluster: Cluster, mark: LogMark): Promise<string> {
  const deadline = performance.now() + WAIT_MS;
  for (;;) {
    const own = await Promise.all((await ownLogs(cluster)).map((file) => readFrom(file, mark.get(file) ?? 0)));
    const said = [await readFrom(startLog(cluster), 0), ...own].filter((text) => text !== '').join('\n');
    if (/\b(FATAL|PANIC)\b/.test(said) || performance.now() > deadline) return said.slice(-TAIL_CHARS);
    await pause(POLL_MS);
  }
}

async function ownLogs(cluster: Cluster): Promise<string[]> {
  const folder = path.join(cluster.folder, 'log');
  const names = await readdir(folder).catch(() => []);
  return names.map((name) => path.join(folder, name));
}

async function readFrom(file: string, offset: number): Promise<string> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (handle === undefined) return '';
  try {
    const { size } = await handle.stat();
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(Math.max(0, size - offset)), position: offset });
    return buffer.toString('utf8', 0, bytesRead).trim();
  } finally {
    await handle.close();
  }
}
