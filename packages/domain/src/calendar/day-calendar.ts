import { type CivilDate, type EpochDay, type Weekday, civilParts, epochDayOf, toEpochDay, weekdayOf } from '../shared/civil-date.js';
import type { LocalizedText } from '../shared/localized-text.js';

/** What the production calendar says of a date (T2). `work` on a weekend is a moved working day. */
export const CALENDAR_DAY_KINDS = ['work', 'off', 'short', 'nonworking_paid'] as const;

export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** A date that the calendar names. Dates that follow the weekly pattern need no entry; a named weekend only lends its name. */
export interface DayException {
  readonly on: CivilDate;
  readonly kind: CalendarDayKind;
  /** Holiday or reason shown in explanations. */
  readonly name: LocalizedText | null;
  readonly status?: 'confirmed' | 'provisional' | undefined;
}

/** A production calendar as data: country, region or company. */
export interface DayCalendarDefinition {
  readonly code: string;
  readonly label: LocalizedText;
  /** Working weekdays, usually 1–5. */
  readonly workingWeekdays: readonly Weekday[];
  /** Years the calendar is sure of (T3); outside them the pattern and any early exceptions are used and results are provisional. */
  readonly knownFromYear: number;
  readonly knownToYear: number;
  /** T2: `nonworking_paid` days count as working unless the pack says otherwise. */
  readonly nonworkingPaid?: 'working' | 'off' | undefined;
  readonly exceptions: readonly DayException[];
  /** Where the data is from. */
  readonly source?: string | undefined;
}

const FIRST_DAY = epochDayOf(1900, 1, 1);
const LAST_DAY = epochDayOf(2200, 12, 31);

/**
 * The day calendar prepared for counting: prefix sums make every operation O(1) (T29). Covers 1900–2200; dates outside throw a RangeError.
 */
export class DayCalendar {
  readonly definition: DayCalendarDefinition;
  readonly #exceptions: ReadonlyMap<EpochDay, DayException>;
  /** Working days before index i. */
  readonly #before: Int32Array;
  /** Epoch days of all working days in order. */
  readonly #working: Int32Array;
  readonly #sureFrom: EpochDay;
  readonly #sureTo: EpochDay;

  constructor(definition: DayCalendarDefinition) {
    this.definition = definition;
    this.#exceptions = new Map(definition.exceptions.map((exception) => [toEpochDay(exception.on), exception]));
    this.#sureFrom = epochDayOf(definition.knownFromYear, 1, 1);
    this.#sureTo = epochDayOf(definition.knownToYear, 12, 31);
    const size = LAST_DAY - FIRST_DAY + 1;
    this.#before = new Int32Array(size + 1);
    const working = new Int32Array(size);
    let count = 0;
    for (let index = 0; index < size; index += 1) {
      this.#before[index] = count;
      if (this.#classify(FIRST_DAY + index)) working[count++] = FIRST_DAY + index;
    }
    this.#before[size] = count;
    this.#working = working.subarray(0, count);
  }

  /** Code of the calendar, as explanations name it. */
  get code(): string {
    return this.definition.code;
  }

  /** The named date, or undefined where the weekly pattern speaks. */
  exceptionOn(day: EpochDay): DayException | undefined {
    return this.#exceptions.get(day);
  }

  /** True where the weekly pattern alone makes the day working. */
  isPatternWorking(day: EpochDay): boolean {
    return this.definition.workingWeekdays.includes(weekdayOf(day));
  }

  /** True where the civil day is working for promises (T2). */
  isWorking(day: EpochDay): boolean {
    const index = this.#index(day);
    return this.#before[index + 1] !== this.#before[index];
  }

  /** T3: false where the day lies outside the years the calendar is sure of. */
  isSure(day: EpochDay): boolean {
    return day >= this.#sureFrom && day <= this.#sureTo;
  }

  /** Working days in [from, to); the negative count where reversed. */
  countWorking(from: EpochDay, to: EpochDay): number {
    return (this.#before[this.#index(to)] as number) - (this.#before[this.#index(from)] as number);
  }

  /** T6: the n-th working day after `day` (n ≥ 1), the day itself not counted; n = 0 rolls forward. */
  addWorking(day: EpochDay, n: number): EpochDay {
    if (n <= 0) return n === 0 ? this.rollForward(day) : this.subtractWorking(day, -n);
    return this.#at((this.#before[this.#index(day) + 1] as number) + n - 1);
  }

  /** T12: the n-th working day before `day` (n ≥ 1), the day itself not counted; n = 0 rolls backward. */
  subtractWorking(day: EpochDay, n: number): EpochDay {
    return n === 0 ? this.rollBackward(day) : this.#at((this.#before[this.#index(day)] as number) - n);
  }

  /** The day itself where working, else the next working day (T7). */
  rollForward(day: EpochDay): EpochDay {
    return this.#at(this.#before[this.#index(day)] as number);
  }

  /** The day itself where working, else the previous working day (T12). */
  rollBackward(day: EpochDay): EpochDay {
    return this.#at((this.#before[this.#index(day) + 1] as number) - 1);
  }

  #at(ordinal: number): EpochDay {
    const day = this.#working[ordinal];
    if (day === undefined) throw new RangeError(`calendar ${this.code}: outside 1900–2200 or no working days`);
    return day;
  }

  #index(day: EpochDay): number {
    if (!(day >= FIRST_DAY && day <= LAST_DAY)) throw new RangeError(`calendar ${this.code}: day ${day} outside 1900–2200`);
    return day - FIRST_DAY;
  }

  #classify(day: EpochDay): boolean {
    const kind = this.#exceptions.get(day)?.kind;
    if (kind === undefined) return this.isPatternWorking(day);
    if (kind === 'nonworking_paid') return (this.definition.nonworkingPaid ?? 'working') === 'working';
    return kind !== 'off';
  }
}

/** T2: a regional, company or office calendar: the base with its own dates laid over. */
export function overrideDayCalendar(
  base: DayCalendarDefinition,
  over: { readonly code: string; readonly label: LocalizedText; readonly exceptions: readonly DayException[] },
): DayCalendarDefinition {
  const own = new Set(over.exceptions.map((exception) => exception.on));
  const exceptions = [...base.exceptions.filter((exception) => !own.has(exception.on)), ...over.exceptions];
  exceptions.sort((a, b) => (a.on < b.on ? -1 : 1));
  return { ...base, code: over.code, label: over.label, exceptions };
}

/** Year of an epoch day. */
export function yearOfDay(day: EpochDay): number {
  return civilParts(day).year;
}
