import { type Deadline, type Instant, type SlaCalendars, computeLatest } from '@ortalyk/domain';
import type { ClockNorm } from './clock-snapshot.js';

/** T12: the deadline of a kept backward clock. */
export function backwardDeadline(norm: Pick<ClockNorm, 'unit' | 'limit'>, calendars: SlaCalendars, { before, startsAt }: { readonly before: Instant; readonly startsAt: Instant }): Deadline {
  const { nominalOn, latestOn, latestAt, provisional } = computeLatest({ unit: norm.unit, amount: norm.limit, before, calendars });
  return { startsAt, countedFrom: before, nominalOn, targetAt: null, dueAt: latestAt, dueOn: latestOn, capped: false, notBefore: false, provisional };
}
