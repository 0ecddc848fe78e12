import type { Instant } from '../shared/civil-date.js';
import { type Outcome, type Problem, accepted, refused } from '../shared/outcome.js';
import type { ClockEvent, ClockState } from './clock-types.js';
import type { NormExtension } from './norm.js';
import type { ClockUnit, Term } from './term.js';

/** What is asked when a deadline is extended (T26). */
export interface ExtensionAct {
  readonly at: Instant;
  readonly amount: number;
  readonly unit: ClockUnit;
  readonly reason: string;
  readonly interimDocumentId: string | null;
  readonly agreedWithCustomer: boolean;
}

export interface ExtensionCheck {
  readonly act: ExtensionAct;
  readonly rule: NormExtension | null;
  readonly state: ClockState;
  /** Extensions already given. */
  readonly given: number;
}

/**
 * T26: an extension is one act before the breach, with a reason, as many times as the clause says, with an interim letter or the customer's
 * agreement where it asks. Problems: `extension_not_allowed`, `clock_is_over`, `already_breached`, `extensions_used_up`, `reason_missing`,
 * `extension_too_long`, `extension_unit`, `interim_letter_missing`, `agreement_missing`.
 */
export function extendClock({ act, rule, state, given }: ExtensionCheck): Outcome<ClockEvent> {
  if (rule === null) return refused({ code: 'extension_not_allowed', path: '' });
  const clause = rule.clause;
  const problems: Problem[] = [];
  if (state.status !== 'running' && state.status !== 'paused') problems.push({ code: 'clock_is_over', path: '', clause });
  else if (act.at > state.deadline.dueAt && !state.deadline.notBefore) problems.push({ code: 'already_breached', path: '', clause });
  if (given >= rule.times) problems.push({ code: 'extensions_used_up', path: '', params: { times: rule.times }, clause });
  if (act.reason.trim() === '') problems.push({ code: 'reason_missing', path: 'reason', clause });
  if (rule.unit !== null && rule.unit !== 'bareDays' && rule.unit !== act.unit) problems.push({ code: 'extension_unit', path: 'unit', params: { unit: rule.unit }, clause });
  if (act.amount <= 0 || (rule.amount !== null && act.amount > rule.amount)) problems.push({ code: 'extension_too_long', path: 'amount', params: rule.amount === null ? {} : { max: rule.amount }, clause });
  if (rule.requiresInterimAnswer && act.interimDocumentId === null) problems.push({ code: 'interim_letter_missing', path: 'interimDocumentId', clause });
  if (rule.agreedWithCustomer && !act.agreedWithCustomer) problems.push({ code: 'agreement_missing', path: 'agreedWithCustomer', clause });
  return problems.length > 0 ? refused(...problems) : accepted({ type: 'extended', at: act.at, amount: act.amount, unit: act.unit });
}

/** A ground of the pack on which an appeal may be refused (T27). */
export interface RefusalGround {
  readonly code: string;
  readonly clause: string;
  /** The customer is told of the refusal. */
  readonly notifiesCustomer: boolean;
  /** «Already answered»: the earlier appeal must be named. */
  readonly namesEarlierAppeal: boolean;
}

export interface RefusalAct {
  readonly at: Instant;
  readonly earlierAppealId: string | null;
  readonly noticeDocumentId: string | null;
}

/** T27: stops a clock with its ground and clause. Problems: `clock_is_over`, `earlier_appeal_missing`, `notice_missing`. */
export function refuseClock(state: Pick<ClockState, 'status'>, ground: RefusalGround, act: RefusalAct): Outcome<ClockEvent> {
  const { clause } = ground;
  const problems: Problem[] = [];
  if (state.status !== 'running' && state.status !== 'paused') problems.push({ code: 'clock_is_over', path: '', clause });
  if (ground.namesEarlierAppeal && act.earlierAppealId === null) problems.push({ code: 'earlier_appeal_missing', path: 'earlierAppealId', clause });
  if (ground.notifiesCustomer && act.noticeDocumentId === null) problems.push({ code: 'notice_missing', path: 'noticeDocumentId', clause });
  return problems.length > 0 ? refused(...problems) : accepted({ type: 'refused', at: act.at, ground: ground.code, clause });
}

/** T28: `continue` — the closed time counts as paused; `newPromise` (default) — a new clock linked to the old. */
export type ReopenPolicy = 'continue' | 'newPromise';

/** What a reopening does: go on with the old clock, or start a new one that names the old. */
export type Reopening =
  | { readonly policy: 'continue'; readonly event: ClockEvent }
  | { readonly policy: 'newPromise'; readonly startsAt: Instant; readonly linksTo: string };

/** T28: reopens a finished clock by the policy of the process. Problem: `clock_is_running`. */
export function reopenClock(clock: { readonly id: string; readonly status: ClockState['status'] }, at: Instant, policy: ReopenPolicy = 'newPromise'): Outcome<Reopening> {
  if (clock.status === 'running' || clock.status === 'paused') return refused({ code: 'clock_is_running', path: '' });
  return accepted(policy === 'continue' ? { policy, event: { type: 'reopened', at } } : { policy, startsAt: at, linksTo: clock.id });
}

/** T20: waiting before work is taken up, where the pack sets no intake term of its own: the next working day. */
export const DEFAULT_INTAKE_TERM: Term = { unit: 'workingDays', limit: 1, target: null };
