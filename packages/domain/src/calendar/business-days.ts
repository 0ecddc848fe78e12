import { type EpochDay, type Instant, MS_PER_DAY } from '../shared/civil-date.js';
import type { HoursCalendar } from './hours-calendar.js';

/** Where an added day lands: at the closing of the day (norms), or at the clock time of the rolled start (plain business time). */
export type Landing = 'endOfDay' | 'sameClock';

/**
 * Plain business time: `n` open days of an hours calendar after (n > 0) or before (n < 0) a start rolled into working time. With
 * `sameClock` a landing outside that day's hours rolls on in the direction of counting. NaN where the calendar has no such day.
 */
export function addBusinessDays(hours: HoursCalendar, startsAt: Instant, days: BusinessDays): Instant {
  const backward = days.value < 0 || (days.value === 0 && days.backwardAtZero);
  const start = backward ? rollBackToOpening(hours, startsAt) : hours.rollForward(startsAt);
  return landingAfter(hours, start, { ...days, backward });
}

export interface BusinessDays {
  readonly value: number;
  /** The direction to roll in when `value` is zero. */
  readonly backwardAtZero: boolean;
  readonly landing: Landing;
}

/** The landing `value` open days from a start that is already rolled. */
export function landingAfter(hours: HoursCalendar, start: Instant, days: Omit<BusinessDays, 'backwardAtZero'> & { readonly backward: boolean }): Instant {
  if (start !== start) return start;
  const startDay = hours.zone.dayAt(start);
  const day = days.value === 0 ? startDay : hours.addOpenDays(startDay, days.value);
  if (day !== day) return day;
  if (days.landing === 'endOfDay') return hours.closingOn(day);
  if (days.value === 0) return start;
  const landed = hours.zone.toInstant(day * MS_PER_DAY + hours.zone.toLocal(start) - startDay * MS_PER_DAY);
  if (hours.isWorking(landed) || hours.rollBackward(landed) === landed) return landed;
  return days.backward ? hours.rollBackward(landed) : hours.rollForward(landed);
}

/** Backward counting begins at the instant itself where working, else at the opening of the last open day before it. */
export function rollBackToOpening(hours: HoursCalendar, at: Instant): Instant {
  const rolled = hours.rollBackward(at);
  return rolled === at || rolled !== rolled ? rolled : hours.openingOn(hours.zone.dayAt(rolled - 1));
}

/** The day itself where open, else the next (backward: the previous) open day; NaN where there is none. */
export function rollOpenDay(hours: HoursCalendar, day: EpochDay, backward: boolean): EpochDay {
  if (hours.isOpenDay(day)) return day;
  return hours.addOpenDays(day, backward ? -1 : 1);
}
