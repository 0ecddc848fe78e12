import { isCivilDate } from '@ortalyk/domain';

/** What the address of the calendar holds. */
export interface CalendarSearch {
  /** Code of a calendar; the country's where missing. */
  readonly calendar?: string;
  readonly year?: number;
  /** The open day. */
  readonly day?: string;
}

/** Reads the address; what it does not know is left out. */
export function parseCalendarSearch(raw: Readonly<Record<string, unknown>>): CalendarSearch {
  const { calendar, year, day } = raw;
  return {
    ...(typeof calendar === 'string' && calendar !== '' && { calendar: calendar.slice(0, 100) }),
    ...(typeof year === 'number' && Number.isInteger(year) && year >= 1990 && year <= 2100 && { year }),
    ...(typeof day === 'string' && isCivilDate(day) && { day }),
  };
}
