import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MS_PER_DAY, MS_PER_MINUTE } from '../shared/civil-date.js';
import { almaty, at, hoursCalendar, hoursOf, kazakhstan, plainWeeks, weekOf } from '../test-kit/calendars.js';
import { unitMs } from './amount.js';
import { computeDeadline } from './compute-deadline.js';
import type { Pause, SlaCalendars } from './deadline-types.js';
import type { ClockUnit } from './term.js';

const RUNS = { numRuns: 300 };
const UNITS: readonly ClockUnit[] = ['seconds', 'minutes', 'hours', 'workingDays', 'calendarDays', 'months', 'sameDay'];
const FROM = at('2024-01-10T00:00');
const TO = at('2026-06-30T00:00');

const anyStart = fc.integer({ min: FROM / MS_PER_MINUTE, max: TO / MS_PER_MINUTE }).map((minute) => minute * MS_PER_MINUTE);
const anyWeek = fc.constantFrom(
  weekOf('8-17'), weekOf('8-12 13-17'), { ...weekOf('9-18'), 6: hoursOf('9-14') }, weekOf('0-24', [1, 2, 3, 4, 5, 6, 7]), { 2: hoursOf('10-12'), 4: hoursOf('7-19') },
);
const anyTerm = fc.record({ unit: fc.constantFrom(...UNITS), limit: fc.integer({ min: 1, max: 40 }) });
const anyCase = fc.record({ week: anyWeek, term: anyTerm, start: anyStart });

function calendarsOf(week: ReturnType<typeof weekOf>, timeZone = 'Asia/Almaty', days = kazakhstan): SlaCalendars {
  return { ...almaty({ days }), hours: hoursCalendar({ week, timeZone, days }) };
}

const prepared = new Map<object, SlaCalendars>();
function preparedFor(week: ReturnType<typeof weekOf>): SlaCalendars {
  const known = prepared.get(week) ?? calendarsOf(week);
  prepared.set(week, known);
  return known;
}

interface Case {
  readonly term: { readonly unit: ClockUnit; readonly limit: number };
  readonly start: number;
}

function dueOf(calendars: SlaCalendars, { term, start }: Case, pauses: readonly Pause[] = []): number {
  return computeDeadline({ term: { ...term, target: null }, startsAt: start, calendars, pauses }).dueAt;
}

describe('properties of every deadline', () => {
  test('T24: splitting a pause changes nothing', () => {
    const pauseShape = fc.record({ offset: fc.integer({ min: -3000, max: 40_000 }), length: fc.integer({ min: 1, max: 20_000 }), cut: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(fc.property(anyCase, fc.array(pauseShape, { maxLength: 3 }), ({ week, ...asked }, shapes) => {
      const { start } = asked;
      const whole = shapes.map(({ offset, length }) => ({ from: start + offset * MS_PER_MINUTE, to: start + (offset + length) * MS_PER_MINUTE, clause: 'п.7' }));
      const split = whole.flatMap((pause, index) => {
        const middle = pause.from + Math.floor(((shapes[index]?.cut ?? 0) * (pause.to - pause.from)) / MS_PER_MINUTE) * MS_PER_MINUTE;
        return [{ ...pause, to: middle }, { ...pause, from: middle }];
      });
      const calendars = preparedFor(week);
      expect(dueOf(calendars, asked, split.toReversed())).toBe(dueOf(calendars, asked, whole));
    }), RUNS);
  });

  test('T24: a pause never makes a deadline earlier', () => {
    fc.assert(fc.property(anyCase, fc.integer({ min: -3000, max: 40_000 }), fc.integer({ min: 1, max: 20_000 }), ({ week, ...asked }, offset, length) => {
      const from = asked.start + offset * MS_PER_MINUTE;
      const pause: Pause = { from, to: from + length * MS_PER_MINUTE, clause: 'п.7' };
      expect(dueOf(preparedFor(week), asked, [pause])).toBeGreaterThanOrEqual(dueOf(preparedFor(week), asked));
    }), RUNS);
  });

  test('T5: for clock units elapsed(start, due) equals the amount', () => {
    const anyClock = fc.record({ unit: fc.constantFrom<ClockUnit>('seconds', 'minutes', 'hours'), limit: fc.integer({ min: 1, max: 5000 }) });
    fc.assert(fc.property(anyWeek, anyClock, anyStart, (week, term, start) => {
      const calendars = preparedFor(week);
      expect(calendars.hours.elapsed(start, dueOf(calendars, { term, start }))).toBe(term.limit * (unitMs(term.unit) ?? 0));
    }), RUNS);
  });

  test('T12: clock units run back to where they came from', () => {
    fc.assert(fc.property(anyWeek, fc.integer({ min: 1, max: 5000 }), anyStart, (week, minutes, start) => {
      const { hours } = preparedFor(week);
      const begun = hours.rollForward(start);
      expect(hours.subtract(hours.add(begun, minutes * MS_PER_MINUTE), minutes * MS_PER_MINUTE)).toBe(begun);
    }), RUNS);
  });

  test('T29: a larger amount is never due earlier, a later start neither', () => {
    fc.assert(fc.property(anyCase, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 20_000 }), ({ week, ...asked }, more, later) => {
      const { term, start } = asked;
      const calendars = preparedFor(week);
      expect(dueOf(calendars, { start, term: { ...term, limit: term.limit + more } })).toBeGreaterThanOrEqual(dueOf(calendars, asked));
      expect(dueOf(calendars, { term, start: start + later * MS_PER_MINUTE })).toBeGreaterThanOrEqual(dueOf(calendars, asked));
    }), RUNS);
  });

  test('T29: working time in two parts is working time at once', () => {
    const anyMinutes = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }));
    fc.assert(fc.property(anyWeek, anyStart, anyMinutes, (week, start, [first, second]) => {
      const { hours } = preparedFor(week);
      const [a, b] = [first * MS_PER_MINUTE, second * MS_PER_MINUTE];
      expect(hours.add(hours.add(start, a), b)).toBe(hours.add(start, a + b));
      const middle = start + a;
      expect(hours.elapsed(start, middle) + hours.elapsed(middle, middle + b)).toBe(hours.elapsed(start, middle + b));
    }), RUNS);
  });

  test('T2: the intervals of a range add up to its working time', () => {
    fc.assert(fc.property(anyWeek, anyStart, fc.integer({ min: 1, max: 60_000 }), (week, start, length) => {
      const { hours } = preparedFor(week);
      const end = start + length * MS_PER_MINUTE;
      expect(hours.intervals(start, end).reduce((sum, { from, to }) => sum + to - from, 0)).toBe(hours.elapsed(start, end));
    }), RUNS);
  });
});

describe('shifting the whole case', () => {
  test('T7: by holiday-free weeks shifts the result by as much', () => {
    const calendars = new Map<object, SlaCalendars>();
    fc.assert(fc.property(anyCase, fc.integer({ min: 1, max: 60 }), ({ week, term, start }, weeks) => {
      // Months are of unequal length: a shift by weeks does not keep them.
      fc.pre(term.unit !== 'months');
      const plain = calendars.get(week) ?? calendarsOf(week, 'UTC', plainWeeks);
      calendars.set(week, plain);
      const shift = weeks * 7 * MS_PER_DAY;
      expect(dueOf(plain, { term, start: start + shift })).toBe(dueOf(plain, { term, start }) + shift);
    }), RUNS);
  });

  test('T1: in a zone with summer time the shift holds in local time', () => {
    for (const timeZone of ['America/New_York', 'Asia/Almaty', 'America/St_Johns']) {
      // At night clocks change; these hours are untouched by it.
      const calendars = calendarsOf(weekOf('8-12 13-17'), timeZone, plainWeeks);
      const { zone } = calendars.hours;
      fc.assert(fc.property(anyTerm, anyStart, fc.integer({ min: 1, max: 60 }), (term, start, weeks) => {
        fc.pre(term.unit !== 'months');
        const local = zone.toLocal(start);
        const shift = weeks * 7 * MS_PER_DAY;
        const due = zone.toLocal(dueOf(calendars, { term, start: zone.toInstant(local) }));
        expect(zone.toLocal(dueOf(calendars, { term, start: zone.toInstant(local + shift) }))).toBe(due + shift);
      }), { numRuns: 150 });
    }
  });
});
