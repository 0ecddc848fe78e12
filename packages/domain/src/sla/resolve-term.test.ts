import { describe, expect, test } from 'vitest';
import type { Norm } from './norm.js';
import { dayMinutesOf, monthDaysOf } from './norm-window.js';
import { countsBack, isBinding, resolveTerm } from './resolve-term.js';
import { judgeAverage } from './judge.js';

const norm: Norm = {
  id: 'alts.p2.s1.2', clause: 'Приложение №2, строка 1.2', lines: [487], label: { ru: 'Отработка акта' }, type: 'duration',
  subject: { process: 'p2', step: 's1.2', channel: null, customer: null }, trigger: null, result: null, role: null,
  min: 1, max: 15, unit: 'bareDays', dayKind: 'unspecified', bound: 'range', asPrinted: '1-15', force: 'readAs',
  reading: { ru: 'рабочие дни' }, status: 'norm', countsFrom: 'registered', extension: null, window: null, use: 'clocked', where: 'process',
};

const value = (over: Partial<Norm>, bare: 'working' | 'calendar' = 'working'): unknown => {
  const resolved = resolveTerm({ ...norm, ...over }, bare);
  return resolved.ok ? [resolved.value.unit, resolved.value.limit, resolved.value.target, resolved.value.readAs] : resolved.problems[0]?.code;
};

describe('T13: a bare «день» is read by the pack’s default and marked', () => {
  test('T13: working for АлТС, calendar for others', () => {
    expect(value({})).toEqual(['workingDays', 15, 1, 'workingDays']);
    expect(value({}, 'calendar')).toEqual(['calendarDays', 15, 1, 'calendarDays']);
  });

  test('T13: a unit the norm names is not marked', () => {
    expect(value({ unit: 'calendarDays', dayKind: 'calendar' })).toEqual(['calendarDays', 15, 1, null]);
    expect(value({ dayKind: 'calendar' })).toEqual(['calendarDays', 15, 1, 'calendarDays']);
  });
});

describe('T14: a range has a target and a limit', () => {
  test('T14: 1–15 is target 1, limit 15; a single figure has no target', () => {
    expect(value({ min: 1, max: 1 })).toEqual(['workingDays', 1, null, 'workingDays']);
    expect(value({ min: null, max: 5 })).toEqual(['workingDays', 5, null, 'workingDays']);
    expect(value({ min: 10, max: null, bound: 'min' })).toEqual(['workingDays', 10, null, 'workingDays']);
  });

  test('T14: what is no duration, or has no number, is refused by name', () => {
    expect(value({ unit: 'perDay' })).toBe('norm_is_not_a_term');
    expect(value({ min: null, max: null })).toBe('norm_has_no_limit');
    expect(value({ min: null, max: 1.5 })).toBe('term_not_whole');
    expect(value({ min: null, max: -1 })).toBe('term_not_positive');
    expect(value({ unit: 'sameDay', min: null, max: null })).toEqual(['sameDay', 0, null, null]);
  });
});

describe('T15, T16: what never breaches', () => {
  test('T15: an average is judged over a period, not on a case', () => {
    const resolved = resolveTerm({ ...norm, unit: 'minutes', min: null, max: 30, bound: 'average', use: 'average', force: 'inForce' }, 'working');
    expect(resolved.ok && resolved.value.judged).toBe('period');
    expect(resolved.ok && isBinding(resolved.value)).toBe(false);
    expect(judgeAverage([10, 70], 30, 'inForce')).toEqual({ count: 2, average: 40, breached: true, longest: 70 });
    expect(judgeAverage([10, 50], 30, 'inForce').breached).toBe(false);
    expect(judgeAverage([], 30, 'inForce')).toEqual({ count: 0, average: null, breached: false, longest: null });
  });

  test('T16: an informative norm binds nothing, also on the average', () => {
    const resolved = resolveTerm({ ...norm, force: 'informative' }, 'working');
    expect(resolved.ok && isBinding(resolved.value)).toBe(false);
    expect(judgeAverage([100], 30, 'informative').breached).toBe(false);
    const read = resolveTerm(norm, 'working');
    expect(read.ok && isBinding(read.value)).toBe(true);
  });
});

describe('T11: windows named by a norm', () => {
  test('T11: «by the 12th», «18th to the last day», hours of the day', () => {
    const by = { ...norm, unit: 'dayOfMonth' as const, min: null, max: 12 };
    expect(monthDaysOf(by)).toEqual({ fromDay: 1, toDay: 12 });
    expect(monthDaysOf({ ...by, min: 18, max: 31 })).toEqual({ fromDay: 18, toDay: 31 });
    expect(monthDaysOf({ ...by, window: { fromDayOfMonth: 20 } })).toEqual({ fromDay: 20, toDay: 31 });
    expect([monthDaysOf(norm), dayMinutesOf(norm), dayMinutesOf({ window: { fromMinuteOfDay: 480 } })]).toEqual([null, null, { fromMinute: 480, toMinute: 1440 }]);
  });
});

test('T12: notices, and what is owed before a day of the contract, count back', () => {
  expect([countsBack(norm), countsBack({ type: 'notice' }), countsBack({ type: 'reference', before: 'contractEnd' })]).toEqual([false, true, true]);
});
