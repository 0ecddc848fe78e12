import type { Instant } from '@ortalyk/domain';
import pg from 'pg';

const OID = { int8: 20, date: 1082, timestamptz: 1184 } as const;

/** Epoch milliseconds of what PostgreSQL prints for a timestamptz («2026-11-21 06:00:00.123+00»). */
export function parseTimestamp(text: string): Instant {
  const iso = text.replace(' ', 'T');
  return Date.parse(/[+-]\d\d$/.test(iso) ? `${iso}:00` : iso);
}

/** What a timestamptz parameter is sent as. */
export function asTimestamp(at: Instant): string {
  return new Date(at).toISOString();
}

/** One reading of values for MikroORM and plain SQL alike: timestamptz is an Instant, date is YYYY-MM-DD, bigint a number. */
export function valueParsers(): InstanceType<typeof pg.TypeOverrides> {
  const parsers = new pg.TypeOverrides();
  parsers.setTypeParser(OID.int8, Number);
  parsers.setTypeParser(OID.date, (text: string) => text);
  parsers.setTypeParser(OID.timestamptz, parseTimestamp);
  return parsers;
}
