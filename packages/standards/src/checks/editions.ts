import type { CountryCalendar } from '../calendars.js';
import type { Pack } from '../pack.js';
import type { PackReport } from './report.js';

/** An edition of the same standard already in the system. */
export interface EditionRange { readonly edition: string; readonly validFrom: string; readonly validTo: string | null }

const END_OF_TIME = '9999-12-31';

/** The civil date after `on`; editions follow one another without a shared day. */
function dayAfter(on: string): string {
  const [year = 0, month = 1, day = 1] = on.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** T21: one edition is in force on any date; an overlap would make a promise ambiguous. */
export function checkEditions(pack: Pack, others: readonly EditionRange[], report: PackReport): void {
  const { validFrom, validTo, edition } = pack.standard;
  if (validTo !== null && validTo < validFrom) report.refuse('pack.reversedValidity', 'standard.validTo', { value: validTo, nearest: validFrom });
  for (const other of others) {
    if (other.edition === edition) continue;
    const overlap = validFrom <= (other.validTo ?? END_OF_TIME) && other.validFrom <= (validTo ?? END_OF_TIME);
    if (!overlap) continue;
    const nearest = other.validTo === null ? dayAfter(other.validFrom) : dayAfter(other.validTo);
    report.refuse('pack.editionsOverlap', 'standard.validFrom', { value: `${edition}: ${validFrom} × ${other.edition}: ${other.validFrom}`, nearest });
  }
}

/** The day calendar must know every year the company promises in. */
export function checkCalendarYears(pack: Pack, calendar: CountryCalendar | null, report: PackReport): void {
  const { from, to } = pack.standard.calendarYears;
  if (to < from) report.refuse('pack.reversedValidity', 'standard.calendarYears', { value: `${from}–${to}`, nearest: `${to}–${from}` });
  if (!calendar) {
    report.refuse('pack.unknownCalendar', 'calendar', { value: pack.calendar, nearest: 'kz' });
    return;
  }
  checkFirstDay(pack, calendar, report);
  for (let year = from; year <= to; year += 1) {
    if (year >= calendar.firstYear && year <= calendar.lastYear) continue;
    const nearest = year < calendar.firstYear ? calendar.firstYear : calendar.lastYear;
    report.refuse('pack.missingCalendarYear', 'standard.calendarYears', { value: String(year), nearest: String(nearest) });
  }
}

/** What is in force on a day no calendar knows promises dates nobody can count. */
function checkFirstDay(pack: Pack, calendar: CountryCalendar, report: PackReport): void {
  const { validFrom, calendarYears } = pack.standard;
  const year = Number(validFrom.slice(0, 4));
  if (year < calendar.firstYear) report.refuse('pack.beforeCalendar', 'standard.validFrom', { value: validFrom, nearest: `${calendar.firstYear}-01-01` });
  else if (year < calendarYears.from) report.refuse('pack.yearsAfterValidity', 'standard.calendarYears.from', { value: String(calendarYears.from), nearest: String(year) });
}
