import { type AmountDeadlineRequest, amountRequest, computeAmountDeadline, reckonInput } from './compute-deadline.js';
import type { Deadline, DeadlineRequest } from './deadline-types.js';
import { explainClockDays, explainDayTerm, pausedWithin } from './explain-days.js';
import type { DeadlineExplanation, ExplainedDay, ExplainedGap } from './explanation-types.js';
import { sumOfLimits, sumOfTargets } from './amount.js';
import type { PromiseRequest } from './promise.js';
import { type ReckonInput, type Reckoning, closingOf, reckon } from './reckon.js';
import type { ResolvedTerm } from './term.js';

/** Longer lists are cut: the first days, a summary, the last days. */
const LONGEST_LIST = 60;
const HEAD = 35;
const TAIL = 15;

/** What a norm contributes to the explanation of its deadline. */
export type ExplainedNorm = Pick<ResolvedTerm, 'normId' | 'clause' | 'countsFrom' | 'readAs'>;

/** «Why this date» of one term: each counted and skipped day with its reason, the start event, zone, calendars and clause. */
export function explainDeadline(request: DeadlineRequest, norm: ExplainedNorm | null): { readonly deadline: Deadline; readonly explanation: DeadlineExplanation } {
  return explainAmount(amountRequest(request), [{ unit: request.term.unit, amount: request.term.limit }], norm);
}

/** «Why this date» of a promise over several steps (T21); null where there is no term to promise. */
export function explainPromise(request: PromiseRequest, norm: ExplainedNorm | null): { readonly deadline: Deadline; readonly explanation: DeadlineExplanation } | null {
  const terms = request.total === null ? request.steps : [request.total];
  if (terms.length === 0) return null;
  const listed = terms.map(({ unit, limit }) => ({ unit, amount: limit }));
  return explainAmount({ ...request, amount: sumOfLimits(terms), target: sumOfTargets(terms) }, listed, norm);
}

function explainAmount(
  request: AmountDeadlineRequest,
  terms: DeadlineExplanation['terms'],
  norm: ExplainedNorm | null,
): { readonly deadline: Deadline; readonly explanation: DeadlineExplanation } {
  const deadline = computeAmountDeadline(request);
  const input = reckonInput(request);
  const end = reckon(input);
  const days = endedBy(daysOf(input, end), deadline);
  const skipped = days.filter(({ use }) => use === 'skipped').length;
  const { calendars } = request;
  const explanation: DeadlineExplanation = {
    normId: norm?.normId ?? null,
    clause: norm?.clause ?? null,
    countsFrom: norm?.countsFrom ?? null,
    readAs: norm?.readAs ?? null,
    terms,
    startsAt: deadline.startsAt,
    countedFrom: deadline.countedFrom,
    timeZone: calendars.hours.zone.timeZone,
    dayCalendar: calendars.days.code,
    hoursCalendar: calendars.hours.code,
    nominalOn: deadline.nominalOn,
    targetAt: deadline.targetAt,
    dueAt: deadline.dueAt,
    dueOn: deadline.dueOn,
    ...shortened(days),
    counted: days.length - skipped,
    skipped,
    addedByPauses: addedByPauses(input, end),
    extensions: (request.extensions ?? []).map(({ unit, amount }) => ({ unit, amount })),
    cappedByClause: deadline.capped ? (request.cap?.clause ?? null) : null,
    notBefore: deadline.notBefore,
    provisional: deadline.provisional,
  };
  return { deadline, explanation };
}

function daysOf(input: ReckonInput, end: Reckoning): readonly ExplainedDay[] {
  const { amount, calendars, pauses, startsAt } = input;
  if (!amount.wholeDay) return explainClockDays(calendars, { from: startsAt, countedFrom: end.countedFrom, dueAt: end.dueAt }, pauses);
  const byDay = explainDayTerm(input, end);
  if (amount.workMs === 0) return byDay;
  const closing = closingOf(calendars, calendars.days.rollForward(end.nominalDay));
  const after = explainClockDays(calendars, { from: closing, countedFrom: closing, dueAt: end.dueAt }, pauses);
  return [...byDay.map((day) => (day.use === 'due' ? { ...day, use: 'counted' as const } : day)), ...after.slice(1)];
}

// T17: a cap ends the list where it ends the term.
function endedBy(days: readonly ExplainedDay[], deadline: Deadline): readonly ExplainedDay[] {
  if (!deadline.capped) return days;
  const kept = days.filter(({ on }) => on <= deadline.dueOn);
  return kept.map((day, index) => (index === kept.length - 1 ? { ...day, use: 'due' as const } : day));
}

function shortened(days: readonly ExplainedDay[]): Pick<DeadlineExplanation, 'head' | 'gap' | 'tail'> {
  if (days.length <= LONGEST_LIST) return { head: days, gap: null, tail: [] };
  const middle = days.slice(HEAD, -TAIL);
  const skipped = middle.filter(({ use }) => use === 'skipped').length;
  const gap: ExplainedGap = { from: middle[0]?.on ?? '', to: middle.at(-1)?.on ?? '', counted: middle.length - skipped, skipped };
  return { head: days.slice(0, HEAD), gap, tail: days.slice(-TAIL) };
}

function addedByPauses(input: ReckonInput, end: Reckoning): number {
  return input.amount.wholeDay ? end.pausedDays : pausedWithin(input.calendars, { from: end.countedFrom, to: end.dueAt }, input.pauses);
}
