import type { CivilDate, Weekday } from '../shared/civil-date.js';
import type { LocalizedText } from '../shared/localized-text.js';

/** Working minutes of a day, half-open [fromMinute, toMinute); 1440 is `24:00`. */
export interface DayInterval {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** What a unit's hours are on one date in place of, or cut out of, the week (T2). */
export interface HoursException {
  readonly on: CivilDate;
  /** `replace`: these are the day's hours, even on a day off (empty = closed). `cut`: these are taken out. `moved`: a working day moved here. */
  readonly kind: 'replace' | 'cut' | 'moved' | 'closed';
  readonly intervals: readonly DayInterval[];
  readonly name?: LocalizedText | null | undefined;
}

/** Hours calendar of a unit as data (T2). */
export interface HoursCalendarDefinition {
  readonly code: string;
  readonly label: LocalizedText;
  readonly timeZone: string;
  /** Intervals by ISO weekday; a weekday left out is closed. */
  readonly week: Readonly<Partial<Record<Weekday, readonly DayInterval[]>>>;
  readonly exceptions: readonly HoursException[];
  /** A line «without days off»: national days off, moved and short days do not touch it (T2). */
  readonly ignoresNationalDaysOff: boolean;
}
