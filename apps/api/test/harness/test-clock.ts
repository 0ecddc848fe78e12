import type { Instant } from '@ortalyk/domain';
import type { Clock } from '../../src/platform/clock.js';

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now: Instant;

  constructor(iso = '2026-11-20T04:00:00Z') {
    this.#now = Date.parse(iso);
  }

  now(): Instant {
    return this.#now;
  }

  set(iso: string): void {
    this.#now = Date.parse(iso);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
