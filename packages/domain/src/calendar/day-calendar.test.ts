import { describe, expect, test } from 'vitest';
import { formatCivilDate, toEpochDay } from '../shared/civil-date.js';
import { WEEKDAYS, kazakhstan, russia } from '../test-kit/calendars.js';
import { DayCalendar, overrideDayCalendar } from './day-calendar.js';

const day = toEpochDay;

describe('T2: the day calendar', () => {
  test('T2: a holiday is off, a moved Saturday and Sunday are working', () => {
    expect(kazakhstan.isWorking(day('2026-03-23'))).toBe(false);
    expect(kazakhstan.isWorking(day('2024-05-04'))).toBe(true);
    expect(kazakhstan.isWorking(day('2025-01-05'))).toBe(true);
    expect(kazakhstan.isWorking(day('2025-01-04'))).toBe(false);
  });

  test('T2: a short day is working', () => {
    expect(russia.isWorking(day('2026-04-30'))).toBe(true);
    expect(russia.isWorking(day('2021-02-20'))).toBe(true);
  });

  test('T2: paid non-working days count as working unless the pack says otherwise', () => {
    expect(russia.isWorking(day('2020-04-01'))).toBe(true);
    const strict = new DayCalendar({ ...russia.definition, nonworkingPaid: 'off' });
    expect(strict.isWorking(day('2020-04-01'))).toBe(false);
    expect(formatCivilDate(strict.addWorking(day('2020-03-27'), 1))).toBe('2020-05-12');
  });

  test('T2: an own calendar lays its dates over the country', () => {
    const region = new DayCalendar(overrideDayCalendar(kazakhstan.definition, {
      code: 'kz-region', label: { ru: 'Область' }, exceptions: [{ on: '2026-03-23', kind: 'work', name: null }, { on: '2026-06-10', kind: 'off', name: { ru: 'День области' } }],
    }));
    expect(region.isWorking(day('2026-03-23'))).toBe(true);
    expect(region.isWorking(day('2026-06-10'))).toBe(false);
    expect(region.isWorking(day('2026-03-24'))).toBe(false);
  });

  test('T2: counting, adding and rolling agree with each other', () => {
    expect(kazakhstan.countWorking(day('2026-03-01'), day('2026-04-01'))).toBe(18);
    expect(kazakhstan.countWorking(day('2026-04-01'), day('2026-03-01'))).toBe(-18);
    expect(formatCivilDate(kazakhstan.addWorking(day('2026-03-20'), 1))).toBe('2026-03-26');
    expect(formatCivilDate(kazakhstan.subtractWorking(day('2026-03-26'), 1))).toBe('2026-03-20');
    expect(formatCivilDate(kazakhstan.addWorking(day('2026-03-26'), -1))).toBe('2026-03-20');
    expect(formatCivilDate(kazakhstan.rollForward(day('2026-03-21')))).toBe('2026-03-26');
    expect(formatCivilDate(kazakhstan.rollBackward(day('2026-03-25')))).toBe('2026-03-20');
    expect(formatCivilDate(kazakhstan.rollForward(day('2026-03-20')))).toBe('2026-03-20');
  });

  test('T3: years outside the known ones stand on the weekly pattern and are not sure', () => {
    expect(kazakhstan.isSure(day('2026-12-31'))).toBe(true);
    expect(kazakhstan.isSure(day('2027-01-01'))).toBe(false);
    expect(kazakhstan.isSure(day('2023-12-31'))).toBe(false);
    expect(kazakhstan.isWorking(day('2030-01-01'))).toBe(true);
  });

  test('T29: a calendar without working days, and a day past its range, are told as bugs', () => {
    const never = new DayCalendar({ code: 'never', label: { ru: 'Никогда' }, workingWeekdays: [], knownFromYear: 2020, knownToYear: 2026, exceptions: [] });
    expect(() => never.rollForward(day('2026-01-01'))).toThrow(RangeError);
    expect(() => kazakhstan.isWorking(day('2201-01-01'))).toThrow(RangeError);
    expect(WEEKDAYS).toHaveLength(5);
  });
});
