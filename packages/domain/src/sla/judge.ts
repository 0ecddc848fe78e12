import type { Instant } from '../shared/civil-date.js';
import type { CountsFrom, Norm } from './norm.js';
import type { ClockDefinition, ClockState } from './clock-types.js';

/** When something happened, was received and was registered (T23). */
export interface EventTimes {
  readonly happenedAt: Instant;
  readonly receivedAt: Instant;
  readonly registeredAt: Instant;
}

/** T23: the moment a norm counts from. */
export function clockStart(times: EventTimes, countsFrom: CountsFrom): Instant {
  if (countsFrom === 'happened') return times.happenedAt;
  return countsFrom === 'received' ? times.receivedAt : times.registeredAt;
}

/** One measured case of an average norm: milliseconds, or any unit the limit is in. */
export interface AverageVerdict {
  readonly count: number;
  readonly average: number | null;
  readonly breached: boolean;
  readonly longest: number | null;
}

/** T15: an average norm judged over a period; without cases there is neither an average nor a breach. Values and limit share one unit. */
export function judgeAverage(values: readonly number[], limit: number, force: Norm['force']): AverageVerdict {
  if (values.length === 0) return { count: 0, average: null, breached: false, longest: null };
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { count: values.length, average, breached: force !== 'informative' && average > limit, longest: values.reduce((a, b) => Math.max(a, b)) };
}

/** A clock together with its state. */
export interface JudgedClock {
  readonly definition: Pick<ClockDefinition, 'force' | 'judged'>;
  readonly state: Pick<ClockState, 'deadline' | 'status'>;
}

/** T18: of several clocks on one result, the one whose due is the earliest among those that bind; null where none binds. */
export function bindingClock<T extends JudgedClock>(clocks: readonly T[]): T | null {
  return clocks
    .filter(({ definition, state }) => definition.force !== 'informative' && definition.judged === 'case' && state.status !== 'cancelled')
    .reduce<T | null>((best, clock) => (best === null || clock.state.deadline.dueAt < best.state.deadline.dueAt ? clock : best), null);
}
