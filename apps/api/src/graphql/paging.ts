import type { Instant } from '@ortalyk/domain';
import { RequestFault } from './faults.js';

const LARGEST_PAGE = 200;

/** Rows a page may have: 1–200, 50 unless asked. */
export function pageSize(first: number | null | undefined, usual = 50): number {
  const size = first ?? usual;
  if (size < 1 || size > LARGEST_PAGE) throw new RequestFault('BAD_INPUT', `A page has 1 to ${LARGEST_PAGE} rows.`);
  return size;
}

/** One page of rows read with one row more than `size`, which tells whether another page follows. */
export function pageOf<T>(rows: readonly T[], size: number, cursorOf: (row: T) => string) {
  const nodes = rows.slice(0, size);
  const last = nodes.at(-1);
  return { nodes, pageInfo: { hasNextPage: rows.length > size, endCursor: last === undefined ? null : cursorOf(last) } };
}

/** Where a list ordered by an instant and an id goes on. */
export interface Cursor {
  readonly at: Instant;
  readonly id: string;
}

/** Opaque text of a cursor. */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(`${cursor.at} ${cursor.id}`).toString('base64url');
}

/** Reads a cursor back; a text that is none is a fault of the request. */
export function decodeCursor(text: string): Cursor {
  const match = /^(-?\d{1,16}) ([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString());
  if (match === null) throw new RequestFault('BAD_INPUT', 'The cursor is not one of ours.');
  return { at: Number(match[1]), id: match[2] ?? '' };
}
