import { type EpochDay, type Instant, MS_PER_DAY, MS_PER_MINUTE } from '../shared/civil-date.js';
import type { HoursOfDay } from './hours-of-day.js';
import type { ZoneRules } from './zone.js';

/**
 * Working intervals of a range of civil days as absolute instants with prefix sums (T29). Intervals of neighbouring days that meet at
 * midnight stay apart, so a day's closing can be read from it.
 */
export class HoursTable {
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Working milliseconds before interval i; one longer than the intervals. */
  readonly before: Float64Array;
  /** Index of the first interval of day i; one longer than the days. */
  readonly dayIndex: Int32Array;
  /** Open days before day i; one longer than the days. */
  readonly openBefore: Int32Array;
  /** Epoch days of the open days in order. */
  readonly openDays: Int32Array;
  /** Instants the table covers: [from, to). */
  readonly from: Instant;
  readonly to: Instant;

  constructor(hours: HoursOfDay, zone: ZoneRules, { firstDay, lastDay }: { readonly firstDay: EpochDay; readonly lastDay: EpochDay }) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.from = zone.startOfDay(firstDay);
    this.to = zone.startOfDay(lastDay + 1);
    const days = lastDay - firstDay + 1;
    this.dayIndex = new Int32Array(days + 1);
    this.openBefore = new Int32Array(days + 1);
    const starts: number[] = [];
    const ends: number[] = [];
    const openDays: number[] = [];
    for (let index = 0; index < days; index += 1) {
      this.dayIndex[index] = starts.length;
      this.openBefore[index] = openDays.length;
      pushDay({ hours, zone, starts, ends }, firstDay + index);
      if (starts.length > (this.dayIndex[index] as number)) openDays.push(firstDay + index);
    }
    this.dayIndex[days] = starts.length;
    this.openBefore[days] = openDays.length;
    this.starts = Float64Array.from(starts);
    this.ends = Float64Array.from(ends);
    this.openDays = Int32Array.from(openDays);
    this.before = new Float64Array(starts.length + 1);
    for (let i = 0; i < starts.length; i += 1) {
      this.before[i + 1] = (this.before[i] as number) + (this.ends[i] as number) - (this.starts[i] as number);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** First interval that ends after `at`; `count` where none does. */
  indexAfter(at: Instant): number {
    // A local day starts at most 14 hours before and 12 hours after its UTC namesake: begin a day early and walk.
    const guess = Math.floor(at / MS_PER_DAY) - this.firstDay - 1;
    const days = this.dayIndex.length - 1;
    let index = this.dayIndex[guess < 0 ? 0 : guess > days ? days : guess] as number;
    while (index < this.count && (this.ends[index] as number) <= at) index += 1;
    return index;
  }

  /** Working milliseconds of the table before `at`. */
  workedBefore(at: Instant): number {
    const index = this.indexAfter(at);
    const sum = this.before[index] as number;
    if (index === this.count) return sum;
    const start = this.starts[index] as number;
    return at > start ? sum + at - start : sum;
  }

  /** Earliest instant by which `worked` milliseconds of the table have run; NaN past its end. A full interval ends at its closing. */
  instantAtWorked(worked: number): Instant {
    const before = this.before;
    let low = 0;
    let high = this.count;
    // First interval whose end reaches `worked`.
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((before[middle + 1] as number) >= worked) high = middle;
      else low = middle + 1;
    }
    return low === this.count ? Number.NaN : (this.starts[low] as number) + worked - (before[low] as number);
  }

  /** Latest instant before which exactly `worked` milliseconds have run: at an interval's edge the next opening. NaN outside. */
  lastInstantAtWorked(worked: number): Instant {
    const before = this.before;
    let low = 0;
    let high = this.count;
    // Last interval that begins at or before `worked`.
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((before[middle] as number) <= worked) low = middle + 1;
      else high = middle;
    }
    const index = low - 1;
    if (index < 0 || index >= this.count) return Number.NaN;
    return (this.starts[index] as number) + worked - (before[index] as number);
  }
}

interface DayTarget {
  readonly hours: HoursOfDay;
  readonly zone: ZoneRules;
  readonly starts: number[];
  readonly ends: number[];
}

function pushDay({ hours, zone, starts, ends }: DayTarget, day: EpochDay): void {
  const midnight = day * MS_PER_DAY;
  for (const { fromMinute, toMinute } of hours.on(day)) {
    const start = zone.edgeInstant(midnight + fromMinute * MS_PER_MINUTE);
    const end = zone.edgeInstant(midnight + toMinute * MS_PER_MINUTE);
    // An interval inside a gap does not exist; one that a repeated midnight would overlap begins where the last one ended.
    const from = Math.max(start, ends.at(-1) ?? start);
    if (end > from) {
      starts.push(from);
      ends.push(end);
    }
  }
}
