import type { CivilDate, Instant } from '@ortalyk/domain';
import { CopyBuffer } from './copy-buffer.js';

/** Types of columns that can be filled, by PostgreSQL's own names. */
export const COPY_TYPES = ['uuid', 'text', 'int4', 'int8', 'float8', 'bool', 'timestamptz', 'date', 'jsonb'] as const;
export type CopyType = (typeof COPY_TYPES)[number];

export interface CopyColumn {
  readonly column: string;
  /** Key of the row object. */
  readonly key: string;
  readonly type: CopyType;
}

function write(out: CopyBuffer, value: unknown, type: CopyType): void {
  if (value === null || value === undefined) return out.null();
  switch (type) {
    case 'uuid':
      return out.uuid(value as string);
    case 'text':
      return out.text(value as string);
    case 'int4':
      return out.int4(value as number);
    case 'int8':
      return out.int8(value as number);
    case 'float8':
      return out.float8(value as number);
    case 'bool':
      return out.boolean(value as boolean);
    case 'timestamptz':
      return out.instant(value as Instant);
    case 'date':
      return out.date(value as CivilDate);
    case 'jsonb':
      return out.json(value);
  }
}

/** Rows in COPY's binary format: instants are epoch milliseconds, dates YYYY-MM-DD, jsonb any plain value, absent keys null. */
export function encodeCopyRows(columns: readonly CopyColumn[], rows: readonly object[], size = 65_536): Uint8Array<ArrayBuffer> {
  const out = new CopyBuffer(size);
  appendCopyRows(out, columns, rows);
  return out.done();
}

/** Writes more rows behind those of before. */
export function appendCopyRows(out: CopyBuffer, columns: readonly CopyColumn[], rows: readonly object[]): void {
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    out.row(columns.length);
    for (const { key, type } of columns) write(out, row[key], type);
  }
}
