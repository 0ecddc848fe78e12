import type { Deadline, Instant, SlaCalendars } from '@ortalyk/domain';
import type { NumberSeries } from '@ortalyk/standards';
import type { TownRows } from './rows.js';

/** A clock with its deadline counted, in the form the product keeps it. */
export interface TownClock {
  readonly subject: TownRows['clock']['subject'];
  /** Ids of the snapshots it keeps; `newSnapshots` hands over the rows. */
  readonly normId: string;
  readonly calendarId: string;
  readonly binding: boolean;
  readonly deadline: Deadline;
  readonly warningAt: Instant | null;
}

/** The moments of a trigger document (T23). */
export interface TriggerMoments {
  readonly happenedAt: Instant;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
}

/** Which office's calendars count, by its id. */
export interface ClockPlace {
  readonly officeId: string;
  readonly mapId: string;
  readonly branchId: string;
}

/** What the running product computes and stores in its own form; the loader hands its functions in, so that the town holds nothing else. */
export interface TownHooks {
  /** Counter a number is taken from. */
  seriesKey(series: NumberSeries, officeId: string, year: number): Omit<TownRows['number_series'], 'last'>;
  /** Writes the numbers of one office and year. */
  numberWriter(series: NumberSeries, parts: { readonly office: string; readonly year: number }): (n: number) => string;
  calendars(officeId: string): SlaCalendars;
  /** T17, T21: the promise, caps over the chain and terms of law; none where the standard names no term. */
  chainClocks(place: ClockPlace, times: TriggerMoments): readonly TownClock[];
  /** Null where the step has no norm; `chainFrom`: the chain's start, that its cap is counted from (T17). */
  stepClock(place: ClockPlace, stepId: string, times: TriggerMoments & { readonly chainFrom: Instant }): TownClock | null;
  /** T20; null where the step's norm is no handling norm. */
  handlingClock(place: ClockPlace, stepId: string, takenAt: Instant): TownClock | null;
  /** Snapshots that clocks handed out since the last call refer to and no row has yet. */
  newSnapshots(): readonly TownRows['snapshot'][];
}
