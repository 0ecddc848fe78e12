import type { CivilDate, Instant } from '../shared/civil-date.js';
import type { LocalizedText } from '../shared/localized-text.js';
import type { CountsFrom } from './norm.js';
import type { ClockUnit } from './term.js';

/** Why a day was not counted, or why a due date moved. */
export type SkipReason = 'startDay' | 'weekend' | 'holiday' | 'nonworkingPaid' | 'unitClosed' | 'pause' | 'rolled';

/** One civil day in the reckoning. */
export interface ExplainedDay {
  readonly on: CivilDate;
  readonly use: 'counted' | 'skipped' | 'due';
  /** Ordinal of the counted day, from 1; null for skipped days and clock units. */
  readonly number: number | null;
  /** Working minutes of the term used on this day; null for day units. */
  readonly minutes: number | null;
  readonly reason: SkipReason | null;
  /** Holiday name, or the clause of the pause. */
  readonly name: LocalizedText | null;
}

/** Days left out of a very long list. */
export interface ExplainedGap {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly counted: number;
  readonly skipped: number;
}

/** «Why this date»: serialisable, one line a day, kept with the clock it explains. */
export interface DeadlineExplanation {
  readonly normId: string | null;
  readonly clause: string | null;
  readonly countsFrom: CountsFrom | null;
  /** What was counted: one term, or the steps of a promise (T21); extensions are not in it. */
  readonly terms: readonly { readonly unit: ClockUnit; readonly amount: number }[];
  readonly readAs: 'workingDays' | 'calendarDays' | null;
  readonly startsAt: Instant;
  readonly countedFrom: Instant;
  readonly timeZone: string;
  readonly dayCalendar: string;
  readonly hoursCalendar: string;
  readonly nominalOn: CivilDate;
  readonly targetAt: Instant | null;
  readonly dueAt: Instant;
  readonly dueOn: CivilDate;
  /** First days, then — where the list is long — `gap`, then the last days. */
  readonly head: readonly ExplainedDay[];
  readonly gap: ExplainedGap | null;
  readonly tail: readonly ExplainedDay[];
  readonly counted: number;
  readonly skipped: number;
  /** T24: days that pauses added to a day term; working milliseconds that they took from a clock term. */
  readonly addedByPauses: number;
  readonly extensions: readonly { readonly unit: ClockUnit; readonly amount: number }[];
  readonly cappedByClause: string | null;
  readonly notBefore: boolean;
  readonly provisional: boolean;
}
