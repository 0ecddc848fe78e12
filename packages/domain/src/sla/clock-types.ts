import type { Instant } from '../shared/civil-date.js';
import type { Deadline, SlaCalendars, Cap, TermExtension } from './deadline-types.js';
import type { NormForce } from './norm.js';
import type { ClockUnit, Term } from './term.js';

/** What a clock is about: the promise to the customer, one step, a cap, a legal term, or work measured per object. */
export type ClockSubject = 'promise' | 'step' | 'cap' | 'legal' | 'intake' | 'handling';

/** T30. `measured` is the end of a clock that can never breach (T15, T16). */
export type ClockStatus = 'running' | 'paused' | 'stopped' | 'refused' | 'cancelled' | 'measured';

/** What happened to a clock; the only truth its state is computed from (T30). */
export type ClockEvent =
  | { readonly type: 'started'; readonly at: Instant }
  | { readonly type: 'paused'; readonly at: Instant; readonly clause: string; readonly cause?: string | undefined }
  | { readonly type: 'resumed'; readonly at: Instant }
  | ({ readonly type: 'extended'; readonly at: Instant } & TermExtension)
  | { readonly type: 'stopped'; readonly at: Instant }
  | { readonly type: 'refused'; readonly at: Instant; readonly ground: string; readonly clause: string }
  | { readonly type: 'cancelled'; readonly at: Instant }
  | { readonly type: 'reopened'; readonly at: Instant };

/** The frozen definition of a clock: its term, force and calendars. */
export interface ClockDefinition {
  readonly term: Term;
  readonly force: NormForce;
  readonly judged: 'case' | 'period';
  readonly calendars: SlaCalendars;
  readonly cap?: Cap | null | undefined;
  /** Share of the term after which the clock warns; 0.75 where the pack says nothing. */
  readonly warningShare?: number | undefined;
}

/** A length in the norm's own unit: clock units may be fractional, day units are whole (months and years: calendar days; same day: working days). */
export interface UnitCount {
  readonly value: number;
  readonly unit: ClockUnit;
}

export interface ClockState {
  readonly status: ClockStatus;
  readonly deadline: Deadline;
  readonly stoppedAt: Instant | null;
  /** Ground and clause of a refusal (T27); null otherwise. */
  readonly refusal: { readonly ground: string; readonly clause: string } | null;
  /** What the clock has used so far or used in all, pauses left out. */
  readonly elapsed: UnitCount;
  /** When the warning begins; null where the clock can never warn. */
  readonly warningAt: Instant | null;
  readonly targetPassed: boolean;
  readonly warning: boolean;
  readonly breached: boolean;
  /** Null while on time. */
  readonly lateBy: UnitCount | null;
}
