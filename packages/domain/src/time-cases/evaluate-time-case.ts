import { addBusinessDays, landingAfter, rollOpenDay } from '../calendar/business-days.js';
import type { HoursCalendar } from '../calendar/hours-calendar.js';
import { type EpochDay, type Instant, MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND, civilParts, formatCivilDate, toEpochDay } from '../shared/civil-date.js';
import { formatInstant } from '../shared/instant.js';
import { type Outcome, accepted, refused } from '../shared/outcome.js';
import { mergePauses } from '../sla/pauses.js';
import { readCaseCalendar } from './time-case-calendar.js';
import { type Moment, type TimeCase, type TimeCaseAmount, readTimeCase } from './time-case-input.js';

/** An instant or date as text, seconds or days as a number, a yes or no, or intervals. */
export type TimeCaseValue = string | number | boolean | readonly (readonly [string, string])[];

export interface TimeCaseAnswer {
  readonly id: string;
  readonly value: TimeCaseValue;
}

/**
 * Answers one case of the business-time format: instants as ISO 8601 (`Z` where the start was written so, else with the zone's offset),
 * dates as YYYY-MM-DD, `elapsed` in seconds. Problems name the bad field; `no_working_time` where the calendar never opens, `out_of_reach`
 * where the answer lies past the years that can be counted.
 */
export function evaluateTimeCase(json: unknown): Outcome<TimeCaseAnswer> {
  const read = readTimeCase(json);
  if (!read.ok) return read;
  const calendar = preparedCalendar(read.value);
  if (!calendar.ok) return calendar;
  const evaluation = new CaseEvaluation(read.value, calendar.value);
  const value = evaluation.value();
  if (value !== null) return accepted({ id: read.value.id, value });
  return refused(evaluation.everOpens() ? { code: 'out_of_reach', path: read.value.amount === null ? 'start' : 'amount.value' } : { code: 'no_working_time', path: 'calendar' });
}


/** Files of cases name the same few calendars again and again: each is prepared once, the oldest is let go. */
const PREPARED_AT_MOST = 200;
const prepared = new Map<string, HoursCalendar>();

function preparedCalendar({ calendar, start }: TimeCase): Outcome<HoursCalendar> {
  const key = JSON.stringify(calendar);
  const known = prepared.get(key);
  if (known !== undefined) return accepted(known);
  const made = readCaseCalendar(calendar, yearOf(start));
  if (!made.ok) return made;
  const [oldest] = prepared.keys();
  if (prepared.size >= PREPARED_AT_MOST && oldest !== undefined) prepared.delete(oldest);
  prepared.set(key, made.value);
  return made;
}

const UNIT_MS: Readonly<Record<Exclude<TimeCaseAmount['unit'], 'business_days'>, number>> = {
  business_seconds: MS_PER_SECOND,
  business_minutes: MS_PER_MINUTE,
  business_hours: MS_PER_HOUR,
};

class CaseEvaluation {
  readonly #case: TimeCase;
  readonly #hours: HoursCalendar;

  constructor(timeCase: TimeCase, hours: HoursCalendar) {
    this.#case = timeCase;
    this.#hours = hours;
  }

  value(): TimeCaseValue | null {
    const hours = this.#hours;
    const start = this.#case.start;
    switch (this.#case.kind) {
      case 'due':
      case 'due_with_pauses': return start.kind === 'date' && this.#unit() === 'business_days' ? this.#dueDate() : this.#instant(this.#due());
      case 'due_date': return this.#dueDate();
      case 'elapsed': return this.#elapsed();
      case 'days_between': return this.#daysBetween();
      case 'is_working': return hours.isWorking(this.#at(start));
      case 'is_working_day': return hours.isOpenDay(this.#day(start));
      case 'roll_forward': return this.#instant(hours.rollForward(this.#at(start)));
      case 'roll_backward': return this.#instant(hours.rollBackward(this.#at(start)));
      case 'roll_forward_date': return this.#date(rollOpenDay(hours, this.#day(start), false));
      case 'roll_backward_date': return this.#date(rollOpenDay(hours, this.#day(start), true));
      case 'next_opening': return this.#instant(hours.nextOpening(this.#at(start)));
      case 'next_closing': return this.#instant(hours.nextClosing(this.#at(start)));
      case 'intervals': return this.#intervals();
    }
  }

  /** True where the calendar has any working time around the start. */
  everOpens(): boolean {
    const at = this.#at(this.#case.start);
    const [next, previous] = [this.#hours.nextOpening(at), this.#hours.rollBackward(at)];
    return next === next || previous === previous;
  }

  #unit(): TimeCaseAmount['unit'] {
    return this.#case.amount?.unit ?? 'business_seconds';
  }

  #due(): Instant {
    const amount = this.#case.amount;
    const startsAt = this.#at(this.#case.start);
    if (amount === null) return Number.NaN;
    if (amount.unit === 'business_days') return this.#dueDays(startsAt, amount);
    const ms = Math.round(amount.value * UNIT_MS[amount.unit]);
    if (ms < 0) return this.#hours.subtract(startsAt, -ms);
    if (ms === 0 && this.#case.backwardAtZero) return this.#hours.rollBackward(startsAt);
    return this.#addPaused(startsAt, ms);
  }

  #addPaused(startsAt: Instant, ms: number): Instant {
    let total = ms;
    let due = this.#hours.add(startsAt, total);
    for (const pause of this.#pauses()) {
      if (pause.from >= due) break;
      if (pause.to <= startsAt) continue;
      total += this.#hours.elapsed(Math.max(pause.from, startsAt), pause.to);
      due = this.#hours.add(startsAt, total);
    }
    return due;
  }

  #dueDays(startsAt: Instant, amount: TimeCaseAmount): Instant {
    const landing = amount.endOfWorkingDay ? 'endOfDay' : 'sameClock';
    const due = addBusinessDays(this.#hours, startsAt, { value: amount.value, backwardAtZero: this.#case.backwardAtZero, landing });
    if (amount.value <= 0 || this.#case.pauses.length === 0) return due;
    const start = this.#hours.rollForward(startsAt);
    const land = (added: number): Instant => landingAfter(this.#hours, start, { value: amount.value + added, landing, backward: false });
    return this.#growByMidnights(start, land);
  }

  // T24: a day term grows by the midnights inside a pause that open a working day.
  #growByMidnights(start: Instant, land: (added: number) => Instant): Instant {
    const { zone } = this.#hours;
    let added = 0;
    let due = land(0);
    for (const pause of this.#pauses()) {
      const from = Math.max(pause.from, start);
      for (let day = zone.dayAt(from); zone.startOfDay(day) < Math.min(pause.to, due); day += 1) {
        if (zone.startOfDay(day) < from || !this.#hours.isOpenDay(day)) continue;
        added += 1;
        due = land(added);
      }
    }
    return due;
  }

  #dueDate(): string | null {
    const { amount, backwardAtZero } = this.#case;
    const value = amount?.value ?? 0;
    const backward = value < 0 || (value === 0 && backwardAtZero);
    const start = rollOpenDay(this.#hours, this.#day(this.#case.start), backward);
    if (start !== start) return null;
    return this.#date(value === 0 ? start : this.#hours.addOpenDays(start, value));
  }

  #elapsed(): number {
    const [from, to] = [this.#at(this.#case.start), this.#at(this.#case.end ?? this.#case.start)];
    return this.#hours.elapsed(from, to) / MS_PER_SECOND;
  }

  #daysBetween(): number {
    const [start, end] = [this.#day(this.#case.start), this.#day(this.#case.end ?? this.#case.start)];
    const [first, last, sign] = start <= end ? [start, end, 1] : [end, start, -1];
    const { range } = this.#case;
    const from = range === '(start,end]' ? first + 1 : first;
    const to = range === '[start,end)' ? last : last + 1;
    return to <= from ? 0 : sign * this.#hours.countOpenDays(from, to);
  }

  #intervals(): readonly (readonly [string, string])[] | null {
    const { end, count } = this.#case;
    const from = this.#at(this.#case.start);
    const limit = count ?? Number.POSITIVE_INFINITY;
    const found = end === null ? this.#firstIntervals(from, limit) : this.#hours.intervals(from, this.#at(end), limit);
    return found.map((interval) => [this.#instant(interval.from) ?? '', this.#instant(interval.to) ?? ''] as const);
  }

  #firstIntervals(from: Instant, limit: number): ReturnType<HoursCalendar['intervals']> {
    for (let span = 400 * MS_PER_DAY; ; span *= 2) {
      const found = this.#hours.intervals(from, from + span, limit);
      if (found.length >= limit || span > 300 * 366 * MS_PER_DAY) return found;
    }
  }

  #pauses(): ReturnType<typeof mergePauses> {
    return this.#case.kind === 'due_with_pauses' || this.#case.pauses.length > 0 ? mergePauses(this.#case.pauses, undefined) : [];
  }

  #at(moment: Moment): Instant {
    return moment.kind === 'instant' ? moment.at : this.#hours.zone.startOfDay(toEpochDay(moment.on));
  }

  #day(moment: Moment): EpochDay {
    return moment.kind === 'date' ? toEpochDay(moment.on) : this.#hours.zone.dayAt(moment.at);
  }

  #instant(at: Instant): string | null {
    if (at !== at) return null;
    const { start } = this.#case;
    return formatInstant(at, start.kind === 'instant' && start.utc ? null : this.#hours.zone.offsetMinutesAt(at));
  }

  #date(day: EpochDay): string | null {
    return day === day ? formatCivilDate(day) : null;
  }
}

function yearOf(moment: Moment): number {
  const day = moment.kind === 'date' ? toEpochDay(moment.on) : Math.floor(moment.at / MS_PER_DAY);
  return civilParts(day).year;
}
