import { type EpochDay, type Instant, MS_PER_DAY, MS_PER_MINUTE, civilParts, daysInMonth, epochDayOf } from '../shared/civil-date.js';
import type { ZoneRules } from './zone.js';

/** A half-open window of time. */
export interface TimeWindow {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** Days of a month, both included; 30 and 31 mean the last day of any month (T11). Where `toDay` < `fromDay` the window runs into the next month. */
export interface MonthDays {
  readonly fromDay: number;
  readonly toDay: number;
}

/** T11: the window that is open at the instant, else the next one, from the first day's midnight to the end of the last day in the zone. */
export function monthWindowAt(zone: ZoneRules, at: Instant, days: MonthDays): TimeWindow {
  const { year, month } = civilParts(zone.dayAt(at));
  const first = year * 12 + month - 1 - 1;
  for (let index = first; ; index += 1) {
    const window = monthWindowOf(zone, index, days);
    if (at < window.closesAt) return window;
  }
}

/** T11: true where the instant lies in the window of its month. */
export function isInMonthWindow(zone: ZoneRules, at: Instant, days: MonthDays): boolean {
  return at >= monthWindowAt(zone, at, days).opensAt;
}

/** T11: the day a day-of-month term names in a year and month (1–12): 30 and 31 are the last day. */
export function dayOfMonth(year: number, month: number, day: number): EpochDay {
  const last = daysInMonth(year, month);
  return epochDayOf(year, month, day >= 30 ? last : Math.min(day, last));
}

/** Hours of the day allowed for something («calls from 08:00 to 22:00»), as a window on the civil day of an instant. */
export function dayWindowAt(zone: ZoneRules, at: Instant, minutes: { readonly fromMinute: number; readonly toMinute: number }): TimeWindow {
  const midnight = zone.dayAt(at) * MS_PER_DAY;
  return { opensAt: zone.edgeInstant(midnight + minutes.fromMinute * MS_PER_MINUTE), closesAt: zone.edgeInstant(midnight + minutes.toMinute * MS_PER_MINUTE) };
}

function monthWindowOf(zone: ZoneRules, monthIndex: number, { fromDay, toDay }: MonthDays): TimeWindow {
  const end = toDay < fromDay ? monthIndex + 1 : monthIndex;
  const opens = dayOfMonth(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, fromDay);
  const closes = dayOfMonth(Math.floor(end / 12), (end % 12) + 1, toDay);
  return { opensAt: zone.startOfDay(opens), closesAt: zone.startOfDay(closes + 1) };
}
