import { formatCivilDate, toEpochDay, weekdayOf } from '@ortalyk/domain';
import type { CalendarYearQuery } from './calendars.generated.js';

export type Day = CalendarYearQuery['calendar']['days'][number];

/** How a day looks: every look has its own mark, none is told by colour alone. */
export type DayLook = 'work' | 'weekend' | 'holiday' | 'short' | 'movedWork' | 'paid';

/** What a day is on the screen: a holiday is a named or moved day off on what would be a working day, or any named day off. */
export function lookOf(day: Pick<Day, 'kind' | 'working' | 'weekday' | 'name'>): DayLook {
  if (day.kind === 'short') return 'short';
  if (day.kind === 'nonworking_paid') return 'paid';
  if (day.kind === 'off') return day.weekday < 6 || day.name !== null ? 'holiday' : 'weekend';
  if (day.kind === 'work') return day.weekday >= 6 ? 'movedWork' : 'work';
  return day.working ? 'work' : 'weekend';
}

/** The days of a month in weeks of seven, Monday first; null where the week belongs to a neighbour month. */
export function weeksOf(days: readonly Day[], month: number): readonly (readonly (Day | null)[])[] {
  const own = days.filter((day) => Number(day.on.slice(5, 7)) === month);
  const [first] = own;
  if (first === undefined) return [];
  const cells: (Day | null)[] = [...Array.from({ length: first.weekday - 1 }, () => null), ...own];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Days of the year that are not like their weekday, in order. */
export function specialDays(days: readonly Day[]): readonly Day[] {
  return days.filter((day) => day.amended || day.name !== null || !['work', 'weekend'].includes(lookOf(day)));
}

/** Where a key leads from a day of the year; undefined where it is no key of moving. Never out of the year. */
export function dayAfterKey(code: string, on: string): string | undefined {
  const at = toEpochDay(on);
  const year = Number(on.slice(0, 4));
  const within = (day: number) => formatCivilDate(Math.min(toEpochDay(`${year}-12-31`), Math.max(toEpochDay(`${year}-01-01`), day)));
  switch (code) {
    case 'ArrowLeft':
      return within(at - 1);
    case 'ArrowRight':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 7);
    case 'ArrowDown':
      return within(at + 7);
    case 'Home':
      return within(at - (weekdayOf(at) - 1));
    case 'End':
      return within(at + (7 - weekdayOf(at)));
    case 'PageUp':
      return sameDayOf(on, -1);
    case 'PageDown':
      return sameDayOf(on, 1);
    default:
      return undefined;
  }
}

/** The same day of the month before or after within the year; its last day where it is shorter. */
function sameDayOf(on: string, step: 1 | -1): string {
  const [year = '', month = '1', day = '1'] = on.split('-');
  const next = Math.min(12, Math.max(1, Number(month) + step));
  const first = toEpochDay(`${year}-${String(next).padStart(2, '0')}-01`);
  const after = next === 12 ? toEpochDay(`${Number(year) + 1}-01-01`) : toEpochDay(`${year}-${String(next + 1).padStart(2, '0')}-01`);
  return formatCivilDate(Math.min(after - 1, first + Number(day) - 1));
}
