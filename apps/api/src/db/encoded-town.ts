import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { TOWN_TABLES, type TownOptions, type TownTable, generateTown } from '@ortalyk/demo-town';
import type { DatabaseConnection } from '../platform/postgres/index.js';
import { CopyBuffer } from './copy-buffer.js';
import { appendCopyRows } from './copy-encoder.js';
import type { TownColumns } from './town-columns.js';
import type { TownWish } from './town-source.js';

/** Rows of one table as COPY takes them. */
export interface EncodedBatch {
  readonly table: TownTable;
  readonly rows: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the worker thread is started with. */
export interface TownWork extends TownWish {
  readonly connection: DatabaseConnection;
  readonly passwordHashes: ReadonlyMap<string, string>;
}

/** Batches under way between the threads: enough that neither waits, few enough for a small machine. */
export const BATCHES_AHEAD = 24;

/** Rows that wait to be handed over: few COPY statements, and no row lives longer than the few appeals it was made with. */
const BYTES_AT_ONCE = 8 * 1024 * 1024;
/** Memory for a batch is asked for once: as the one before was, and a little more. */
const ROOM = 1.1;
const FIRST_BYTES = 256 * 1024;

/** The town in this thread, some megabytes at a time, tables in the order their references allow. */
export function* encodeTown(options: TownOptions, columns: TownColumns): Generator<EncodedBatch> {
  const waiting = new WaitingRows(columns);
  for (const { table, rows } of generateTown(options)) {
    waiting.add(table, rows);
    if (waiting.size >= BYTES_AT_ONCE) yield* waiting.take();
  }
  yield* waiting.take();
}

class WaitingRows {
  size = 0;
  readonly #columns: TownColumns;
  readonly #open = new Map<TownTable, { readonly out: CopyBuffer; rows: number }>();
  readonly #sizes = new Map<TownTable, number>();

  constructor(columns: TownColumns) {
    this.#columns = columns;
  }

  add(table: TownTable, rows: readonly object[]): void {
    if (rows.length === 0) return;
    let open = this.#open.get(table);
    if (open === undefined) this.#open.set(table, (open = { out: new CopyBuffer(Math.ceil((this.#sizes.get(table) ?? FIRST_BYTES) * ROOM)), rows: 0 }));
    const before = open.out.size;
    appendCopyRows(open.out, this.#columns[table] ?? [], rows);
    open.rows += rows.length;
    this.size += open.out.size - before;
  }

  *take(): Generator<EncodedBatch> {
    this.size = 0;
    for (const table of Object.keys(TOWN_TABLES) as TownTable[]) {
      const open = this.#open.get(table);
      if (open === undefined) continue;
      this.#open.delete(table);
      this.#sizes.set(table, open.out.size);
      yield { table, rows: open.rows, bytes: open.out.done() };
    }
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
