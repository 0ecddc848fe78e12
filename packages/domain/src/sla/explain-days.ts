import { type EpochDay, type Instant, MS_PER_MINUTE, formatCivilDate } from '../shared/civil-date.js';
import type { LocalizedText } from '../shared/localized-text.js';
import type { SlaCalendars } from './deadline-types.js';
import type { ExplainedDay, SkipReason } from './explanation-types.js';
import type { Stretch } from './pauses.js';
import { type ReckonInput, type Reckoning, countsWorkingDays } from './reckon.js';

/** Why a day was passed over, with the holiday's name where it has one (principle 2: every deadline shows how it was computed). */
export function skipReason({ days }: SlaCalendars, day: EpochDay): { readonly reason: SkipReason; readonly name: LocalizedText | null } {
  const named = days.exceptionOn(day);
  const name = named?.name ?? null;
  if (days.isWorking(day)) return { reason: 'unitClosed', name: null };
  if (named?.kind === 'nonworking_paid') return { reason: 'nonworkingPaid', name };
  return { reason: days.isPatternWorking(day) ? 'holiday' : 'weekend', name };
}

/** The days of a day term from its event to its final day. */
export function explainDayTerm(input: ReckonInput, end: Reckoning): readonly ExplainedDay[] {
  const { zone } = input.calendars.hours;
  const walk = new DayWalk(input, end);
  const eventDay = zone.dayAt(input.startsAt);
  const countedDay = zone.dayAt(end.countedFrom);
  const listed: ExplainedDay[] = [];
  for (let day = eventDay; day <= Math.max(countedDay, lastDayOf(input, end)); day += 1) {
    if (day < countedDay) listed.push(skipped(day, skipReason(input.calendars, day)));
    else if (day === countedDay) listed.push(day === lastDayOf(input, end) ? line(day, { use: 'due' }) : skipped(day, { reason: 'startDay', name: null }));
    else listed.push(walk.next(day));
  }
  return listed;
}

/** The days of a clock term, or of the working time after a day term, with the minutes used on each. */
export function explainClockDays(calendars: SlaCalendars, range: { readonly from: Instant; readonly countedFrom: Instant; readonly dueAt: Instant }, pauses: readonly Stretch[]): readonly ExplainedDay[] {
  const { zone } = calendars.hours;
  const listed: ExplainedDay[] = [];
  const last = zone.dayAt(range.dueAt);
  for (let day = zone.dayAt(range.from); day <= last; day += 1) {
    const from = Math.max(zone.startOfDay(day), range.countedFrom);
    const to = Math.min(zone.startOfDay(day + 1), range.dueAt);
    const open = to > from ? calendars.hours.elapsed(from, to) : 0;
    const minutes = (open - pausedWithin(calendars, { from, to }, pauses)) / MS_PER_MINUTE;
    if (day === last) listed.push(line(day, { use: 'due', minutes }));
    else if (minutes > 0) listed.push(line(day, { use: 'counted', minutes }));
    else listed.push(skipped(day, open > 0 ? { reason: 'pause', name: null } : skipReason(calendars, day)));
  }
  return listed;
}

/** Working milliseconds of pauses inside a stretch. */
export function pausedWithin({ hours }: SlaCalendars, within: Stretch, pauses: readonly Stretch[]): number {
  return pauses.reduce((sum, pause) => {
    const [from, to] = [Math.max(pause.from, within.from), Math.min(pause.to, within.to)];
    return to > from ? sum + hours.elapsed(from, to) : sum;
  }, 0);
}

/** Walks the days after the start in the order `reckon` counts them: paused days, calendar days, working days, rolling. */
class DayWalk {
  readonly #input: ReckonInput;
  readonly #lastDay: EpochDay;
  #calendarLeft: number;
  #workingLeft: number;
  #pausedLeft: number;
  #number = 0;

  constructor(input: ReckonInput, end: Reckoning) {
    const { amount, calendars } = input;
    this.#input = input;
    this.#lastDay = lastDayOf(input, end);
    this.#workingLeft = amount.workingDays;
    this.#pausedLeft = end.pausedDays;
    const span = end.nominalDay - calendars.hours.zone.dayAt(end.countedFrom) - end.pausedDays;
    const calendarOnly = amount.workingDays === 0 && (amount.months > 0 || amount.calendarDays > 0 || amount.untilDay > 0);
    // Months have no fixed length: their days are what lies between the start and the unrolled end.
    this.#calendarLeft = calendarOnly ? span : amount.calendarDays + amount.months * 30;
  }

  next(day: EpochDay): ExplainedDay {
    const due = day === this.#lastDay;
    if (this.#isPaused(day)) {
      this.#pausedLeft -= 1;
      return skipped(day, { reason: 'pause', name: null });
    }
    if (this.#calendarLeft > 0) {
      this.#calendarLeft -= 1;
      return this.#counted(day, due);
    }
    const { days } = this.#input.calendars;
    if (this.#workingLeft > 0 && days.isWorking(day)) {
      this.#workingLeft -= 1;
      return this.#counted(day, due);
    }
    if (this.#workingLeft > 0 && !due) return skipped(day, skipReason(this.#input.calendars, day));
    const name = days.exceptionOn(day)?.name ?? null;
    return due ? line(day, { use: 'due', reason: 'rolled' }) : skipped(day, { reason: 'rolled', name });
  }

  #counted(day: EpochDay, due: boolean): ExplainedDay {
    this.#number += 1;
    return line(day, { use: due ? 'due' : 'counted', number: this.#number });
  }

  #isPaused(day: EpochDay): boolean {
    if (this.#pausedLeft <= 0) return false;
    const { amount, calendars, pauses } = this.#input;
    const midnight = calendars.hours.zone.startOfDay(day);
    if (countsWorkingDays(amount) && !calendars.days.isWorking(day)) return false;
    return pauses.some((pause) => midnight >= pause.from && midnight < pause.to);
  }
}

// Working time after a day term is listed separately, so the day part ends at the rolled nominal day.
function lastDayOf(input: ReckonInput, end: Reckoning): EpochDay {
  return input.amount.workMs > 0 && input.rolls ? input.calendars.days.rollForward(end.nominalDay) : end.finalDay;
}

function line(day: EpochDay, what: Pick<ExplainedDay, 'use'> & Partial<ExplainedDay>): ExplainedDay {
  return { on: formatCivilDate(day), number: null, minutes: null, reason: null, name: null, ...what };
}

function skipped(day: EpochDay, why: { readonly reason: SkipReason; readonly name: LocalizedText | null }): ExplainedDay {
  return line(day, { use: 'skipped', ...why });
}
