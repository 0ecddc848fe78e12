import { type Instant, formatCivilDate } from '../shared/civil-date.js';
import { type Amount, addAmounts, amountOf } from './amount.js';
import type { Cap, Deadline, DeadlineRequest, SlaCalendars, TermExtension } from './deadline-types.js';
import { type Stretch, mergePauses } from './pauses.js';
import { type ReckonInput, type Reckoning, reckon } from './reckon.js';
import type { Term } from './term.js';

const NO_PAUSES: readonly Stretch[] = [];

/**
 * The deadline of one term (T5–T10, T14, T17, T24, T26): pure, without allocation beyond its result and without an explanation, which
 * `explainDeadline` gives separately. Amounts are in the term's own unit; all instants are epoch milliseconds.
 */
export function computeDeadline(request: DeadlineRequest): Deadline {
  const { term } = request;
  const target = term.target === null ? null : amountOf(term.unit, term.target);
  return computeAmountDeadline({ ...request, amount: amountOf(term.unit, term.limit), target });
}

/** A request whose amount is already composed, as for a promise over several steps (T21). */
export interface AmountDeadlineRequest extends Omit<DeadlineRequest, 'term'> {
  readonly amount: Amount;
  readonly target: Amount | null;
}

/** The deadline of a composed amount; see `Amount` for how mixed units add up. */
export function computeAmountDeadline(request: AmountDeadlineRequest): Deadline {
  const { calendars, startsAt } = request;
  const pauses = request.pauses === undefined || request.pauses.length === 0 ? NO_PAUSES : mergePauses(request.pauses, request.now);
  const end = reckon({ amount: extended(request.amount, request.extensions), startsAt, calendars, pauses, rolls: true });
  const capAt = request.cap == null ? null : capDueAt(request.cap, calendars, pauses);
  const capped = capAt !== null && capAt < end.dueAt;
  const dueAt = capped ? capAt : end.dueAt;
  return {
    startsAt,
    countedFrom: end.countedFrom,
    nominalOn: formatCivilDate(end.nominalDay),
    targetAt: targetOf(request, pauses, dueAt),
    dueAt,
    dueOn: formatCivilDate(capped ? calendars.hours.zone.dayAt(dueAt) : end.finalDay),
    capped,
    notBefore: isHeldOpen(request, dueAt),
    provisional: isProvisional(calendars, end),
  };
}

/** The bare due instant of a term with no pauses, extensions or cap: the hot path of lists, previews and replays. */
export function dueInstant(calendars: SlaCalendars, term: Pick<Term, 'unit' | 'limit'>, startsAt: Instant): Instant {
  return reckon({ amount: amountOf(term.unit, term.limit), startsAt, calendars, pauses: NO_PAUSES, rolls: true }).dueAt;
}

/** T17: end of a cap, counted from the chain's start, never rolled. */
export function capDueAt(cap: Cap, calendars: SlaCalendars, pauses: readonly Stretch[]): Instant {
  const amount = amountOf(cap.term.unit, cap.term.limit);
  return reckon({ amount, startsAt: cap.startsAt, calendars, pauses: cap.growsByPauses ? pauses : NO_PAUSES, rolls: false }).dueAt;
}

/** What a request is counted with, for explaining it and for its warning. */
export function reckonInput(request: AmountDeadlineRequest): ReckonInput {
  const pauses = mergePauses(request.pauses ?? [], request.now);
  return { amount: extended(request.amount, request.extensions), startsAt: request.startsAt, calendars: request.calendars, pauses, rolls: true };
}

/** The same request with its term turned into an amount. */
export function amountRequest(request: DeadlineRequest): AmountDeadlineRequest {
  const { term } = request;
  return { ...request, amount: amountOf(term.unit, term.limit), target: term.target === null ? null : amountOf(term.unit, term.target) };
}

// T26: an extension is added to the nominal, unrolled date, then rolled, then capped.
function extended(amount: Amount, extensions: readonly TermExtension[] | undefined): Amount {
  if (extensions === undefined) return amount;
  return extensions.reduce((sum, extension) => addAmounts(sum, amountOf(extension.unit, extension.amount)), amount);
}

function targetOf(request: AmountDeadlineRequest, pauses: readonly Stretch[], dueAt: Instant): Instant | null {
  if (request.target === null) return null;
  const { calendars, startsAt, target } = request;
  return Math.min(dueAt, reckon({ amount: target, startsAt, calendars, pauses, rolls: true }).dueAt);
}

function isHeldOpen(request: AmountDeadlineRequest, dueAt: Instant): boolean {
  return request.pauses?.some((pause) => pause.to === null && pause.from < dueAt) ?? false;
}

// T3: a count that leaves the years the calendar is sure of stands on the weekly pattern.
function isProvisional(calendars: SlaCalendars, end: Reckoning): boolean {
  const { days, hours } = calendars;
  return !days.isSure(end.finalDay) || !days.isSure(hours.zone.dayAt(end.countedFrom));
}
