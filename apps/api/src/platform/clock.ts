import type { Instant } from '@ortalyk/domain';

/** Where «now» comes from; an argument everywhere else (T4). */
export interface Clock {
  now(): Instant;
}

/** The machine's clock. The only place that reads it. */
export const systemClock: Clock = { now: () => Date.now() };
