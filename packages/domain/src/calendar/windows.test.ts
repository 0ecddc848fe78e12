import { expect, test } from 'vitest';
import { formatCivilDate } from '../shared/civil-date.js';
import { at, wall } from '../test-kit/calendars.js';
import { dayOfMonth, dayWindowAt, isInMonthWindow, monthWindowAt } from './windows.js';
import { requireZone } from './zone.js';

const zone = requireZone('Asia/Almaty');
const window = (local: string, fromDay: number, toDay: number): readonly (string | null)[] => {
  const found = monthWindowAt(zone, at(local), { fromDay, toDay });
  return [wall(found.opensAt), wall(found.closesAt)];
};

test('T11: «by the 12th» is open from the first midnight to the end of the 12th', () => {
  expect(window('2026-03-05T10:00', 1, 12)).toEqual(['2026-03-01T00:00:00', '2026-03-13T00:00:00']);
  expect(window('2026-03-12T23:59', 1, 12)).toEqual(['2026-03-01T00:00:00', '2026-03-13T00:00:00']);
  expect(window('2026-03-13T00:00', 1, 12)).toEqual(['2026-04-01T00:00:00', '2026-04-13T00:00:00']);
});

test('T11: «18th to the last day»: 30 and 31 are the last day of any month', () => {
  expect(window('2026-02-20T10:00', 18, 31)).toEqual(['2026-02-18T00:00:00', '2026-03-01T00:00:00']);
  expect(window('2026-02-20T10:00', 18, 30)).toEqual(['2026-02-18T00:00:00', '2026-03-01T00:00:00']);
  expect(formatCivilDate(dayOfMonth(2026, 7, 30))).toBe('2026-07-31');
  expect(formatCivilDate(dayOfMonth(2026, 2, 29))).toBe('2026-02-28');
});

test('T11: a window that runs into the next month', () => {
  expect(window('2026-12-28T10:00', 25, 5)).toEqual(['2026-12-25T00:00:00', '2027-01-06T00:00:00']);
  expect(window('2027-01-03T10:00', 25, 5)).toEqual(['2026-12-25T00:00:00', '2027-01-06T00:00:00']);
});

test('T11: inside or outside is told in the unit’s zone', () => {
  expect(isInMonthWindow(zone, at('2026-03-20T10:00'), { fromDay: 18, toDay: 25 })).toBe(true);
  expect(isInMonthWindow(zone, at('2026-03-17T23:59'), { fromDay: 18, toDay: 25 })).toBe(false);
});

test('T11: hours of the day are a window too', () => {
  const found = dayWindowAt(zone, at('2026-03-05T23:00'), { fromMinute: 480, toMinute: 1320 });
  expect([wall(found.opensAt), wall(found.closesAt)]).toEqual(['2026-03-05T08:00:00', '2026-03-05T22:00:00']);
});
