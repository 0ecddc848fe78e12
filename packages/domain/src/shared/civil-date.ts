/** Milliseconds since 1970-01-01T00:00Z. The only form an instant has inside the domain (T1). */
export type Instant = number;

/** A civil date `YYYY-MM-DD`; means something only with an office's zone (T1). */
export type CivilDate = string;

/** Whole days since 1970-01-01 in the proleptic Gregorian calendar; zone-less. */
export type EpochDay = number;

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const MS_PER_SECOND = 1000;
export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;

export interface CivilParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  /** 1–31. */
  readonly day: number;
}

/** Days in `month` (1–12) of `year`. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** True for Gregorian leap years. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Epoch day of a year, month (1–12) and day; the parts must exist. Hinnant's days-from-civil. */
export function epochDayOf(year: number, month: number, day: number): EpochDay {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month and day of an epoch day. Hinnant's civil-from-days. */
export function civilParts(epochDay: EpochDay): CivilParts {
  const z = epochDay + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yoe + era * 400 + (month <= 2 ? 1 : 0), month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** ISO weekday of an epoch day. */
export function weekdayOf(epochDay: EpochDay): Weekday {
  // 1970-01-01 was a Thursday.
  return ((((epochDay + 3) % 7) + 7) % 7 + 1) as Weekday;
}

const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Epoch day of `YYYY-MM-DD`, or null where the text is malformed or the date does not exist. */
export function parseCivilDate(text: string): EpochDay | null {
  const match = CIVIL_DATE.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return epochDayOf(year, month, day);
}

/** Epoch day of a civil date already known to be valid; throws a RangeError otherwise (a bug, not a refusal). */
export function toEpochDay(on: CivilDate): EpochDay {
  const day = parseCivilDate(on);
  if (day === null) throw new RangeError(`not a civil date: ${on}`);
  return day;
}

/** `YYYY-MM-DD` of an epoch day (years 0–9999). */
export function formatCivilDate(epochDay: EpochDay): CivilDate {
  const { year, month, day } = civilParts(epochDay);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** True where the text is an existing `YYYY-MM-DD`. */
export function isCivilDate(text: string): boolean {
  return parseCivilDate(text) !== null;
}

/** Negative, zero or positive as `a` is before, equal to or after `b`; the ISO form sorts as text. */
export function compareCivilDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The civil date `days` later (earlier where negative). */
export function addCalendarDays(on: CivilDate, days: number): CivilDate {
  return formatCivilDate(toEpochDay(on) + days);
}

/** T7: the same date `months` later (earlier where negative), or the last day of that month. */
export function addMonthsToDay(epochDay: EpochDay, months: number): EpochDay {
  const { year, month, day } = civilParts(epochDay);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  return epochDayOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Whole calendar days from `from` to `to`; negative where `to` is earlier. */
export function calendarDaysBetween(from: CivilDate, to: CivilDate): number {
  return toEpochDay(to) - toEpochDay(from);
}
