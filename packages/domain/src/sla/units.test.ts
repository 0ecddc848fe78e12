import { describe, expect, test } from 'vitest';
import { almaty, at, hoursCalendar, hoursOf, plainWeeks, russia, wall, weekOf } from '../test-kit/calendars.js';
import { parseInstant } from '../shared/instant.js';
import { computeLatest } from './backward.js';
import { explainLatest } from './explain-backward.js';
import { computeDeadline, dueInstant } from './compute-deadline.js';
import type { SlaCalendars } from './deadline-types.js';
import type { ClockUnit } from './term.js';

const office = almaty();
type Counted = readonly [unit: ClockUnit, limit: number, local: string, calendars?: SlaCalendars];

const due = (...[unit, limit, local, calendars = office]: Counted): string | null =>
  wall(computeDeadline({ term: { unit, limit, target: null }, startsAt: at(local), calendars }).dueAt);

describe('T5: clock units are working time of the unit', () => {
  test('T5: 17:50 + 30 minutes, closing 18:00, is due at 09:20 next working day', () => {
    const unit = almaty({ week: weekOf('9-18') });
    expect(due('minutes', 30, '2026-03-05T17:50', unit)).toBe('2026-03-06T09:20:00');
    expect(due('minutes', 30, '2026-03-06T17:50', unit)).toBe('2026-03-10T09:20:00');
  });

  test('T5: a due exactly at closing stays there; seconds are kept', () => {
    expect(due('minutes', 30, '2026-03-05T16:30')).toBe('2026-03-05T17:00:00');
    expect(due('seconds', 45, '2026-03-05T16:59:30')).toBe('2026-03-06T08:00:15');
    expect(due('hours', 9, '2026-03-05T08:00')).toBe('2026-03-05T17:00:00');
  });
});

describe('T6: working days', () => {
  test('T6: the day of the event is not counted, day 1 is the next working day', () => {
    expect(due('workingDays', 1, '2026-03-05T10:00')).toBe('2026-03-06T17:00:00');
    expect(due('workingDays', 1, '2026-03-06T10:00')).toBe('2026-03-10T17:00:00');
  });

  test('T6: holidays and moved days of the country are counted as they fall', () => {
    expect(due('workingDays', 2, '2026-03-20T10:00')).toBe('2026-03-27T17:00:00');
    expect(due('workingDays', 2, '2024-05-02T10:00')).toBe('2024-05-04T17:00:00');
  });
});

describe('T7: calendar days and months', () => {
  test('T7: day 0 is the civil date of the event, working or not', () => {
    expect(due('calendarDays', 3, '2026-03-01T23:30')).toBe('2026-03-04T17:00:00');
    expect(due('calendarDays', 10, '2026-03-02T10:00')).toBe('2026-03-12T17:00:00');
  });

  test('T7: a final day that is not working rolls forward and the nominal date is kept', () => {
    const deadline = computeDeadline({ term: { unit: 'calendarDays', limit: 3, target: null }, startsAt: at('2026-03-18T10:00'), calendars: office });
    expect(deadline.nominalOn).toBe('2026-03-21');
    expect(deadline.dueOn).toBe('2026-03-26');
    expect(wall(deadline.dueAt)).toBe('2026-03-26T17:00:00');
  });

  test('T7: a month is the same date or the last day; a year is twelve months', () => {
    expect(due('months', 1, '2026-01-31T10:00', almaty({ days: plainWeeks }))).toBe('2026-03-02T17:00:00');
    expect(computeDeadline({ term: { unit: 'months', limit: 1, target: null }, startsAt: at('2026-01-31T10:00'), calendars: office }).nominalOn).toBe('2026-02-28');
    expect(computeDeadline({ term: { unit: 'years', limit: 1, target: null }, startsAt: at('2024-02-29T10:00'), calendars: office }).nominalOn).toBe('2025-02-28');
  });

  test('T7: a calendar term counts from the event itself, also outside working time', () => {
    const deadline = computeDeadline({ term: { unit: 'calendarDays', limit: 1, target: null }, startsAt: at('2026-03-07T22:00'), calendars: office });
    expect(wall(deadline.countedFrom)).toBe('2026-03-07T22:00:00');
    expect(deadline.nominalOn).toBe('2026-03-08');
  });
});

describe('T8: the closing of the final day', () => {
  test('T8: a short day closes earlier', () => {
    const moscow: SlaCalendars = { days: russia, hours: hoursCalendar({ timeZone: 'Europe/Moscow', days: russia }), defaultHours: null };
    const deadline = computeDeadline({ term: { unit: 'workingDays', limit: 1, target: null }, startsAt: at('2026-04-29T10:00', 'Europe/Moscow'), calendars: moscow });
    expect(wall(deadline.dueAt, 'Europe/Moscow')).toBe('2026-04-30T16:00:00');
  });

  test('T8: where the unit is closed that day, the company’s default hours close it', () => {
    const unit = hoursCalendar({ week: { 1: hoursOf('8-12'), 2: hoursOf('8-12') } });
    const calendars: SlaCalendars = { ...office, hours: unit, defaultHours: hoursCalendar({ week: weekOf('9-18') }) };
    expect(due('calendarDays', 3, '2026-03-02T10:00', calendars)).toBe('2026-03-05T18:00:00');
    expect(due('calendarDays', 3, '2026-03-02T10:00', { ...calendars, defaultHours: null })).toBe('2026-03-05T12:00:00');
  });

  test('T8: the day calendar’s holiday closes no unit that works without days off', () => {
    const always = almaty({ week: weekOf('0-24', [1, 2, 3, 4, 5, 6, 7]), ignoresNationalDaysOff: true });
    expect(due('workingDays', 1, '2026-03-20T10:00', always)).toBe('2026-03-27T00:00:00');
  });
});

describe('T9: events outside working time', () => {
  test('T9: after closing counts as the next opening, so the next day is not day 1', () => {
    expect(due('workingDays', 1, '2026-03-04T18:00')).toBe('2026-03-06T17:00:00');
    expect(due('minutes', 10, '2026-03-04T18:00')).toBe('2026-03-05T08:10:00');
  });

  test('T9: before opening counts as that day’s opening, a break as its end', () => {
    expect(due('workingDays', 1, '2026-03-04T06:00')).toBe('2026-03-05T17:00:00');
    expect(due('minutes', 10, '2026-03-04T12:30', almaty({ week: weekOf('8-12 13-17') }))).toBe('2026-03-04T13:10:00');
  });

  test('T9: an event exactly at closing is outside working time', () => {
    expect(due('sameDay', 0, '2026-03-04T17:00')).toBe('2026-03-05T17:00:00');
  });
});

describe('T10: same day', () => {
  test('T10: closing of the day of the event after T9', () => {
    expect(due('sameDay', 0, '2026-03-05T09:00')).toBe('2026-03-05T17:00:00');
    expect(due('sameDay', 0, '2026-03-07T09:00')).toBe('2026-03-10T17:00:00');
  });

  test('T10: a Saturday office closes a Saturday event on Saturday', () => {
    expect(due('sameDay', 0, '2026-03-14T10:00', almaty({ week: { ...weekOf('8-17'), 6: hoursOf('9-13') } }))).toBe('2026-03-14T13:00:00');
  });
});

describe('T12: backward terms', () => {
  const latest = (unit: ClockUnit, amount: number, local: string): readonly (string | null)[] => {
    const moment = computeLatest({ unit, amount, before: at(local), calendars: office });
    return [moment.nominalOn, moment.latestOn, wall(moment.latestAt)];
  };

  test('T12: the event’s day is not counted', () => {
    expect(latest('workingDays', 10, '2026-04-03T10:00')).toEqual(['2026-03-17', '2026-03-17', '2026-03-17T17:00:00']);
    expect(latest('workingDays', 1, '2026-03-26T10:00')[1]).toBe('2026-03-20');
  });

  test('T12: the count back is told day by day: the event’s day not, days off not, the rolled day said', () => {
    const told = (unit: ClockUnit, amount: number, local: string) => explainLatest({ unit, amount, before: at(local), calendars: office }).days.map(({ on, use, number, reason }) => [on.slice(5), use, number, reason]);
    expect(told('workingDays', 2, '2026-03-27T10:00')).toEqual([
      ['03-20', 'due', 2, null], ['03-21', 'skipped', null, 'weekend'], ['03-22', 'skipped', null, 'weekend'], ['03-23', 'skipped', null, 'holiday'],
      ['03-24', 'skipped', null, 'holiday'], ['03-25', 'skipped', null, 'holiday'], ['03-26', 'counted', 1, null], ['03-27', 'skipped', null, 'startDay'],
    ]);
    expect(told('calendarDays', 2, '2026-03-30T10:00')).toEqual([
      ['03-27', 'due', null, 'rolled'], ['03-28', 'counted', 2, null], ['03-29', 'counted', 1, null], ['03-30', 'skipped', null, 'startDay'],
    ]);
  });

  test('T12: a latest day that is not working moves back', () => {
    expect(latest('calendarDays', 5, '2026-03-28T10:00')).toEqual(['2026-03-23', '2026-03-20', '2026-03-20T17:00:00']);
  });

  test('T12: months back mirror months forward', () => {
    expect(latest('months', 1, '2026-03-31T10:00')[0]).toBe('2026-02-28');
    expect(latest('years', 1, '2024-02-29T10:00')[0]).toBe('2023-02-28');
  });

  test('T12: clock units run back through working time', () => {
    expect(latest('hours', 2, '2026-03-10T09:00')[2]).toBe('2026-03-06T16:00:00');
  });
});

test('T3: a deadline past the known years is provisional', () => {
  const late = computeDeadline({ term: { unit: 'workingDays', limit: 10, target: null }, startsAt: at('2026-12-25T10:00'), calendars: office });
  expect(late.provisional).toBe(true);
  expect(computeDeadline({ term: { unit: 'workingDays', limit: 2, target: null }, startsAt: at('2026-12-21T10:00'), calendars: office }).provisional).toBe(false);
});

test('T4: the same input gives the same deadline, whatever the machine’s zone', () => {
  expect(dueInstant(office, { unit: 'workingDays', limit: 15 }, at('2026-03-05T17:50'))).toBe(parseInstant('2026-04-02T17:00:00+05:00')?.at);
});
