import type { Instant } from '../shared/civil-date.js';
import { sumOfLimits, sumOfTargets } from './amount.js';
import { computeAmountDeadline } from './compute-deadline.js';
import type { Cap, Deadline, Pause, SlaCalendars, TermExtension } from './deadline-types.js';
import type { Term } from './term.js';

export interface PromiseRequest {
  /** Terms of the steps of the declared branch, in order; steps without a norm have none. */
  readonly steps: readonly Term[];
  /** The pack's own overall term, where it has one: it replaces the sum. */
  readonly total: Term | null;
  readonly startsAt: Instant;
  readonly calendars: SlaCalendars;
  readonly pauses?: readonly Pause[] | undefined;
  readonly extensions?: readonly TermExtension[] | undefined;
  readonly cap?: Cap | null | undefined;
  readonly now?: Instant | undefined;
}

/**
 * T21: the promise to the customer — the pack's overall term, or the sum of the step limits along the declared branch. Terms of one kind
 * are summed and counted once from the start; of mixed kinds months come first, then calendar days, then working days, each from the
 * unrolled end before, then the final day is rolled and its closing taken, and minutes and hours of work are added after that closing.
 * Null where neither a total nor any step has a term: a process without a deadline.
 */
export function computePromise(request: PromiseRequest): Deadline | null {
  const terms = request.total === null ? request.steps : [request.total];
  if (terms.length === 0) return null;
  return computeAmountDeadline({ ...request, amount: sumOfLimits(terms), target: sumOfTargets(terms) });
}
