import { describe, expect, test } from 'vitest';
import { MS_PER_HOUR } from '../shared/civil-date.js';
import { parseInstant, parseLocalDateTime } from '../shared/instant.js';
import { at, hoursCalendar, wall, weekOf } from '../test-kit/calendars.js';
import { requireZone, zoneRules } from './zone.js';

const utc = (text: string): number => parseInstant(text)?.at ?? Number.NaN;
const local = (text: string): number => parseLocalDateTime(text) ?? Number.NaN;

describe('T1: instants are UTC, civil time belongs to a zone', () => {
  test('T1: Almaty went from +06 to +05 on 2024-03-01', () => {
    const almaty = requireZone('Asia/Almaty');
    expect(almaty.offsetMinutesAt(utc('2024-02-29T17:59:59Z'))).toBe(360);
    expect(almaty.offsetMinutesAt(utc('2024-02-29T18:00:00Z'))).toBe(300);
  });

  test('T1: the hour that Almaty lived twice is read as its first occurrence', () => {
    expect(at('2024-02-29T23:30')).toBe(utc('2024-02-29T17:30:00Z'));
    expect(at('2024-03-01T00:00')).toBe(utc('2024-02-29T19:00:00Z'));
  });

  test('T1: the day Almaty changed has 25 hours', () => {
    const always = hoursCalendar({ week: weekOf('0-24', [1, 2, 3, 4, 5, 6, 7]), days: null });
    expect(always.elapsed(at('2024-02-29T00:00'), at('2024-03-01T00:00'))).toBe(25 * MS_PER_HOUR);
  });

  test('T1: a reading in a gap moves later by the gap', () => {
    const newYork = requireZone('America/New_York');
    expect(newYork.toInstant(local('2026-03-08T02:30'))).toBe(utc('2026-03-08T07:30:00Z'));
    expect(newYork.edgeInstant(local('2026-03-08T02:30'))).toBe(utc('2026-03-08T07:00:00Z'));
  });

  test('T1: an overlap is read as its first occurrence', () => {
    expect(requireZone('America/New_York').toInstant(local('2026-11-01T01:30'))).toBe(utc('2026-11-01T05:30:00Z'));
  });

  test('T1: a midnight in a gap begins the day at the first moment that exists', () => {
    const beirut = requireZone('Asia/Beirut');
    const day = Math.floor(local('2021-03-28T00:00') / 86_400_000);
    expect(wall(beirut.startOfDay(day), 'Asia/Beirut')).toBe('2021-03-28T01:00:00');
  });

  test('T1: a half-hour zone and a zone that changed at one minute past midnight', () => {
    expect(requireZone('America/St_Johns').offsetMinutesAt(utc('2026-01-15T12:00:00Z'))).toBe(-210);
    expect(requireZone('America/St_Johns').offsetMinutesAt(utc('2006-04-02T03:31:00Z'))).toBe(-150);
    expect(requireZone('America/St_Johns').offsetMinutesAt(utc('2006-04-02T03:30:59Z'))).toBe(-210);
  });

  test('T1: an unknown zone is told, not guessed', () => {
    expect(zoneRules('Asia/Nowhere')).toBeNull();
    expect(() => requireZone('Asia/Nowhere')).toThrow(RangeError);
  });

  test('T1: an interval inside a gap does not exist, one across it loses the gap', () => {
    const hours = hoursCalendar({ timeZone: 'America/New_York', week: weekOf('1-2:30 3-5', [7]), days: null });
    const [from, to] = [at('2026-03-08T00:00', 'America/New_York'), at('2026-03-09T00:00', 'America/New_York')];
    expect(hours.elapsed(from, to)).toBe(3 * MS_PER_HOUR);
  });
});
