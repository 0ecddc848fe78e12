import { type Outcome, accepted, refused } from '../shared/outcome.js';
import type { Norm, NormUnit, TermUnit } from './norm.js';
import type { ClockUnit, ResolvedTerm } from './term.js';

const TERM_UNITS: ReadonlySet<NormUnit> = new Set<TermUnit>([
  'seconds', 'minutes', 'hours', 'workingDays', 'calendarDays', 'months', 'years', 'sameDay', 'bareDays',
]);

const CLOCK_UNITS: ReadonlySet<NormUnit> = new Set<TermUnit>(['seconds', 'minutes', 'hours']);

/** True for units that make a clock run; all others are facts and rules. */
export function isTermUnit(unit: NormUnit): unit is TermUnit {
  return TERM_UNITS.has(unit);
}

/**
 * Turns a norm into a term that can be counted. T13: a bare «день» is read by the pack's default and marked. T14: a range has a target and
 * a limit. T15: an average is judged over a period. Problems: `norm_is_not_a_term`, `norm_has_no_limit`, `term_not_positive`, `term_not_whole`.
 */
export function resolveTerm(norm: Norm, bareDays: 'working' | 'calendar'): Outcome<ResolvedTerm> {
  if (norm.unit === 'dayOfMonth') return dayOfMonthTerm(norm);
  if (!isTermUnit(norm.unit)) return refused({ code: 'norm_is_not_a_term', path: 'norm', params: { norm: norm.id, unit: norm.unit }, clause: norm.clause });
  const limit = norm.unit === 'sameDay' ? 0 : (norm.max ?? norm.min);
  if (limit === null) return refused({ code: 'norm_has_no_limit', path: 'norm', params: { norm: norm.id }, clause: norm.clause });
  const number = { norm: norm.id, value: limit };
  if (limit < 0 || (limit === 0 && norm.unit !== 'sameDay')) return refused({ code: 'term_not_positive', path: 'norm', params: number, clause: norm.clause });
  // Half a working day has no closing to be due at.
  if (!Number.isInteger(limit) && !CLOCK_UNITS.has(norm.unit)) return refused({ code: 'term_not_whole', path: 'norm', params: number, clause: norm.clause });
  const unit = countedUnit(norm, norm.unit, bareDays);
  return accepted({
    normId: norm.id,
    clause: norm.clause,
    label: norm.label,
    unit,
    limit,
    target: norm.min !== null && norm.min < limit ? norm.min : null,
    force: norm.force,
    countsFrom: norm.countsFrom,
    readAs: norm.unit === 'bareDays' && (unit === 'workingDays' || unit === 'calendarDays') ? unit : null,
    reading: norm.reading,
    judged: norm.bound === 'average' || norm.use === 'average' ? 'period' : 'case',
  });
}

// T11: a window of the month is a term up to its last day.
function dayOfMonthTerm(norm: Norm): Outcome<ResolvedTerm> {
  const limit = norm.window?.toDayOfMonth ?? norm.max ?? norm.min;
  if (limit === null) return refused({ code: 'norm_has_no_limit', path: 'norm', params: { norm: norm.id }, clause: norm.clause });
  const { clause, label, force, countsFrom, reading } = norm;
  return accepted({ normId: norm.id, clause, label, unit: 'dayOfMonth', limit, target: null, force, countsFrom, readAs: null, reading, judged: 'case' });
}

function countedUnit(norm: Norm, unit: TermUnit, bareDays: 'working' | 'calendar'): ClockUnit {
  if (unit !== 'bareDays') return unit;
  if (norm.dayKind === 'working') return 'workingDays';
  if (norm.dayKind === 'calendar') return 'calendarDays';
  return bareDays === 'working' ? 'workingDays' : 'calendarDays';
}

/** T16, T15: true where passing the limit is a breach at all. */
export function isBinding(term: Pick<ResolvedTerm, 'force' | 'judged'>): boolean {
  return term.force !== 'informative' && term.judged === 'case';
}

/** T12: a notice is due before the event it speaks of, not after it. */
export function countsBack({ type, before }: Pick<Norm, 'type' | 'before'>): boolean {
  return type === 'notice' || before !== undefined;
}
