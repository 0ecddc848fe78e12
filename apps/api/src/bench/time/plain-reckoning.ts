import { MS_PER_DAY, MS_PER_MINUTE, formatCivilDate } from '@ortalyk/domain';
import type { PlainCalendar, PlainCase } from './workload.js';

const NAMES = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];
const PER_UNIT = { minutes: MS_PER_MINUTE, hours: 60 * MS_PER_MINUTE };

/** Working intervals of a day, from the plain description alone. */
function intervalsOn(calendar: PlainCalendar, day: number): readonly (readonly [number, number])[] {
  if (calendar.holidays.includes(formatCivilDate(day))) return [];
  const at = (text: string): number => day * MS_PER_DAY + (Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))) * MS_PER_MINUTE;
  return (calendar.week[NAMES[((day % 7) + 7) % 7] ?? ''] ?? []).map(([from, to]) => [at(from), at(to)] as const);
}

/** The slow way, day by day and interval by interval, written apart from every engine: what all of them are judged by. Starts in working time. */
export function reckonPlainly({ calendar, start, unit, value }: Pick<PlainCase, 'calendar' | 'start' | 'unit' | 'value'>): number {
  const first = Math.floor(start / MS_PER_DAY);
  if (unit === 'days') {
    let [day, left] = [first, value];
    while (left > 0) {
      day += 1;
      if (intervalsOn(calendar, day).length > 0) left -= 1;
    }
    return day * MS_PER_DAY + (start - first * MS_PER_DAY);
  }
  let left = value * PER_UNIT[unit];
  for (let day = first; ; day += 1) {
    for (const [opens, closes] of intervalsOn(calendar, day)) {
      const from = Math.max(opens, start);
      if (from >= closes) continue;
      if (left <= closes - from) return from + left;
      left -= closes - from;
    }
  }
}
