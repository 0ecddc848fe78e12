import { MS_PER_HOUR, MS_PER_MINUTE, MS_PER_SECOND } from '../shared/civil-date.js';
import type { ClockUnit, Term } from './term.js';

/**
 * A length of time split by how it is counted. Terms of one kind add up exactly; mixed kinds are counted in this order from the start:
 * months, calendar days, working days — each from the unrolled end of the one before — then the final day is rolled and its closing taken,
 * and working time is added after that closing (T21).
 */
export interface Amount {
  readonly months: number;
  readonly calendarDays: number;
  readonly workingDays: number;
  readonly workMs: number;
  /** T11: day of the month the count runs to, 30 and 31 its last; 0 where there is none. */
  readonly untilDay: number;
  /** True where a `sameDay` term takes part: the end is the closing of a day even if no days are added (T10). */
  readonly wholeDay: boolean;
  /** T9: true where a unit of working time or working days takes part, so that the start is moved into working time. */
  readonly fromOpening: boolean;
}

export const NO_AMOUNT: Amount = { months: 0, calendarDays: 0, workingDays: 0, workMs: 0, untilDay: 0, wholeDay: false, fromOpening: false };

/** The amount of `value` units. Day units count as a day term even when zero. */
export function amountOf(unit: ClockUnit, value: number): Amount {
  switch (unit) {
    case 'seconds': return { months: 0, calendarDays: 0, workingDays: 0, workMs: value * MS_PER_SECOND, untilDay: 0, wholeDay: false, fromOpening: true };
    case 'minutes': return { months: 0, calendarDays: 0, workingDays: 0, workMs: value * MS_PER_MINUTE, untilDay: 0, wholeDay: false, fromOpening: true };
    case 'hours': return { months: 0, calendarDays: 0, workingDays: 0, workMs: value * MS_PER_HOUR, untilDay: 0, wholeDay: false, fromOpening: true };
    case 'workingDays': return { months: 0, calendarDays: 0, workingDays: value, workMs: 0, untilDay: 0, wholeDay: true, fromOpening: true };
    case 'sameDay': return { months: 0, calendarDays: 0, workingDays: 0, workMs: 0, untilDay: 0, wholeDay: true, fromOpening: true };
    case 'dayOfMonth': return { ...NO_AMOUNT, untilDay: value, wholeDay: true };
    case 'calendarDays': return { months: 0, calendarDays: value, workingDays: 0, workMs: 0, untilDay: 0, wholeDay: true, fromOpening: false };
    case 'months': return { months: value, calendarDays: 0, workingDays: 0, workMs: 0, untilDay: 0, wholeDay: true, fromOpening: false };
    case 'years': return { months: value * 12, calendarDays: 0, workingDays: 0, workMs: 0, untilDay: 0, wholeDay: true, fromOpening: false };
  }
}

/** Both amounts together. */
export function addAmounts(a: Amount, b: Amount): Amount {
  return {
    months: a.months + b.months,
    calendarDays: a.calendarDays + b.calendarDays,
    workingDays: a.workingDays + b.workingDays,
    workMs: a.workMs + b.workMs,
    untilDay: Math.max(a.untilDay, b.untilDay),
    wholeDay: a.wholeDay || b.wholeDay,
    fromOpening: a.fromOpening || b.fromOpening,
  };
}

/** The limits of several terms added up (T21). */
export function sumOfLimits(terms: readonly Pick<Term, 'unit' | 'limit'>[]): Amount {
  return terms.reduce((sum, term) => addAmounts(sum, amountOf(term.unit, term.limit)), NO_AMOUNT);
}

/** The targets of several terms added up, the limit standing in where a term has no target; null where none has one (T14). */
export function sumOfTargets(terms: readonly Term[]): Amount | null {
  if (terms.every((term) => term.target === null)) return null;
  return terms.reduce((sum, term) => addAmounts(sum, amountOf(term.unit, term.target ?? term.limit)), NO_AMOUNT);
}

/** Milliseconds in one clock unit; null for day units. */
export function unitMs(unit: ClockUnit): number | null {
  if (unit === 'seconds') return MS_PER_SECOND;
  if (unit === 'minutes') return MS_PER_MINUTE;
  return unit === 'hours' ? MS_PER_HOUR : null;
}
