import process from 'node:process';
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { cpuMs } from './cpu-time.js';
import { type LibraryName, loadLibrary } from './libraries.js';
import type { PlainCase } from './workload.js';

/** Answers cases one by one, or the same cases again and again for a while. A case that never ends is the watcher's business. */
export interface LibraryTask {
  readonly library: LibraryName;
  readonly cases: readonly PlainCase[];
  /** Null: answer each once and say so; else repeat for so long. */
  readonly forMs: number | null;
}

export type LibraryMessage =
  | { readonly type: 'answer'; readonly value: number | null }
  | { readonly type: 'speed'; readonly answered: number; readonly ms: number; readonly heapBytes: number };

const CHUNK = 20;

async function work({ library, cases, forMs }: LibraryTask): Promise<void> {
  process.env['TZ'] = 'UTC';
  const loaded = await loadLibrary(library);
  const say = (message: LibraryMessage): void => parentPort?.postMessage(message);
  if (forMs === null) {
    for (const asked of cases) {
      loaded.use(asked.calendar);
      say({ type: 'answer', value: loaded.units.includes(asked.unit) ? answer(() => loaded.add(asked.start, asked.value, asked.unit)) : null });
    }
    return;
  }
  const [first] = cases;
  if (first !== undefined) loaded.use(first.calendar);
  const from = cpuMs();
  let [answered, ms] = [0, 0];
  while (ms < forMs) {
    for (let index = 0; index < CHUNK; index += 1) {
      const asked = cases[(answered + index) % cases.length];
      if (asked !== undefined) loaded.add(asked.start, asked.value, asked.unit);
    }
    answered += CHUNK;
    ms = cpuMs() - from;
  }
  say({ type: 'speed', answered, ms, heapBytes: getHeapStatistics().used_heap_size });
}

function answer(ask: () => number): number | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

await work(workerData as LibraryTask);
