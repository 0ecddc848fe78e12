import { readFileSync } from 'node:fs';
import type { Installation } from '../installation.js';

/** Linux counts in hundredths of a second. */
const TICK_MS = 10;

/** Processor time each client backend of a server has used so far, in milliseconds by process. */
export type BackendTimes = ReadonlyMap<number, number>;

/** What the client backends of the embedded PostgreSQL have used; null where the system does not tell. */
export async function backendTimes({ database, opened }: Installation): Promise<BackendTimes | null> {
  if (!database.embedded || process.platform !== 'linux') return null;
  const backends = await opened.db.rows<{ pid: number }>(`select pid from pg_stat_activity where backend_type = 'client backend'`);
  return new Map(backends.map(({ pid }) => [pid, usedBy(pid)]));
}

/** Milliseconds used between two looks; NaN where there was nothing to see. A backend that has ended meanwhile was idle. */
export function usedBetween(before: BackendTimes | null, after: BackendTimes | null): number {
  if (before === null || after === null) return Number.NaN;
  return [...after].reduce((sum, [pid, used]) => sum + used - (before.get(pid) ?? 0), 0);
}

function usedBy(pid: number): number {
  try {
    // «pid (name) state …»: after the name, user and system time are the twelfth and thirteenth words.
    const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(words[11]) + Number(words[12])) * TICK_MS;
  } catch {
    return 0;
  }
}
