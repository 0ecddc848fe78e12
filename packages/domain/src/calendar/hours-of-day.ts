import { type EpochDay, type Weekday, toEpochDay, weekdayOf } from '../shared/civil-date.js';
import type { DayCalendar } from './day-calendar.js';
import type { DayInterval, HoursCalendarDefinition, HoursException } from './hours-definition.js';

/** T2: a `short` day ends its last interval this much earlier. */
const SHORT_DAY_MINUTES = 60;

const CLOSED: readonly DayInterval[] = [];

/** Tells the working intervals of any civil day of a unit (T2). */
export class HoursOfDay {
  readonly #definition: HoursCalendarDefinition;
  readonly #days: DayCalendar | null;
  readonly #exceptions: ReadonlyMap<EpochDay, readonly HoursException[]>;
  readonly #firstWorking: readonly DayInterval[];

  constructor(definition: HoursCalendarDefinition, days: DayCalendar | null) {
    this.#definition = definition;
    this.#days = definition.ignoresNationalDaysOff ? null : days;
    this.#exceptions = groupByDay(definition.exceptions);
    this.#firstWorking = firstWorkingHours(definition);
  }

  /** Intervals of the day in order, never overlapping. */
  on(day: EpochDay): readonly DayInterval[] {
    const weekly = this.#weekly(day);
    const exceptions = this.#exceptions.get(day);
    if (exceptions === undefined) return this.#byCountry(day, weekly);
    if (exceptions.some((exception) => exception.kind === 'closed') && !exceptions.some((exception) => exception.kind === 'moved')) return CLOSED;
    const replaced = exceptions.find((exception) => exception.kind === 'replace');
    const moved = exceptions.some((exception) => exception.kind === 'moved');
    let intervals = replaced?.intervals ?? (moved ? this.#movedHours(weekly) : this.#byCountry(day, weekly));
    for (const exception of exceptions) if (exception.kind === 'cut') intervals = cut(intervals, exception.intervals);
    return normalise(intervals);
  }

  /** Hours of the weekday, or of the first working weekday where it has none: the fall-back closing of T8. */
  usual(day: EpochDay): readonly DayInterval[] {
    return this.#movedHours(this.#weekly(day));
  }

  #weekly(day: EpochDay): readonly DayInterval[] {
    return this.#definition.week[weekdayOf(day)] ?? CLOSED;
  }

  #movedHours(weekly: readonly DayInterval[]): readonly DayInterval[] {
    return weekly.length > 0 ? weekly : this.#firstWorking;
  }

  // T2: only days that differ from the Monday–Friday pattern are exceptions; a plain weekend leaves a Saturday office open.
  #byCountry(day: EpochDay, weekly: readonly DayInterval[]): readonly DayInterval[] {
    const days = this.#days;
    if (days === null) return weekly;
    const working = days.isWorking(day);
    if (working !== days.isPatternWorking(day)) return working ? shorten(this.#movedHours(weekly), days, day) : CLOSED;
    return working ? shorten(weekly, days, day) : weekly;
  }
}

/** Sorted, merged and clipped to the day; empty intervals dropped. */
export function normalise(intervals: readonly DayInterval[]): readonly DayInterval[] {
  const sorted = intervals
    .map(({ fromMinute, toMinute }) => ({ fromMinute: Math.max(0, fromMinute), toMinute: Math.min(1440, toMinute) }))
    .filter(({ fromMinute, toMinute }) => toMinute > fromMinute)
    .sort((a, b) => a.fromMinute - b.fromMinute);
  const merged: { fromMinute: number; toMinute: number }[] = [];
  for (const interval of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && interval.fromMinute <= last.toMinute) last.toMinute = Math.max(last.toMinute, interval.toMinute);
    else merged.push({ ...interval });
  }
  return merged;
}

/** `intervals` without `holes`. */
function cut(intervals: readonly DayInterval[], holes: readonly DayInterval[]): readonly DayInterval[] {
  let left = [...intervals];
  for (const hole of normalise(holes)) {
    left = left.flatMap(({ fromMinute, toMinute }) => [
      { fromMinute, toMinute: Math.min(toMinute, Math.max(fromMinute, hole.fromMinute)) },
      { fromMinute: Math.max(fromMinute, Math.min(toMinute, hole.toMinute)), toMinute },
    ].filter((part) => part.toMinute > part.fromMinute));
  }
  return normalise(left);
}

function shorten(intervals: readonly DayInterval[], days: DayCalendar, day: EpochDay): readonly DayInterval[] {
  const last = intervals.at(-1);
  if (last === undefined || days.exceptionOn(day)?.kind !== 'short') return intervals;
  return normalise([...intervals.slice(0, -1), { fromMinute: last.fromMinute, toMinute: last.toMinute - SHORT_DAY_MINUTES }]);
}

function firstWorkingHours(definition: HoursCalendarDefinition): readonly DayInterval[] {
  for (const weekday of [1, 2, 3, 4, 5, 6, 7] as readonly Weekday[]) {
    const intervals = definition.week[weekday];
    if (intervals !== undefined && intervals.length > 0) return normalise(intervals);
  }
  return CLOSED;
}

function groupByDay(exceptions: readonly HoursException[]): ReadonlyMap<EpochDay, readonly HoursException[]> {
  const byDay = new Map<EpochDay, HoursException[]>();
  for (const exception of exceptions) {
    const day = toEpochDay(exception.on);
    const list = byDay.get(day);
    if (list === undefined) byDay.set(day, [exception]);
    else list.push(exception);
  }
  return byDay;
}
