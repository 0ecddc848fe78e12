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
