import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { TOWN_TABLES, type TownOptions, type TownTable, generateTown } from '@ortalyk/demo-town';
import type { DatabaseConnection } from '../platform/postgres/index.js';
import { encodeCopyRows } from './copy-encoder.js';
import type { TownWish } from './town-source.js';

/** Rows of one table as COPY takes them. */
export interface EncodedBatch {
  readonly table: TownTable;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** What the worker thread is started with. */
export interface TownWork extends TownWish {
  readonly connection: DatabaseConnection;
  readonly passwordHashes: ReadonlyMap<string, string>;
}

/** Batches under way between the threads: enough that neither waits, few enough for a small machine. */
export const BATCHES_AHEAD = 12;

/** The town in this thread, one batch at a time. */
export function* encodeTown(options: TownOptions): Generator<EncodedBatch> {
  for (const batch of generateTown(options)) {
    if (batch.rows.length === 0) continue;
    yield { table: batch.table, rows: batch.rows.length, bytes: Buffer.from(encodeCopyRows(TOWN_TABLES[batch.table], batch.rows)) };
  }
}

/** Rows live for one batch: with room for them young, the collector never looks at them twice. */
const YOUNG_MB = 128;

const WORKER = fileURLToPath(new URL('town-worker.js', import.meta.url));

/** True where a thread of its own can make the rows: the built program has its file, the sources under test do not. */
export function canUseThread(): boolean {
  return existsSync(WORKER);
}

/** The same town made by another thread, so that making and storing use a core each. Throws what the thread threw. */
export async function* encodeTownInThread(work: TownWork): AsyncGenerator<EncodedBatch> {
  const worker = new Worker(WORKER, { workerData: work, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const arrived: EncodedBatch[] = [];
  let [ended, failure, wake]: [boolean, unknown, () => void] = [false, null, () => undefined];
  const note = (): void => wake();
  worker.on('message', (batch: EncodedBatch | null) => {
    if (batch === null) ended = true;
    else arrived.push(batch);
    note();
  });
  worker.on('error', (error) => {
    failure = error;
    note();
  });
  worker.on('exit', () => {
    ended = true;
    note();
  });
  try {
    for (;;) {
      const batch = arrived.shift();
      if (batch !== undefined) {
        worker.postMessage('next');
        yield batch;
      } else if (failure !== null) throw failure;
      else if (ended) return;
      else await new Promise<void>((resolve) => { wake = resolve; });
    }
  } finally {
    await worker.terminate();
  }
}
