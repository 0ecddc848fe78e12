import type { LocalizedText } from '../shared/localized-text.js';
import type { CountsFrom, NormForce, TermUnit } from './norm.js';

/** Units a clock runs in once a bare «день» is resolved (T5–T8, T10, T13); `dayOfMonth` ends on a day of the month, 30 and 31 on its last (T11). */
export type ClockUnit = Exclude<TermUnit, 'bareDays'> | 'dayOfMonth';

/** Units counted in working time rather than days. */
export type WorkingTimeUnit = 'seconds' | 'minutes' | 'hours';

/** T14: how long something may take. `target` is the lower end of a range; only passing `limit` is a breach. */
export interface Term {
  readonly unit: ClockUnit;
  readonly limit: number;
  readonly target: number | null;
}

/** A norm turned into a term, with everything a clock must keep so that no later edition changes it. */
export interface ResolvedTerm extends Term {
  readonly normId: string;
  readonly clause: string;
  readonly label: LocalizedText;
  readonly force: NormForce;
  readonly countsFrom: CountsFrom;
  /** T13: how a bare «день» was read; null where the norm says it itself. */
  readonly readAs: 'workingDays' | 'calendarDays' | null;
  /** The pack's own words for a reading, where it gives them. */
  readonly reading: LocalizedText | null;
  /** T15: judged over a period, never on one case. */
  readonly judged: 'case' | 'period';
}
