import type { MonthDays } from '../calendar/windows.js';
import type { Norm } from './norm.js';

/** T11: the days of the month a norm names («by the 12th», «18th to the last day»); null where it names none. */
export function monthDaysOf(norm: Pick<Norm, 'unit' | 'min' | 'max' | 'window'>): MonthDays | null {
  const from = norm.window?.fromDayOfMonth;
  const to = norm.window?.toDayOfMonth;
  if (from !== undefined || to !== undefined) return { fromDay: from ?? 1, toDay: to ?? 31 };
  if (norm.unit !== 'dayOfMonth' || norm.max === null) return null;
  return { fromDay: norm.min ?? 1, toDay: norm.max };
}

/** Hours of the day a norm allows, in minutes; null where it names none. */
export function dayMinutesOf(norm: Pick<Norm, 'window'>): { readonly fromMinute: number; readonly toMinute: number } | null {
  const { fromMinuteOfDay: from, toMinuteOfDay: to } = norm.window ?? {};
  return from === undefined && to === undefined ? null : { fromMinute: from ?? 0, toMinute: to ?? 1440 };
}
