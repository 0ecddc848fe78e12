import { dayOfMonth } from '../calendar/windows.js';
import { type EpochDay, type Instant, addMonthsToDay, civilParts } from '../shared/civil-date.js';
import type { Amount } from './amount.js';
import type { SlaCalendars } from './deadline-types.js';
import type { Stretch } from './pauses.js';

/** What is counted, from when, on which calendars, with which pauses (already merged). */
export interface ReckonInput {
  readonly amount: Amount;
  readonly startsAt: Instant;
  readonly calendars: SlaCalendars;
  readonly pauses: readonly Stretch[];
  /** T17: a cap never rolls forward. */
  readonly rolls: boolean;
}

/** The end of a count. */
export interface Reckoning {
  readonly countedFrom: Instant;
  /** T7: final day before rolling; the day of `dueAt` where only working time is counted. */
  readonly nominalDay: EpochDay;
  readonly finalDay: EpochDay;
  readonly dueAt: Instant;
  /** Days that pauses added to a day term. */
  readonly pausedDays: number;
}

/** Counts an amount forward from an event (T5–T10, T24). */
export function reckon(input: ReckonInput): Reckoning {
  const { amount, startsAt, calendars } = input;
  // T9: calendar days and months count from the event itself.
  const countedFrom = amount.fromOpening ? calendars.hours.rollForward(startsAt) : startsAt;
  if (amount.wholeDay) return reckonDays(input, countedFrom);
  const dueAt = addWorkingTime(input, countedFrom, amount.workMs);
  const day = calendars.hours.zone.dayAt(dueAt);
  return { countedFrom, nominalDay: day, finalDay: day, dueAt, pausedDays: 0 };
}

/** T8: closing of the unit on the day; the company's where the unit is closed; the usual closing where both are. */
export function closingOf(calendars: SlaCalendars, day: EpochDay): Instant {
  const own = calendars.hours.closingOn(day);
  if (own === own) return own;
  const company = calendars.defaultHours ?? calendars.hours;
  const closing = company.closingOn(day);
  return closing === closing ? closing : company.usualClosingOn(day);
}

function reckonDays(input: ReckonInput, countedFrom: Instant): Reckoning {
  const { amount, calendars, pauses } = input;
  const startDay = calendars.hours.zone.dayAt(countedFrom);
  let nominalDay = addDays(calendars, startDay, amount);
  let pausedDays = 0;
  if (pauses.length > 0) {
    const grown = growByPauses(input, countedFrom, nominalDay);
    pausedDays = grown.pausedDays;
    nominalDay = grown.nominalDay;
  }
  const finalDay = rolled(input, nominalDay);
  const closing = closingOf(calendars, finalDay);
  if (amount.workMs === 0) return { countedFrom, nominalDay, finalDay, dueAt: closing, pausedDays };
  const dueAt = addWorkingTime(input, closing, amount.workMs);
  return { countedFrom, nominalDay, finalDay: calendars.hours.zone.dayAt(dueAt), dueAt, pausedDays };
}

function addDays(calendars: SlaCalendars, startDay: EpochDay, amount: Amount): EpochDay {
  let day = startDay;
  if (amount.months > 0) day = addMonthsToDay(day, amount.months);
  day += amount.calendarDays;
  if (amount.workingDays > 0) day = calendars.days.addWorking(day, amount.workingDays);
  return amount.untilDay > 0 ? nextDayOfMonth(day, amount.untilDay) : day;
}

// T11: the day itself where it has not passed this month, else that of the next month.
function nextDayOfMonth(from: EpochDay, day: number): EpochDay {
  const { year, month } = civilParts(from);
  const here = dayOfMonth(year, month, day);
  if (here >= from) return here;
  return month === 12 ? dayOfMonth(year + 1, 1, day) : dayOfMonth(year, month + 1, day);
}

// T24: a day term grows by the local midnights inside the pause — working kind: only those that open a working day.
function growByPauses(input: ReckonInput, countedFrom: Instant, base: EpochDay): { readonly nominalDay: EpochDay; readonly pausedDays: number } {
  const { calendars, pauses, amount } = input;
  const { days } = calendars;
  const { zone } = calendars.hours;
  const working = countsWorkingDays(amount);
  let nominalDay = base;
  let pausedDays = 0;
  let due = closingOf(calendars, rolled(input, base));
  for (const pause of pauses) {
    const from = Math.max(pause.from, countedFrom);
    for (let day = firstMidnightFrom(zone, from); ; day += 1) {
      const midnight = zone.startOfDay(day);
      if (midnight >= pause.to) break;
      if (midnight >= due) return { nominalDay, pausedDays };
      if (working && !days.isWorking(day)) continue;
      nominalDay = working ? days.addWorking(nominalDay, 1) : nominalDay + 1;
      pausedDays += 1;
      due = closingOf(calendars, rolled(input, nominalDay));
    }
  }
  return { nominalDay, pausedDays };
}

// T10: a same-day term ends on its own day, also in an office that is open on a Saturday. T11: so does a day of the month.
function rolled({ amount, calendars, rolls }: ReckonInput, day: EpochDay): EpochDay {
  const sameDay = amount.months === 0 && amount.calendarDays === 0 && amount.workingDays === 0 && amount.fromOpening;
  return rolls && !sameDay && amount.untilDay === 0 ? calendars.days.rollForward(day) : day;
}

/** True where pauses add working days rather than calendar days. */
export function countsWorkingDays(amount: Amount): boolean {
  return amount.workingDays > 0 || (amount.fromOpening && amount.months === 0 && amount.calendarDays === 0);
}

function firstMidnightFrom(zone: SlaCalendars['hours']['zone'], at: Instant): EpochDay {
  const day = zone.dayAt(at);
  return zone.startOfDay(day) >= at ? day : day + 1;
}

// T24: clock units do not run in [from, to); time before the start or after the due has no effect.
function addWorkingTime(input: ReckonInput, from: Instant, workMs: number): Instant {
  const { hours } = input.calendars;
  let total = workMs;
  let due = hours.add(from, total);
  for (const pause of input.pauses) {
    if (pause.to <= from) continue;
    if (pause.from >= due) break;
    total += hours.elapsed(Math.max(pause.from, from), pause.to);
    due = hours.add(from, total);
  }
  return due;
}
