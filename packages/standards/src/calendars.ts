import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { accepted, refused, type LocalizedText, type Outcome, type Problem } from '@ortalyk/domain';
import * as v from 'valibot';
import type { CalendarCode } from './pack.js';
import { date, text } from './schema-parts.js';

/** `nonworking_paid` counts as working for promises unless the pack says otherwise (T2). */
export type DayExceptionKind = 'work' | 'off' | 'short' | 'nonworking_paid';

export interface DayException { readonly on: string; readonly kind: DayExceptionKind; readonly reason: string; readonly status: 'confirmed' | 'provisional' }

/** A country's production calendar: only the days that differ from Monday–Friday. */
export interface CountryCalendar {
  readonly format: 1;
  readonly code: CalendarCode;
  readonly firstYear: number;
  readonly lastYear: number;
  /** From this year on the days are a draft (T3). */
  readonly provisionalFromYear: number | null;
  readonly provenance: string;
  readonly reasons: Readonly<Record<string, LocalizedText>>;
  /** Days published as off and taken back: ordinary working days, kept so that the screens can say so. */
  readonly withdrawn: readonly ({ readonly on: string } & LocalizedText)[];
  /** Public holidays that fall on a weekend: no working day is lost, but outbound informing keeps silent. */
  readonly weekendHolidays: readonly { readonly on: string; readonly reason: string; readonly status: 'confirmed' | 'provisional' }[];
  readonly days: readonly DayException[];
}

const status = v.picklist(['confirmed', 'provisional']);

const calendarSchema: v.GenericSchema<unknown, CountryCalendar> = v.strictObject({
  format: v.literal(1),
  code: v.picklist(['kz', 'ru']),
  firstYear: v.number(),
  lastYear: v.number(),
  provisionalFromYear: v.nullable(v.number()),
  provenance: v.string(),
  reasons: v.record(v.string(), text),
  withdrawn: v.array(v.strictObject({ on: date, ru: v.string(), kk: v.optional(v.string()), en: v.optional(v.string()) })),
  weekendHolidays: v.array(v.strictObject({ on: date, reason: v.string(), status })),
  days: v.array(v.strictObject({ on: date, kind: v.picklist(['work', 'off', 'short', 'nonworking_paid']), reason: v.string(), status })),
});

function checkYears(calendar: CountryCalendar, file: string): Problem[] {
  const known = new Set(calendar.days.map((day) => Number(day.on.slice(0, 4))));
  const problems: Problem[] = [];
  for (let year = calendar.firstYear; year <= calendar.lastYear; year += 1) {
    if (known.has(year)) continue;
    const nearest = [...known].toSorted((a, b) => Math.abs(a - year) - Math.abs(b - year))[0] ?? year;
    problems.push({ code: 'calendar.missingYear', path: 'days', params: { file, value: year, nearest } });
  }
  return problems;
}

function checkDays(calendar: CountryCalendar, file: string): Problem[] {
  const problems: Problem[] = [];
  calendar.days.forEach((day, index) => {
    const path = `days.${index}`;
    const previous = calendar.days[index - 1];
    if (previous && previous.on >= day.on) problems.push({ code: 'calendar.daysOutOfOrder', path, params: { file, value: day.on, nearest: previous.on } });
    if (!(day.reason in calendar.reasons)) problems.push({ code: 'calendar.unknownReason', path, params: { file, value: day.reason, nearest: Object.keys(calendar.reasons)[0] ?? '' } });
  });
  return problems;
}

/** Reads a calendar; refuses wrong shapes, years without a single day, days out of order, unknown reasons. */
export function parseCalendar(json: unknown, file: string): Outcome<CountryCalendar> {
  const parsed = v.safeParse(calendarSchema, json);
  if (!parsed.success) {
    return refused(...parsed.issues.map((issue) => ({ code: 'pack.shape', path: v.getDotPath(issue) ?? '', params: { file, reason: issue.message, value: String(issue.received) } })));
  }
  const problems = [...checkYears(parsed.output, file), ...checkDays(parsed.output, file)];
  return problems.length > 0 ? refused(...problems) : accepted(parsed.output);
}

const loaded = new Map<CalendarCode, CountryCalendar>();

/** The committed calendar of a country; throws only if the shipped file itself is broken. */
export function loadCalendar(code: CalendarCode): CountryCalendar {
  const known = loaded.get(code);
  if (known) return known;
  const file = fileURLToPath(new URL(`../data/calendars/${code}.json`, import.meta.url));
  const outcome = parseCalendar(JSON.parse(readFileSync(file, 'utf8')), `${code}.json`);
  if (!outcome.ok) throw new Error(`calendar ${code}: ${JSON.stringify(outcome.problems)}`);
  loaded.set(code, outcome.value);
  return outcome.value;
}
