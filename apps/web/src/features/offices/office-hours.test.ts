import { describe, expect, it } from 'vitest';
import { runsOfWeek } from './office-hours.js';

const day = (weekday: number, ...intervals: readonly (readonly [string, string])[]) => ({ weekday, intervals: intervals.map(([from, to]) => ({ from, to })) });

describe('hours of an office in one line', () => {
  it('joins neighbouring days with equal hours and leaves days off out', () => {
    const week = [1, 2, 3, 4, 5].map((weekday) => day(weekday, ['08:00', '17:00']));
    expect(runsOfWeek([...week, day(6), day(7)])).toEqual([{ from: 1, to: 5, hours: '08:00–17:00' }]);
  });

  it('keeps a short Friday, a break and a Saturday apart', () => {
    const week = [...[1, 2, 3, 4].map((weekday) => day(weekday, ['08:00', '12:00'], ['13:00', '17:00'])), day(5, ['08:00', '16:00']), day(6, ['09:00', '13:00'])];
    expect(runsOfWeek(week)).toEqual([
      { from: 1, to: 4, hours: '08:00–12:00, 13:00–17:00' },
      { from: 5, to: 5, hours: '08:00–16:00' },
      { from: 6, to: 6, hours: '09:00–13:00' },
    ]);
  });

  it('does not join days with a day off between them', () => {
    expect(runsOfWeek([day(1, ['08:00', '17:00']), day(2), day(3, ['08:00', '17:00'])])).toHaveLength(2);
  });

  it('of an office without hours are empty', () => {
    expect(runsOfWeek([day(1), day(2)])).toEqual([]);
  });
});
