import { describe, expect, test } from 'vitest';
import { evaluateTimeCase, type TimeCaseValue } from './evaluate-time-case.js';

const week = { mon: [['09:00', '13:00'], ['14:00', '18:00']], tue: [['09:00', '18:00']], wed: [['09:00', '18:00']], thu: [['09:00', '18:00']], fri: [['09:00', '18:00']] };
const calendar = { timezone: 'UTC', week, holidays: ['2026-03-09'] };

function value(over: Readonly<Record<string, unknown>>): TimeCaseValue | string {
  const outcome = evaluateTimeCase({ id: 'x', calendar, ...over });
  return outcome.ok ? outcome.value.value : outcome.problems.map(({ code, path }) => `${code} ${path}`).join(', ');
}

const days = (n: number, over: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({ value: n, unit: 'business_days', ...over });

describe('the kinds of a business-time case', () => {
  test('days_between: the three readings of a range, and reversed', () => {
    const between = (end_inclusive: unknown, start = '2026-03-02', end = '2026-03-06'): unknown => value({ kind: 'days_between', start, end, end_inclusive });
    expect([between(false), between('[start,end)'), between(true), between('(start,end]'), between(undefined)]).toEqual([4, 4, 5, 4, 4]);
    expect(between(undefined, '2026-02-28', '2026-03-02')).toBe(1);
    expect(between(false, '2026-02-28', '2026-03-02')).toBe(0);
    expect(between(true, '2026-03-06', '2026-03-02')).toBe(-5);
    expect(between(false, '2026-03-02', '2026-03-02')).toBe(0);
  });

  test('is_working: half-open; is_working_day: by the hours of the day', () => {
    expect(value({ kind: 'is_working', start: '2026-03-02T13:00:00Z' })).toBe(false);
    expect(value({ kind: 'is_working', start: '2026-03-02T14:00:00Z' })).toBe(true);
    expect(value({ kind: 'is_working', start: '2026-03-02T18:00:00Z' })).toBe(false);
    expect([value({ kind: 'is_working_day', start: '2026-03-09' }), value({ kind: 'is_working_day', start: '2026-03-10T23:00:00Z' })]).toEqual([false, true]);
  });

  test('rolling of instants and of dates', () => {
    expect(value({ kind: 'roll_forward', start: '2026-03-02T13:30:00Z' })).toBe('2026-03-02T14:00:00Z');
    expect(value({ kind: 'roll_backward', start: '2026-03-02T13:30:00Z' })).toBe('2026-03-02T13:00:00Z');
    expect(value({ kind: 'roll_backward', start: '2026-03-02T18:00:00Z' })).toBe('2026-03-02T18:00:00Z');
    expect(value({ kind: 'roll_forward_date', start: '2026-03-07' })).toBe('2026-03-10');
    expect(value({ kind: 'roll_backward_date', start: '2026-03-09' })).toBe('2026-03-06');
    expect(value({ kind: 'roll_backward_date', start: '2026-03-06' })).toBe('2026-03-06');
  });

  test('next_opening and next_closing are strictly after; a break closes and opens', () => {
    expect(value({ kind: 'next_opening', start: '2026-03-02T09:00:00Z' })).toBe('2026-03-02T14:00:00Z');
    expect(value({ kind: 'next_opening', start: '2026-03-06T20:00:00Z' })).toBe('2026-03-10T09:00:00Z');
    expect(value({ kind: 'next_closing', start: '2026-03-02T12:59:59Z' })).toBe('2026-03-02T13:00:00Z');
    expect(value({ kind: 'next_closing', start: '2026-03-02T13:00:00Z' })).toBe('2026-03-02T18:00:00Z');
  });

  test('intervals: clipped to [start, end), or the first of them', () => {
    expect(value({ kind: 'intervals', start: '2026-03-02T10:00:00Z', end: '2026-03-03T10:00:00Z' })).toEqual([
      ['2026-03-02T10:00:00Z', '2026-03-02T13:00:00Z'], ['2026-03-02T14:00:00Z', '2026-03-02T18:00:00Z'], ['2026-03-03T09:00:00Z', '2026-03-03T10:00:00Z'],
    ]);
    expect(value({ kind: 'intervals', start: '2026-03-06T20:00:00Z', count: 1 })).toEqual([['2026-03-10T09:00:00Z', '2026-03-10T18:00:00Z']]);
    expect(value({ kind: 'intervals', start: '2026-03-06T20:00:00Z' })).toBe('end_missing end');
  });

  test('due: days land at closing where asked; a landing outside the day’s hours rolls on', () => {
    expect(value({ kind: 'due', start: '2026-03-06T10:00:00Z', amount: days(1, { end_of_working_day: true }) })).toBe('2026-03-10T18:00:00Z');
    expect(value({ kind: 'due', start: '2026-03-06T13:30:00Z', amount: days(-4) })).toBe('2026-03-02T13:00:00Z');
    expect(value({ kind: 'due', start: '2026-02-27T13:30:00Z', amount: days(1) })).toBe('2026-03-02T14:00:00Z');
    expect(value({ kind: 'due', start: '2026-02-27', amount: days(1) })).toBe('2026-03-02');
  });

  test('due_with_pauses: clock units stand still, days grow by opened working days', () => {
    const pauses = [{ from: '2026-03-02T10:00:00Z', to: '2026-03-02T12:00:00Z' }, { from: '2026-03-02T11:00:00Z', to: '2026-03-02T12:30:00Z' }];
    expect(value({ kind: 'due_with_pauses', start: '2026-03-02T09:00:00Z', amount: { value: 2, unit: 'business_hours' }, pauses })).toBe('2026-03-02T14:30:00Z');
    expect(value({ kind: 'due_with_pauses', start: '2026-03-02T09:00:00Z', amount: { value: 90, unit: 'business_minutes' }, pauses })).toBe('2026-03-02T13:00:00Z');
    const long = [{ from: '2026-03-06T10:00:00Z', to: '2026-03-10T12:00:00Z' }];
    expect(value({ kind: 'due_with_pauses', start: '2026-03-05T10:00:00Z', amount: days(2), pauses: long })).toBe('2026-03-11T10:00:00Z');
    expect(value({ kind: 'due_with_pauses', start: '2026-03-05T10:00:00Z', amount: days(2), pauses: [{ from: '2026-03-20T10:00:00Z', to: '2026-03-25T12:00:00Z' }] })).toBe('2026-03-10T10:00:00Z');
  });

  test('a calendar with special hours, breaks and moved days', () => {
    const special = { ...calendar, special_hours: { '2026-03-03': [['10:00', '12:00']], '2026-03-09': [['10:00', '12:00']] }, breaks: { '2026-03-04': [['12:00', '13:00']] }, extra_working_dates: ['2026-03-07'] };
    const elapsed = (on: string): unknown => value({ kind: 'elapsed', calendar: special, start: `${on}T00:00:00Z`, end: `${on}T23:59:59Z` });
    expect([elapsed('2026-03-03'), elapsed('2026-03-04'), elapsed('2026-03-07'), elapsed('2026-03-09')]).toEqual([7200, 28_800, 28_800, 0]);
  });

  test('T1: a 25-hour day has 25 hours, and instants keep the way the start was written', () => {
    const newYork = { timezone: 'America/New_York', week: { sun: [['00:00', '24:00']], mon: [['00:00', '24:00']] } };
    expect(value({ kind: 'elapsed', calendar: newYork, start: '2026-11-01T00:00:00-04:00', end: '2026-11-02T00:00:00-05:00' })).toBe(25 * 3600);
    expect(value({ kind: 'due', calendar: newYork, start: '2026-11-01T00:00:00-04:00', amount: { value: 24, unit: 'business_hours' } })).toBe('2026-11-01T23:00:00-05:00');
  });
});

test('a calendar asked about a far year, then a near one, answers as if asked alone', () => {
  const own = { ...calendar, holidays: ['2026-03-09'] };
  const due = (start: string): unknown => {
    const outcome = evaluateTimeCase({ id: 'x', kind: 'due_date', calendar: own, start, amount: { value: 1, unit: 'business_days' } });
    return outcome.ok ? outcome.value.value : outcome.problems;
  };
  const years = ['2150-03-06', '1950-03-06', '2026-03-06'];
  expect(years.map(due)).toEqual(years.toReversed().map(due).toReversed());
  expect(due('2026-03-06')).toBe('2026-03-10');
});

describe('a bad case is refused with its path', () => {
  test.each([
    [null, 'not_an_object '],
    [{ id: 'x', kind: 'dues', calendar, start: '2026-03-02' }, 'unknown_kind kind'],
    [{ id: 'x', kind: 'is_working', calendar, start: '2026-02-30' }, 'bad_moment start'],
    [{ id: 'x', kind: 'is_working', calendar, start: '2026-03-02T10:00:00' }, 'bad_moment start'],
    [{ id: 'x', kind: 'due', calendar, start: '2026-03-02T10:00:00Z' }, 'amount_missing amount'],
    [{ id: 'x', kind: 'due', calendar, start: '2026-03-02T10:00:00Z', amount: { value: 1, unit: 'weeks' } }, 'unknown_unit amount.unit'],
    [{ id: 'x', kind: 'due', calendar, start: '2026-03-02T10:00:00Z', amount: { value: 1.5, unit: 'business_days' } }, 'bad_amount amount.value'],
    [{ id: 'x', kind: 'elapsed', calendar, start: '2026-03-02T10:00:00Z' }, 'end_missing end'],
    [{ kind: 'is_working', start: '2026-03-02' }, 'id_missing id, calendar_missing calendar'],
    [{ id: 'x', kind: 'is_working', calendar: { ...calendar, timezone: 'Mars/Base' }, start: '2026-03-02' }, 'unknown_time_zone calendar.timezone'],
    [{ id: 'x', kind: 'is_working', calendar: { week: { mon: [['9', '10']] } }, start: '2026-03-02' }, 'bad_interval calendar.week.mon.0'],
    [{ id: 'x', kind: 'is_working', calendar: { week, holidays: ['soon'] }, start: '2026-03-02' }, 'bad_date calendar.holidays.0'],
    [{ id: 'x', kind: 'is_working', calendar: { week: { mon: [['22:00', '06:00']] } }, start: '2026-03-02' }, 'bad_interval calendar.week.mon.0'],
    [{ id: 'x', kind: 'is_working', calendar, start: '9999-12-31T23:00:00Z' }, 'year_out_of_range start'],
    [{ id: 'x', kind: 'days_between', calendar, start: '0001-01-01', end: '2300-01-01' }, 'year_out_of_range start, year_out_of_range end'],
    [{ id: 'x', kind: 'due', calendar, start: '2026-03-02T10:00:00Z', amount: { value: 1e9, unit: 'business_days' } }, 'out_of_reach amount.value'],
    [{ id: 'x', kind: 'due', calendar, start: '2026-03-02T10:00:00Z', amount: { value: 1e12, unit: 'business_hours' } }, 'out_of_reach amount.value'],
    [{ id: 'x', kind: 'due_with_pauses', calendar, start: '2026-03-02T10:00:00Z', amount: { value: 1, unit: 'business_hours' }, pauses: [{ from: '0001-01-01T00:00:00Z', to: '2026-03-02T10:00:00Z' }] }, 'bad_pause pauses.0'],
    [{ id: 'x', kind: 'intervals', calendar, start: '2026-03-02T10:00:00Z', count: 1.5 }, 'bad_count count'],
    [{ id: 'x', kind: 'days_between', calendar, start: '2026-03-02', end: '2026-03-03', end_inclusive: '[start;end]' }, 'unknown_range end_inclusive'],
    [{ id: 'x', kind: 'roll_forward', calendar: { week: {} }, start: '2026-03-02T10:00:00Z' }, 'no_working_time calendar'],
  ])('%j', (json, expected) => {
    const outcome = evaluateTimeCase(json);
    expect(outcome.ok ? 'ok' : outcome.problems.map(({ code, path }) => `${code} ${path}`).join(', ')).toBe(expected);
  });
});
