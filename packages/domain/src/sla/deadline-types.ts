import type { DayCalendar } from '../calendar/day-calendar.js';
import type { HoursCalendar } from '../calendar/hours-calendar.js';
import type { CivilDate, Instant } from '../shared/civil-date.js';
import type { Term } from './term.js';

/** The calendars a deadline is counted on: the day calendar, the responsible unit's hours, and the company's default hours (T2, T8). */
export interface SlaCalendars {
  readonly days: DayCalendar;
  readonly hours: HoursCalendar;
  /** Used where the unit is closed on the final day (T8); the unit's own hours where null. */
  readonly defaultHours: HoursCalendar | null;
}

/** T24: a stretch in which a clause stops the clock; `to` null while it is open. */
export interface Pause {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly clause: string;
  readonly cause?: string | undefined;
}

/** T26: an amount added to the nominal, unrolled date. */
export interface TermExtension {
  readonly amount: number;
  readonly unit: Term['unit'];
}

/** T17: a ceiling counted from the chain's start; grows by a pause only where its clause says so, never rolls. */
export interface Cap {
  readonly term: Pick<Term, 'unit' | 'limit'>;
  readonly startsAt: Instant;
  readonly growsByPauses: boolean;
  readonly clause: string;
}

export interface DeadlineRequest {
  readonly term: Pick<Term, 'unit' | 'limit' | 'target'>;
  /** The instant of the event the norm counts from (T23). */
  readonly startsAt: Instant;
  readonly calendars: SlaCalendars;
  readonly pauses?: readonly Pause[] | undefined;
  readonly extensions?: readonly TermExtension[] | undefined;
  readonly cap?: Cap | null | undefined;
  /** Needed only where a pause is still open: its time so far is counted up to here. */
  readonly now?: Instant | undefined;
}

export interface Deadline {
  readonly startsAt: Instant;
  /** T9: the start after moving it into working time; T6/T7: the start itself for calendar units. */
  readonly countedFrom: Instant;
  /** T7: the final day before rolling. */
  readonly nominalOn: CivilDate;
  /** T14: end of the range's lower bound; null where the norm has none. */
  readonly targetAt: Instant | null;
  /** On time means `stoppedAt ≤ dueAt` (T8). */
  readonly dueAt: Instant;
  /** Civil date of `dueAt` in the unit's zone. */
  readonly dueOn: CivilDate;
  /** T17: the cap was earlier than the term's own end. */
  readonly capped: boolean;
  /** T24: a pause is open, so the due is «not before». */
  readonly notBefore: boolean;
  /** T3: past the years the calendar is sure of. */
  readonly provisional: boolean;
}
