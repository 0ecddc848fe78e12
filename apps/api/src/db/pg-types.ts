import type { Instant } from '@ortalyk/domain';
import pg from 'pg';

const OID = { int8: 20, date: 1082, timestamptz: 1184 } as const;

const UTC_TIMESTAMP = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\+00$/;

/** Epoch milliseconds of what PostgreSQL prints for a timestamptz («2026-11-21 06:00:00.123+00»; our connections speak UTC). */
export function parseTimestamp(text: string): Instant {
  if (UTC_TIMESTAMP.test(text)) return parseUtc(text);
  const iso = text.replace(' ', 'T');
  return Date.parse(/[+-]\d\d$/.test(iso) ? `${iso}:00` : iso);
}

// A list of fifty rows has two hundred of them: no strings are made on the way.
function parseUtc(text: string): Instant {
  const year = number(text, 0) * 100 + number(text, 2);
  const instant = Date.UTC(year, number(text, 5) - 1, number(text, 8), number(text, 11), number(text, 14), number(text, 17));
  if (text.charCodeAt(19) !== 46) return instant;
  const end = text.length - 3;
  const digit = (at: number): number => (at < end ? text.charCodeAt(at) - 48 : 0);
  return instant + digit(20) * 100 + digit(21) * 10 + digit(22);
}

/** The two digits at a place. */
function number(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
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
