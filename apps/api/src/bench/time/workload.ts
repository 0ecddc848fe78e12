import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type HoursCalendarDefinition, type SlaCalendars, type Term, type Weekday, DayCalendar, HoursCalendar, MS_PER_DAY, MS_PER_MINUTE, parseInstant, requireZone, toEpochDay,
} from '@ortalyk/domain';
import { dayCalendarDefinition, loadCalendar } from '@ortalyk/standards';
import { rootFolder } from '../../platform/settings.js';

/** Weekly hours as every library can be told them: `mon` … `sun`, intervals `HH:mm`. */
export type PlainWeek = Readonly<Record<string, readonly (readonly [string, string])[]>>;

export interface PlainCalendar {
  readonly week: PlainWeek;
  readonly holidays: readonly string[];
}

export type PlainUnit = 'minutes' | 'hours' | 'days';

/** One deadline every library may be asked for: wall-clock milliseconds «as if UTC», so that no library needs to know zones. */
export interface PlainCase {
  readonly id: string;
  readonly kind: string;
  readonly unit: PlainUnit;
  readonly start: number;
  readonly value: number;
  readonly expected: number;
  /** True where only the civil date is asked for. */
  readonly dateOnly: boolean;
  readonly calendar: PlainCalendar;
  /** The case as it was given, with its zone: what `ortalyk time` is asked. */
  readonly given?: { readonly expected?: string } | undefined;
}

interface GivenCase {
  readonly id: string;
  readonly kind: string;
  readonly calendar: { readonly timezone: string; readonly week: PlainWeek; readonly holidays?: readonly string[] };
  readonly start: string;
  readonly amount?: { readonly value: number; readonly unit: string };
  readonly expected?: string;
}

const GIVEN = path.join(rootFolder, 'packages/domain/src/time-cases/testdata/business-time-cases.json');

/** The given cases that ask for a deadline, in wall-clock time of their own zone. */
export async function givenCases(): Promise<readonly PlainCase[]> {
  const { cases } = JSON.parse(await readFile(GIVEN, 'utf8')) as { readonly cases: readonly GivenCase[] };
  return cases.flatMap((given) => {
    const { id, kind, calendar, amount, expected } = given;
    if (amount === undefined || expected === undefined) return [];
    const unit = amount.unit.replace('business_', '') as PlainUnit;
    const local = (text: string): number => localOf(text, calendar.timezone);
    return [{
      id, kind: `${kind} ${unit}`, unit, value: amount.value, start: local(given.start), expected: local(expected), dateOnly: kind === 'due_date',
      calendar: { week: calendar.week, holidays: calendar.holidays ?? [] }, given,
    }];
  });
}

function localOf(text: string, timeZone: string): number {
  const parsed = parseInstant(text);
  return parsed === null ? toEpochDay(text) * MS_PER_DAY : requireZone(timeZone).toLocal(parsed.at);
}

/** Years of the mixed deadlines: ten of them. */
export const [FIRST_YEAR, LAST_YEAR] = [2017, 2026];

const WEEK: PlainWeek = Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '13:00'], ['14:00', '18:00']] as const]));

/** Ten years of Kazakhstan's days off. Moved working days are left out: no library but ours can be told them. */
export function tenYears(): PlainCalendar {
  const { days } = loadCalendar('kz');
  const holidays = days.filter(({ on, kind }) => kind === 'off' && Number(on.slice(0, 4)) >= FIRST_YEAR && Number(on.slice(0, 4)) <= LAST_YEAR + 1).map(({ on }) => on);
  return { week: WEEK, holidays };
}

/** A seeded generator: the same deadlines in every run and for every library. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

const LARGEST: Readonly<Record<PlainUnit, number>> = { minutes: 480, hours: 40, days: 30 };

/** Deadlines of one unit spread over the ten years; the office is open when they start, as when an appeal is registered. */
export function mixedCases(unit: PlainUnit, count: number, calendar: PlainCalendar): readonly Omit<PlainCase, 'expected'>[] {
  const random = seeded(unit.length);
  const off = new Set(calendar.holidays.map(toEpochDay));
  const [first, last] = [toEpochDay(`${FIRST_YEAR}-01-01`), toEpochDay(`${LAST_YEAR}-10-31`)];
  const cases: Omit<PlainCase, 'expected'>[] = [];
  while (cases.length < count) {
    const day = first + Math.floor(random() * (last - first));
    const minute = Math.floor(random() * 480);
    const value = 1 + Math.floor(random() * LARGEST[unit]);
    // 1 January 1970 was a Thursday.
    const weekday = (day + 4) % 7;
    if (weekday === 0 || weekday === 6 || off.has(day)) continue;
    const start = day * MS_PER_DAY + (9 * 60 + minute + (minute >= 240 ? 60 : 0)) * MS_PER_MINUTE;
    cases.push({ id: `${unit}-${cases.length}`, kind: unit, unit, start, value, dateOnly: false, calendar });
  }
  return cases;
}

const ISO: Readonly<Record<string, Weekday>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };

/** The same calendar for our engine. */
export function ownHours(calendar: PlainCalendar): HoursCalendar {
  const minute = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));
  const week = Object.fromEntries(Object.entries(calendar.week).map(([day, intervals]) => [ISO[day] ?? 1, intervals.map(([from, to]) => ({ fromMinute: minute(from), toMinute: minute(to) }))]));
  const definition: HoursCalendarDefinition = {
    code: 'bench', label: { ru: 'bench' }, timeZone: 'UTC', week, exceptions: calendar.holidays.map((on) => ({ on, kind: 'closed', intervals: [] })), ignoresNationalDaysOff: true,
  };
  return new HoursCalendar(definition, null, { from: FIRST_YEAR, to: LAST_YEAR + 1 });
}

export interface NormCase {
  readonly term: Term;
  readonly startsAt: number;
}

/** What a day of the product is made of: working time, working and civil days, months, the same day. */
const SHARES: readonly (readonly [Term['unit'], share: number, largest: number])[] = [
  ['minutes', 0.25, 480], ['hours', 0.15, 40], ['workingDays', 0.35, 30], ['calendarDays', 0.1, 60], ['months', 0.1, 12], ['sameDay', 0.05, 1],
];

/** Deadlines of norms in mixed units over the whole production calendar, moved working days and all; at any hour of any day. */
export function normCases(count: number): readonly NormCase[] {
  const random = seeded(7);
  const [first, last] = [toEpochDay(`${FIRST_YEAR}-01-01`) * MS_PER_DAY, toEpochDay(`${LAST_YEAR}-10-31`) * MS_PER_DAY];
  return Array.from({ length: count }, () => {
    let pick = random();
    const chosen = SHARES.find(([, share]) => (pick -= share) < 0) ?? SHARES[0];
    const [unit, , largest] = chosen ?? ['minutes', 1, 480];
    const limit = unit === 'sameDay' ? 0 : 1 + Math.floor(random() * largest);
    return { term: { unit, limit, target: null }, startsAt: first + Math.floor((random() * (last - first)) / MS_PER_MINUTE) * MS_PER_MINUTE };
  });
}

/** Calendars of an office in Almaty, where the clocks went from +06 to +05 in the middle of the ten years. */
export function officeCalendars(): SlaCalendars {
  const days = new DayCalendar(dayCalendarDefinition(loadCalendar('kz')));
  const open = [{ fromMinute: 9 * 60, toMinute: 13 * 60 }, { fromMinute: 14 * 60, toMinute: 18 * 60 }];
  const definition: HoursCalendarDefinition = {
    code: 'office', label: { ru: 'office' }, timeZone: 'Asia/Almaty', week: { 1: open, 2: open, 3: open, 4: open, 5: open }, exceptions: [], ignoresNationalDaysOff: false,
  };
  return { days, hours: new HoursCalendar(definition, days, { from: FIRST_YEAR, to: LAST_YEAR + 1 }), defaultHours: null };
}
