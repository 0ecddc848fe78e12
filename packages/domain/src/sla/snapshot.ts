import type { CivilDate } from '../shared/civil-date.js';
import type { SlaCalendars } from './deadline-types.js';
import type { ResolvedTerm } from './term.js';

/** What a clock keeps of its norm and calendars, so that no later edition can change it (T21). JSON as it stands. */
export interface NormSnapshot extends ResolvedTerm {
  readonly editionId: string;
  readonly dayCalendar: string;
  readonly hoursCalendar: string;
  /** The last date the day calendar was sure of when the promise was made (T3). */
  readonly calendarSureTo: CivilDate;
}

/** T21: freezes a resolved norm together with its edition and calendars. */
export function snapshotNorm(term: ResolvedTerm, editionId: string, calendars: SlaCalendars): NormSnapshot {
  return {
    ...term,
    editionId,
    dayCalendar: calendars.days.code,
    hoursCalendar: calendars.hours.code,
    calendarSureTo: `${calendars.days.definition.knownToYear}-12-31`,
  };
}

/** T3: a promise already told to the customer is never shortened by a calendar change: the later of the two dues stands. */
export function keepPromise<T extends { readonly dueAt: number }>(told: T, recomputed: T): T {
  return recomputed.dueAt < told.dueAt ? told : recomputed;
}
