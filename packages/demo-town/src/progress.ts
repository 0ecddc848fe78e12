import type { HoursCalendar, Instant } from '@ortalyk/domain';
import type { Random } from './random.js';

/** When a step was open, taken up and done; null is «not by now». */
export interface StepTimes {
  readonly openedAt: Instant | null;
  readonly takenAt: Instant | null;
  readonly doneAt: Instant | null;
}

/** How the work is shared between the steps. */
export interface StepPace {
  /** Working milliseconds the step may take. */
  readonly workMs: number;
  /** True where only the work itself is measured: it is taken up at the end of the wait (T20). */
  readonly handling: boolean;
}

export interface ProgressPlan {
  readonly registeredAt: Instant;
  /** The promise; null where the standard names no term. */
  readonly dueAt: Instant | null;
  readonly steps: readonly StepPace[];
  readonly hours: HoursCalendar;
  readonly asOf: Instant;
}

/** Of a hundred appeals seven are answered late, as good service centres manage. */
const LATE_SHARE = 0.07;
const USUAL_WAIT_MS = 3 * 3_600_000;

/** Walks the steps through working hours: each begins when the one before is done, nothing happens after `asOf`. */
export function walkSteps(plan: ProgressPlan, random: Random): readonly StepTimes[] {
  const { hours, registeredAt, asOf } = plan;
  const usual = plan.steps.reduce((sum, { workMs }) => sum + workMs + USUAL_WAIT_MS, 0);
  const term = plan.dueAt === null ? usual : Math.max(60_000, hours.elapsed(registeredAt, plan.dueAt));
  const late = random.chance(LATE_SHARE);
  const used = term * (late ? 1.03 + random.waiting(0.25) : Math.min(0.97, 0.12 + 0.8 * random.next() ** 0.75));
  const shares = plan.steps.map(({ workMs }) => Math.max(60_000, workMs) * Math.max(0.15, random.around(1, 0.7)));
  const total = shares.reduce((sum, share) => sum + share, 0);
  let openedAt: Instant | null = registeredAt;
  return plan.steps.map((pace, index): StepTimes => {
    if (openedAt === null) return { openedAt: null, takenAt: null, doneAt: null };
    const work = (used * (shares[index] ?? 0)) / total;
    const begun: Instant = openedAt;
    const wait = pace.handling ? Math.max(0, work - pace.workMs * random.around(0.7, 0.5)) : work * Math.max(0.02, random.around(0.35, 0.35));
    const takenAt = seconds(hours.add(begun, wait));
    const doneAt = seconds(hours.add(begun, work));
    openedAt = doneAt <= asOf ? doneAt : null;
    return { openedAt: begun, takenAt: takenAt <= asOf ? Math.min(takenAt, doneAt) : null, doneAt: openedAt };
  });
}

function seconds(at: Instant): Instant {
  return Math.ceil(at / 1000) * 1000;
}
