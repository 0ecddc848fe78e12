import type { Instant } from '../shared/civil-date.js';
import type { Amount } from './amount.js';
import { amountRequest, reckonInput } from './compute-deadline.js';
import type { Deadline, DeadlineRequest } from './deadline-types.js';
import { type ReckonInput, reckon } from './reckon.js';

/**
 * T30: when a clock begins to warn, `share` of its term in its own unit: clock units by working time; day units at the opening of the day
 * that makes the share full (day 8 of 10 working days), counting the day that has begun; a same-day term by the working time of its day.
 * Pauses and extensions move it as they move the due; it is never after the due.
 */
export function warningInstant(request: DeadlineRequest, deadline: Deadline, share: number): Instant {
  const input = reckonInput(amountRequest(request));
  const { hours } = request.calendars;
  const byWorkingTime = (): Instant => hours.add(deadline.countedFrom, Math.floor(share * hours.elapsed(deadline.countedFrom, deadline.dueAt)));
  const scaled = scaledAmount(input, share);
  if (scaled === null) return Math.min(byWorkingTime(), deadline.dueAt);
  const end = reckon({ ...input, amount: scaled, rolls: false });
  const own = scaled.wholeDay && scaled.workMs === 0 ? openingOf(request, end.nominalDay) : end.dueAt;
  return Math.min(deadline.capped ? Math.min(own, byWorkingTime()) : own, deadline.dueAt);
}

function scaledAmount(input: ReckonInput, share: number): Amount | null {
  const { amount, calendars, startsAt } = input;
  const monthDays = amount.months === 0 ? 0 : reckonMonths(input) - calendars.hours.zone.dayAt(startsAt);
  const calendarDays = Math.ceil(share * (amount.calendarDays + monthDays));
  const workingDays = Math.ceil(share * amount.workingDays);
  if (amount.wholeDay && calendarDays === 0 && workingDays === 0) return null;
  return { ...amount, months: 0, calendarDays, workingDays, workMs: Math.floor(share * amount.workMs) };
}

function reckonMonths(input: ReckonInput): number {
  return reckon({ ...input, amount: { ...input.amount, calendarDays: 0, workingDays: 0, workMs: 0 }, pauses: [], rolls: false }).nominalDay;
}

function openingOf({ calendars }: DeadlineRequest, day: number): Instant {
  const opening = calendars.hours.openingOn(day);
  return opening === opening ? opening : calendars.hours.zone.startOfDay(day);
}
