import { createHash } from 'node:crypto';
import type { SqlValue } from '../../db/db.js';

/** Collects the values of a statement and gives each its place. */
export class SqlValues {
  readonly list: SqlValue[] = [];

  /** `$n` of this value. */
  add(value: SqlValue): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}

/** One name for one statement: planned once by each connection, whatever is asked for with it. */
export function nameOf(text: string): string {
  return `search-${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
}
