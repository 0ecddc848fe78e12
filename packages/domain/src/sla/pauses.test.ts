import { describe, expect, test } from 'vitest';
import { almaty, at, plainWeeks, wall } from '../test-kit/calendars.js';
import { computeDeadline } from './compute-deadline.js';
import type { Cap, DeadlineRequest, Pause, TermExtension } from './deadline-types.js';
import { mergePauses, openPause } from './pauses.js';
import type { ClockUnit } from './term.js';

const office = almaty();
const pause = (from: string, to: string | null): Pause => ({ from: at(from), to: to === null ? null : at(to), clause: 'п.7' });

interface Setting {
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly TermExtension[];
  readonly cap?: Cap;
  readonly now?: number;
}

type Asked = readonly [unit: ClockUnit, limit: number, local: string, setting?: Setting];

const request = (...[unit, limit, local, setting = {}]: Asked): DeadlineRequest => ({
  term: { unit, limit, target: null }, startsAt: at(local), calendars: office, ...setting,
});
const due = (...[unit, limit, local, ...pauses]: readonly [unit: ClockUnit, limit: number, local: string, ...pauses: readonly Pause[]]): string | null =>
  wall(computeDeadline(request(unit, limit, local, { pauses })).dueAt);

describe('T24: pauses', () => {
  test('T24: clock units do not run inside a pause', () => {
    expect(due('hours', 2, '2026-03-05T09:00', pause('2026-03-05T10:00', '2026-03-05T12:30'))).toBe('2026-03-05T13:30:00');
    expect(due('hours', 2, '2026-03-05T09:00', pause('2026-03-05T10:00', '2026-03-06T10:00'))).toBe('2026-03-06T11:00:00');
  });

  test('T24: working days grow by the midnights that open a working day', () => {
    expect(due('workingDays', 3, '2026-03-02T10:00', pause('2026-03-03T10:00', '2026-03-04T10:00'))).toBe('2026-03-06T17:00:00');
    // Friday to Tuesday over a long weekend (Monday 9 March is off): one working day opens inside.
    expect(due('workingDays', 3, '2026-03-04T10:00', pause('2026-03-06T15:00', '2026-03-10T10:00'))).toBe('2026-03-11T17:00:00');
    expect(due('workingDays', 3, '2026-03-02T10:00', pause('2026-03-03T10:00', '2026-03-03T16:00'))).toBe('2026-03-05T17:00:00');
  });

  test('T24: calendar days and months grow by every midnight, added to the nominal date, then rolled', () => {
    expect(due('calendarDays', 3, '2026-03-02T10:00', pause('2026-03-03T10:00', '2026-03-05T10:00'))).toBe('2026-03-10T17:00:00');
    const month = computeDeadline(request('months', 1, '2026-02-02T10:00', { pauses: [pause('2026-02-10T10:00', '2026-02-20T10:00')] }));
    expect([month.nominalOn, month.dueOn]).toEqual(['2026-03-12', '2026-03-12']);
  });

  test('T24: time before the start and after the due has no effect', () => {
    expect(due('workingDays', 2, '2026-03-03T10:00', pause('2026-02-20T10:00', '2026-03-03T09:00'))).toBe('2026-03-05T17:00:00');
    expect(due('workingDays', 2, '2026-03-03T10:00', pause('2026-03-05T17:00', '2026-03-12T09:00'))).toBe('2026-03-05T17:00:00');
    expect(due('hours', 1, '2026-03-05T16:00', pause('2026-03-05T17:00', '2026-03-06T12:00'))).toBe('2026-03-05T17:00:00');
    // The clock begins on Monday's opening, so a pause over the weekend before it takes nothing.
    expect(due('workingDays', 1, '2026-03-14T10:00', pause('2026-03-14T12:00', '2026-03-16T07:00'))).toBe('2026-03-17T17:00:00');
  });

  test('T24: overlapping pauses count once and splitting one changes nothing', () => {
    const whole = due('hours', 5, '2026-03-05T09:00', pause('2026-03-05T10:00', '2026-03-05T13:00'));
    expect(due('hours', 5, '2026-03-05T09:00', pause('2026-03-05T11:00', '2026-03-05T13:00'), pause('2026-03-05T10:00', '2026-03-05T12:00'))).toBe(whole);
    const days = due('workingDays', 5, '2026-03-02T10:00', pause('2026-03-03T10:00', '2026-03-06T10:00'));
    expect(due('workingDays', 5, '2026-03-02T10:00', pause('2026-03-03T10:00', '2026-03-05T00:00'), pause('2026-03-05T00:00', '2026-03-06T10:00'))).toBe(days);
  });

  test('T24: while a pause is open the due is «not before …»', () => {
    const held = computeDeadline(request('workingDays', 3, '2026-03-02T10:00', { pauses: [pause('2026-03-03T10:00', null)], now: at('2026-03-05T12:00') }));
    expect([wall(held.dueAt), held.notBefore]).toEqual(['2026-03-10T17:00:00', true]);
    expect(openPause([pause('2026-03-03T10:00', null)])?.clause).toBe('п.7');
    expect(mergePauses([pause('2026-03-03T10:00', null)], undefined)).toEqual([]);
  });

  test('T24: a pause that runs across the due it moves is counted to its end', () => {
    expect(due('workingDays', 1, '2026-03-02T10:00', pause('2026-03-02T12:00', '2026-03-06T12:00'))).toBe('2026-03-10T17:00:00');
  });
});

describe('T26: extensions', () => {
  test('T26: added to the nominal unrolled date, then rolled', () => {
    const start = '2026-03-18T10:00';
    expect(wall(computeDeadline(request('calendarDays', 3, start)).dueAt)).toBe('2026-03-26T17:00:00');
    const extended = computeDeadline(request('calendarDays', 3, start, { extensions: [{ unit: 'calendarDays', amount: 3 }] }));
    expect([extended.nominalOn, wall(extended.dueAt)]).toEqual(['2026-03-24', '2026-03-26T17:00:00']);
  });

  test('T26: a pause in the extended time counts', () => {
    const setting = { extensions: [{ unit: 'workingDays' as const, amount: 2 }], pauses: [pause('2026-03-05T10:00', '2026-03-06T10:00')] };
    expect(wall(computeDeadline(request('workingDays', 2, '2026-03-02T10:00', setting)).dueAt)).toBe('2026-03-10T17:00:00');
  });

  test('T26: then capped', () => {
    const cap: Cap = { term: { unit: 'workingDays', limit: 3 }, startsAt: at('2026-03-02T10:00'), growsByPauses: false, clause: 'п.9' };
    const capped = computeDeadline(request('workingDays', 2, '2026-03-02T10:00', { cap, extensions: [{ unit: 'workingDays', amount: 5 }] }));
    expect([wall(capped.dueAt), capped.capped]).toEqual(['2026-03-05T17:00:00', true]);
  });
});

describe('T17: caps', () => {
  const cap: Cap = { term: { unit: 'calendarDays', limit: 21 }, startsAt: at('2026-03-02T10:00'), growsByPauses: false, clause: 'п.9' };

  test('T17: a step is due at the earlier of its own deadline and the cap', () => {
    expect(wall(computeDeadline(request('workingDays', 5, '2026-03-03T10:00', { cap })).dueAt)).toBe('2026-03-11T17:00:00');
    expect(computeDeadline(request('workingDays', 15, '2026-03-19T10:00', { cap })).capped).toBe(true);
  });

  test('T17: a cap counts from the chain’s start and never rolls forward', () => {
    const deadline = computeDeadline(request('workingDays', 15, '2026-03-19T10:00', { cap }));
    expect([deadline.dueOn, wall(deadline.dueAt)]).toEqual(['2026-03-23', '2026-03-23T17:00:00']);
  });

  test('T17: it grows by a pause only if its pause clause says so', () => {
    const pauses = [pause('2026-03-04T10:00', '2026-03-06T10:00')];
    const setting = { pauses, cap };
    expect(computeDeadline(request('workingDays', 15, '2026-03-19T10:00', setting)).dueOn).toBe('2026-03-23');
    expect(computeDeadline(request('workingDays', 15, '2026-03-19T10:00', { pauses, cap: { ...cap, growsByPauses: true } })).dueOn).toBe('2026-03-25');
  });

  test('T17: a target never lies after the cap', () => {
    const deadline = computeDeadline({ ...request('workingDays', 15, '2026-03-19T10:00', { cap }), term: { unit: 'workingDays', limit: 15, target: 10 } });
    expect(deadline.targetAt).toBe(deadline.dueAt);
  });
});

test('T14: the target is the lower bound of a range, counted like the limit', () => {
  const deadline = computeDeadline({ term: { unit: 'workingDays', limit: 15, target: 1 }, startsAt: at('2026-03-02T10:00'), calendars: almaty({ days: plainWeeks }) });
  expect([wall(deadline.targetAt), wall(deadline.dueAt)]).toEqual(['2026-03-03T17:00:00', '2026-03-23T17:00:00']);
});
