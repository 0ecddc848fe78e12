import type { Instant } from '@ortalyk/domain';
import { Type, p } from '@mikro-orm/core';
import { newId } from '../platform/ids.js';
import { asTimestamp, parseTimestamp } from './pg-types.js';

/** timestamptz as epoch milliseconds, the only form of an instant in the house. */
export class InstantType extends Type<Instant, string> {
  override convertToDatabaseValue(value: Instant | null | undefined): string {
    return typeof value === 'number' ? asTimestamp(value) : (value as unknown as string);
  }

  override convertToJSValue(value: unknown): Instant {
    return typeof value === 'string' ? parseTimestamp(value) : (value as Instant);
  }

  override compareAsType(): string {
    return 'number';
  }

  override get runtimeType(): string {
    return 'number';
  }

  override getColumnType(): string {
    return 'timestamptz';
  }
}

/** Property builder of an `…At` column. */
export function instant() {
  return p.type(InstantType).$type<Instant>();
}

/** Property builder of an `…On` column: a civil date, YYYY-MM-DD. */
export function civilDate() {
  return p.date().$type<string>();
}

/** Id and creation time of rows that are only ever added. */
export const rowColumns = {
  id: p.uuid().primary().onCreate(() => newId()),
  createdAt: instant().defaultRaw('now()'),
};

/** Shared columns of every noun: id, creation time, and the version a client must show to change the row. */
export const baseColumns = {
  ...rowColumns,
  version: p.integer().version(),
};
