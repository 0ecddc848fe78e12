import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Rows of one table as `encodeCopyRows` writes them, to be appended. */
export interface CopyBatch {
  readonly table: string;
  readonly columns: readonly { readonly column: string }[];
  readonly bytes: Uint8Array;
  /** The table was made anew in this transaction: its rows need no later vacuum. */
  readonly frozen: boolean;
}

const CHUNK_BYTES = 512 * 1024;

/** Appends the batch by COPY on `client`, which must be in nobody else's use; waits whenever the server is slower than we are. */
export async function copyBatch(client: pg.ClientBase, batch: CopyBatch): Promise<void> {
  const names = batch.columns.map(({ column }) => pg.escapeIdentifier(column)).join(', ');
  const stream = client.query(copyFrom(`copy ${pg.escapeIdentifier(batch.table)} (${names}) from stdin with (format binary, freeze ${batch.frozen})`));
  const done = finished(stream);
  // A refused COPY fails `done`; without this line an early failure would be an unhandled rejection while we still write.
  done.catch(() => undefined);
  for (let start = 0; start < batch.bytes.length && !stream.destroyed; start += CHUNK_BYTES) {
    if (!stream.write(batch.bytes.subarray(start, start + CHUNK_BYTES))) await Promise.race([once(stream, 'drain'), done]);
  }
  stream.end();
  await done;
}
