import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type CopyColumn, encodeCopyRows } from './copy-encoder.js';

/** Rows of one table, to be appended. */
export interface CopyBatch {
  readonly table: string;
  readonly columns: readonly CopyColumn[];
  readonly rows: readonly object[];
}

/** Rows encoded at a time: small enough that the socket is fed while the next rows are made. */
const ROWS_AT_ONCE = 500;

/** Appends the batch by COPY on `client`, which must be in nobody else's use; waits whenever the server is slower than we are. */
export async function copyRows(client: pg.ClientBase, batch: CopyBatch): Promise<void> {
  if (batch.rows.length === 0) return;
  const names = batch.columns.map(({ column }) => pg.escapeIdentifier(column)).join(', ');
  const stream = client.query(copyFrom(`copy ${pg.escapeIdentifier(batch.table)} (${names}) from stdin`));
  const done = finished(stream);
  // A refused COPY fails `done`; without this line an early failure would be an unhandled rejection while we still write.
  done.catch(() => undefined);
  for (let start = 0; start < batch.rows.length && !stream.destroyed; start += ROWS_AT_ONCE) {
    const text = encodeCopyRows(batch.columns, batch.rows.slice(start, start + ROWS_AT_ONCE));
    if (!stream.write(Buffer.from(text))) await Promise.race([once(stream, 'drain'), done]);
  }
  stream.end();
  await done;
}
