import type { HoursCalendar } from '../calendar/hours-calendar.js';
import type { Instant } from '../shared/civil-date.js';

/** Who held a chain up (T19, T25). */
export type BudgetHolder = 'ownUnit' | 'otherUnit' | 'customer' | 'vendorSystem' | 'access';

/** A stretch of a chain's life and who had it; T25: a wait moves no deadline and explains every lateness. */
export interface HeldStretch {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  readonly holder: BudgetHolder;
  /** Cause in the pack's words, e.g. the reason a step was returned. */
  readonly cause?: string | undefined;
}

/** T19: where the time of a chain went, in working milliseconds. */
export interface ChainBudget {
  readonly elapsedMs: number;
  /** Until the due; negative when late. */
  readonly leftMs: number;
  readonly byHolder: Readonly<Record<BudgetHolder, number>>;
  /** Elapsed time no stretch accounts for. */
  readonly unaccountedMs: number;
}

export interface ChainBudgetRequest {
  readonly startsAt: Instant;
  readonly dueAt: Instant;
  /** When the chain ended, or now. */
  readonly until: Instant;
  readonly hours: HoursCalendar;
  readonly stretches: readonly HeldStretch[];
}

const NOBODY: Readonly<Record<BudgetHolder, number>> = { ownUnit: 0, otherUnit: 0, customer: 0, vendorSystem: 0, access: 0 };

/** T19: elapsed, left, and who used how much. Where stretches overlap, the later one in the list holds the time, so that nothing counts twice. */
export function chainBudget({ startsAt, dueAt, until, hours, stretches }: ChainBudgetRequest): ChainBudget {
  const byHolder = { ...NOBODY };
  const edges = stretchEdges(stretches, startsAt, until);
  let accounted = 0;
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const [from, to] = [edges[i] ?? startsAt, edges[i + 1] ?? until];
    const holder = stretches.findLast((stretch) => stretch.from <= from && (stretch.to ?? until) >= to)?.holder;
    if (holder === undefined) continue;
    const used = hours.elapsed(from, to);
    byHolder[holder] += used;
    accounted += used;
  }
  const elapsedMs = hours.elapsed(startsAt, Math.max(startsAt, until));
  return { elapsedMs, leftMs: hours.elapsed(until, dueAt), byHolder, unaccountedMs: elapsedMs - accounted };
}

/** T25: the waits that lie between the start and the due or end, longest working time first: the reasons of a lateness. */
export function explainLateness(request: ChainBudgetRequest): readonly (HeldStretch & { readonly workingMs: number })[] {
  const { startsAt, until, hours, stretches } = request;
  return stretches
    .map((stretch) => ({ ...stretch, workingMs: hours.elapsed(Math.max(stretch.from, startsAt), Math.max(startsAt, Math.min(stretch.to ?? until, until))) }))
    .filter(({ holder, workingMs }) => holder !== 'ownUnit' && workingMs > 0)
    .sort((a, b) => b.workingMs - a.workingMs);
}

function stretchEdges(stretches: readonly HeldStretch[], from: Instant, until: Instant): readonly Instant[] {
  const inside = stretches.flatMap((stretch) => [stretch.from, stretch.to ?? until]).filter((at) => at > from && at < until);
  return [...new Set([from, ...inside, until])].sort((a, b) => a - b);
}
