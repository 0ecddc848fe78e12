import { type EpochDay, type Instant, MS_PER_DAY, MS_PER_MINUTE, civilParts, epochDayOf } from '../shared/civil-date.js';
import type { DayCalendar } from './day-calendar.js';
import type { HoursCalendarDefinition } from './hours-definition.js';
import { HoursOfDay } from './hours-of-day.js';
import { HoursTable } from './hours-table.js';
import { type ZoneRules, requireZone } from './zone.js';

/** A half-open stretch of working time. */
export interface WorkingInterval {
  readonly from: Instant;
  readonly to: Instant;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;
/** Years around the first question asked; the table grows when a question leaves it. */
const MARGIN_YEARS = 2;

/**
 * The hours calendar of a unit prepared for counting (T2, T29). Intervals are half-open; adding is O(log days). Results are NaN where
 * the calendar has no such working time between 1900 and 2200.
 */
export class HoursCalendar {
  readonly definition: HoursCalendarDefinition;
  readonly zone: ZoneRules;
  readonly #hours: HoursOfDay;
  #fromYear: number;
  #toYear: number;
  #table: HoursTable;

  /** `days` null: no production calendar stands behind the hours. Throws a RangeError for an unknown time zone. */
  constructor(definition: HoursCalendarDefinition, days: DayCalendar | null, years?: { readonly from: number; readonly to: number }) {
    this.definition = definition;
    this.zone = requireZone(definition.timeZone);
    this.#hours = new HoursOfDay(definition, days);
    this.#fromYear = years?.from ?? days?.definition.knownFromYear ?? 2010;
    this.#toYear = years?.to ?? (days === null ? 2030 : days.definition.knownToYear + 1);
    this.#table = this.#build();
  }

  /** Code of the hours calendar, as explanations name it. */
  get code(): string {
    return this.definition.code;
  }

  /** True where the instant lies inside working time; a closing instant and the start of a break do not. */
  isWorking(at: Instant): boolean {
    const table = this.#covering(at);
    const index = table.indexAfter(at);
    return index < table.count && at >= (table.starts[index] as number);
  }

  /** The instant itself if working, else the next opening (T9). */
  rollForward(at: Instant): Instant {
    for (let table = this.#covering(at); ; table = this.#table) {
      const index = table.indexAfter(at);
      if (index < table.count) return Math.max(at, table.starts[index] as number);
      if (!this.#growForward()) return Number.NaN;
    }
  }

  /** The instant itself if inside working time or exactly at a closing, else the previous closing. */
  rollBackward(at: Instant): Instant {
    for (let table = this.#covering(at); ; table = this.#table) {
      const index = table.indexAfter(at);
      if (index < table.count && at >= (table.starts[index] as number)) return at;
      if (index > 0) return table.ends[index - 1] as number;
      if (!this.#growBackward()) return Number.NaN;
    }
  }

  /** T5: the instant at which `ms` of working time have run from `at` (from the next opening where not working); 0 rolls forward. */
  add(at: Instant, ms: number): Instant {
    if (ms === 0) return this.rollForward(at);
    if (ms < 0) return this.subtract(at, -ms);
    for (let table = this.#covering(at); ; table = this.#table) {
      const due = table.instantAtWorked(table.workedBefore(at) + ms);
      if (due === due) return due;
      if (!this.#growForward()) return Number.NaN;
    }
  }

  /** T12: the latest instant from which `ms` of working time run until `at`; 0 rolls backward. */
  subtract(at: Instant, ms: number): Instant {
    if (ms === 0) return this.rollBackward(at);
    for (let table = this.#covering(at); ; table = this.#table) {
      const worked = table.workedBefore(at) - ms;
      if (worked >= 0) return table.lastInstantAtWorked(worked);
      if (!this.#growBackward()) return Number.NaN;
    }
  }

  /** Working milliseconds from `from` to `to`; negative where reversed. */
  elapsed(from: Instant, to: Instant): number {
    this.#covering(from);
    const table = this.#covering(to);
    return table.workedBefore(to) - table.workedBefore(from);
  }

  /** First opening strictly after the instant; the end of a break is one, and so is a midnight at which a day of working time begins. */
  nextOpening(at: Instant): Instant {
    for (let table = this.#covering(at); ; table = this.#table) {
      let index = table.indexAfter(at);
      if (index < table.count && (table.starts[index] as number) <= at) index += 1;
      if (index < table.count) return table.starts[index] as number;
      if (!this.#growForward()) return Number.NaN;
    }
  }

  /** First closing strictly after the instant; the start of a break is one, and `24:00` ends a day. */
  nextClosing(at: Instant): Instant {
    for (let table = this.#covering(at); ; table = this.#table) {
      const index = table.indexAfter(at);
      if (index < table.count) return table.ends[index] as number;
      if (!this.#growForward()) return Number.NaN;
    }
  }

  /** Working intervals clipped to [from, to), in order; none crosses midnight. At most `limit` of them. */
  intervals(from: Instant, to: Instant, limit = Number.POSITIVE_INFINITY): readonly WorkingInterval[] {
    this.#covering(from);
    const table = this.#covering(to);
    const found: WorkingInterval[] = [];
    for (let index = table.indexAfter(from); index < table.count && found.length < limit; index += 1) {
      const start = table.starts[index] as number;
      if (start >= to) break;
      found.push({ from: Math.max(from, start), to: Math.min(to, table.ends[index] as number) });
    }
    return found;
  }

  /** True where the unit has working time on the civil day. */
  isOpenDay(day: EpochDay): boolean {
    const table = this.#coveringDay(day);
    return (table.dayIndex[day - table.firstDay + 1] as number) > (table.dayIndex[day - table.firstDay] as number);
  }

  /** First opening of the day, or NaN where closed. */
  openingOn(day: EpochDay): Instant {
    const table = this.#coveringDay(day);
    return this.isOpenDay(day) ? (table.starts[table.dayIndex[day - table.firstDay] as number] as number) : Number.NaN;
  }

  /** Last closing of the day, or NaN where closed. */
  closingOn(day: EpochDay): Instant {
    const table = this.#coveringDay(day);
    const next = table.dayIndex[day - table.firstDay + 1] as number;
    return next > (table.dayIndex[day - table.firstDay] as number) ? (table.ends[next - 1] as number) : Number.NaN;
  }

  /** T8: closing by the weekday's usual hours (the first working weekday's where it has none); the end of the day without any. */
  usualClosingOn(day: EpochDay): Instant {
    const minute = this.#hours.usual(day).at(-1)?.toMinute ?? 1440;
    return this.zone.edgeInstant(day * MS_PER_DAY + minute * MS_PER_MINUTE);
  }

  /** Open days in [from, to); negative where reversed. */
  countOpenDays(from: EpochDay, to: EpochDay): number {
    this.#coveringDay(from);
    const table = this.#coveringDay(to);
    return (table.openBefore[to - table.firstDay] as number) - (table.openBefore[from - table.firstDay] as number);
  }

  /** The open day `n` after (n > 0) or before (n < 0) the day, which itself is not counted; NaN where there is none. */
  addOpenDays(day: EpochDay, n: number): EpochDay {
    for (let table = this.#coveringDay(day); ; table = this.#table) {
      const index = day - table.firstDay;
      const ordinal = n > 0 ? (table.openBefore[index + 1] as number) + n - 1 : (table.openBefore[index] as number) + n;
      const found = table.openDays[ordinal];
      if (found !== undefined) return found;
      if (!(n > 0 ? this.#growForward() : this.#growBackward())) return Number.NaN;
    }
  }

  #covering(at: Instant): HoursTable {
    while (at >= this.#table.to && this.#growForward(at));
    while (at < this.#table.from && this.#growBackward(at));
    return this.#table;
  }

  #coveringDay(day: EpochDay): HoursTable {
    // One day more at the end, so that «the day after» can always be asked.
    while (day >= this.#table.lastDay && this.#growForward(day * MS_PER_DAY));
    while (day < this.#table.firstDay && this.#growBackward(day * MS_PER_DAY));
    if (day < this.#table.firstDay || day > this.#table.lastDay) throw new RangeError(`hours ${this.code}: day ${day} outside 1900–2200`);
    return this.#table;
  }

  #growForward(towards?: Instant): boolean {
    if (this.#toYear >= LAST_YEAR) return false;
    const wanted = towards === undefined ? 0 : yearOf(towards) + MARGIN_YEARS;
    this.#toYear = Math.min(LAST_YEAR, Math.max(wanted, this.#toYear + this.#span()));
    this.#table = this.#build();
    return true;
  }

  #growBackward(towards?: Instant): boolean {
    if (this.#fromYear <= FIRST_YEAR) return false;
    const wanted = towards === undefined ? LAST_YEAR : yearOf(towards) - MARGIN_YEARS;
    this.#fromYear = Math.max(FIRST_YEAR, Math.min(wanted, this.#fromYear - this.#span()));
    this.#table = this.#build();
    return true;
  }

  #span(): number {
    return this.#toYear - this.#fromYear + 1;
  }

  #build(): HoursTable {
    return new HoursTable(this.#hours, this.zone, { firstDay: epochDayOf(this.#fromYear, 1, 1), lastDay: epochDayOf(this.#toYear, 12, 31) });
  }
}

function yearOf(at: Instant): number {
  return Number.isFinite(at) ? civilParts(Math.floor(at / MS_PER_DAY)).year : LAST_YEAR;
}
