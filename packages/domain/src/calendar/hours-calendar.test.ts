import { describe, expect, test } from 'vitest';
import { MS_PER_HOUR, MS_PER_MINUTE, toEpochDay } from '../shared/civil-date.js';
import { at, hoursCalendar, hoursOf, russia, wall, weekOf } from '../test-kit/calendars.js';

const office = hoursCalendar({ week: weekOf('8-12 13-17') });

describe('T2: the hours calendar', () => {
  test('T2: intervals are half-open: neither closing nor the start of a break is working', () => {
    expect(office.isWorking(at('2026-03-05T08:00'))).toBe(true);
    expect(office.isWorking(at('2026-03-05T12:00'))).toBe(false);
    expect(office.isWorking(at('2026-03-05T16:59:59'))).toBe(true);
    expect(office.isWorking(at('2026-03-05T17:00'))).toBe(false);
  });

  test('T2: a national day off closes the unit, unless it works without days off', () => {
    expect(office.isOpenDay(toEpochDay('2026-03-23'))).toBe(false);
    const always = hoursCalendar({ week: weekOf('0-24', [1, 2, 3, 4, 5, 6, 7]), ignoresNationalDaysOff: true });
    expect(always.isWorking(at('2026-03-23T03:00'))).toBe(true);
  });

  test('T2: a plain weekend leaves a Saturday office open', () => {
    const saturday = hoursCalendar({ week: { ...weekOf('8-17'), 6: hoursOf('9-13') } });
    expect(saturday.isWorking(at('2026-03-14T10:00'))).toBe(true);
    expect(saturday.isWorking(at('2026-03-15T10:00'))).toBe(false);
  });

  test('T2: a moved working day has its weekday’s hours or, where it has none, the first working weekday’s', () => {
    expect(wall(office.openingOn(toEpochDay('2024-05-04')))).toBe('2024-05-04T08:00:00');
    const saturday = hoursCalendar({ week: { ...weekOf('8-17'), 6: hoursOf('9-13') } });
    expect(wall(saturday.closingOn(toEpochDay('2024-05-04')))).toBe('2024-05-04T13:00:00');
    const fromTuesday = hoursCalendar({ week: { 2: hoursOf('10-15'), 3: hoursOf('9-18') } });
    expect(wall(fromTuesday.closingOn(toEpochDay('2024-05-04')))).toBe('2024-05-04T15:00:00');
  });

  test('T2: a short day ends its last interval an hour earlier', () => {
    const kursk = hoursCalendar({ timeZone: 'Europe/Moscow', week: weekOf('8-12 13-17'), days: russia });
    expect(wall(kursk.closingOn(toEpochDay('2026-04-30')), 'Europe/Moscow')).toBe('2026-04-30T16:00:00');
    expect(kursk.elapsed(at('2026-04-30T00:00', 'Europe/Moscow'), at('2026-05-01T00:00', 'Europe/Moscow'))).toBe(7 * MS_PER_HOUR);
    expect(wall(kursk.closingOn(toEpochDay('2021-02-20')), 'Europe/Moscow')).toBe('2021-02-20T16:00:00');
  });

  test('T2: dates are replaced, cut, closed and moved', () => {
    const unit = hoursCalendar({
      week: weekOf('8-17'),
      exceptions: [
        { on: '2026-03-10', kind: 'replace', intervals: hoursOf('10-12') },
        { on: '2026-03-11', kind: 'cut', intervals: hoursOf('9-10 16-20') },
        { on: '2026-03-12', kind: 'closed', intervals: [] },
        { on: '2026-03-14', kind: 'moved', intervals: [] },
        { on: '2026-03-23', kind: 'replace', intervals: hoursOf('9-11') },
      ],
    });
    const worked = (on: string): number => unit.elapsed(at(`${on}T00:00`), at(`${on}T23:59`)) / MS_PER_HOUR;
    expect([worked('2026-03-10'), worked('2026-03-11'), worked('2026-03-12'), worked('2026-03-14'), worked('2026-03-23')]).toEqual([2, 7, 0, 9, 2]);
  });

  test('T2: 24:00 ends a day and no interval crosses midnight', () => {
    const always = hoursCalendar({ week: weekOf('0-24', [1, 2, 3, 4, 5, 6, 7]), days: null });
    expect(wall(always.nextClosing(at('2026-03-05T10:00')))).toBe('2026-03-06T00:00:00');
    expect(always.intervals(at('2026-03-05T10:00'), at('2026-03-06T10:00'))).toHaveLength(2);
    expect(always.isWorking(at('2026-03-06T00:00'))).toBe(true);
  });
});

describe('T5: operations on working time', () => {
  test('T5: openings and closings are strictly after the instant; a break closes and opens', () => {
    expect(wall(office.nextOpening(at('2026-03-05T08:00')))).toBe('2026-03-05T13:00:00');
    expect(wall(office.nextClosing(at('2026-03-05T12:00')))).toBe('2026-03-05T17:00:00');
    expect(wall(office.nextClosing(at('2026-03-05T11:59')))).toBe('2026-03-05T12:00:00');
    expect(wall(office.nextOpening(at('2026-03-06T16:00')))).toBe('2026-03-10T08:00:00');
  });

  test('T5: rolling keeps a working instant, and backward also a closing', () => {
    expect(wall(office.rollForward(at('2026-03-05T12:30')))).toBe('2026-03-05T13:00:00');
    expect(wall(office.rollBackward(at('2026-03-05T12:30')))).toBe('2026-03-05T12:00:00');
    expect(wall(office.rollBackward(at('2026-03-05T17:00')))).toBe('2026-03-05T17:00:00');
    expect(wall(office.rollBackward(at('2026-03-05T08:00')))).toBe('2026-03-05T08:00:00');
    expect(wall(office.rollBackward(at('2026-03-05T07:59')))).toBe('2026-03-04T17:00:00');
  });

  test('T5: time added from a break starts at its end; time taken away ends before it', () => {
    expect(wall(office.add(at('2026-03-05T12:30'), 30 * MS_PER_MINUTE))).toBe('2026-03-05T13:30:00');
    expect(wall(office.subtract(at('2026-03-05T13:00'), 30 * MS_PER_MINUTE))).toBe('2026-03-05T11:30:00');
    expect(wall(office.add(at('2026-03-05T08:00'), 4 * MS_PER_HOUR))).toBe('2026-03-05T12:00:00');
    expect(wall(office.subtract(at('2026-03-05T17:00'), 4 * MS_PER_HOUR))).toBe('2026-03-05T13:00:00');
  });

  test('T5: elapsed time is negative where reversed', () => {
    const [a, b] = [at('2026-03-05T10:00'), at('2026-03-06T09:00')];
    expect(office.elapsed(a, b)).toBe(7 * MS_PER_HOUR);
    expect(office.elapsed(b, a)).toBe(-7 * MS_PER_HOUR);
  });

  test('T29: the table grows where a question leaves it, both ways', () => {
    const small = hoursCalendar({ days: null });
    expect(wall(small.rollForward(at('2099-07-04T10:00')))).toBe('2099-07-06T08:00:00');
    expect(wall(small.rollBackward(at('1985-07-06T10:00')))).toBe('1985-07-05T17:00:00');
    expect(small.elapsed(at('1986-01-06T08:00'), at('1986-01-06T09:00'))).toBe(MS_PER_HOUR);
  });

  test('T29: a calendar that never opens answers NaN instead of searching for ever', () => {
    const never = hoursCalendar({ week: {}, days: null });
    expect(never.rollForward(at('2026-03-05T10:00'))).toBeNaN();
    expect(never.subtract(at('2026-03-05T10:00'), 1)).toBeNaN();
    expect(never.nextClosing(at('2026-03-05T10:00'))).toBeNaN();
  });
});
