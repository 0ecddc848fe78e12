import { describe, expect, test } from 'vitest';
import { almaty, at, wall, weekOf } from '../test-kit/calendars.js';
import { computeDeadline } from './compute-deadline.js';
import { explainDeadline } from './explain-deadline.js';

const daily = almaty({ week: weekOf('9-18') });
const until = (limit: number, local: string) => computeDeadline({ term: { unit: 'dayOfMonth', limit, target: null }, startsAt: at(local), calendars: daily });

describe('T11: a term up to a day of the month', () => {
  test('T11: ends at the closing of the day, this month where it has not passed, else the next', () => {
    expect(wall(until(12, '2026-03-05T10:00').dueAt)).toBe('2026-03-12T18:00:00');
    expect(wall(until(12, '2026-03-12T10:00').dueAt)).toBe('2026-03-12T18:00:00');
    expect(wall(until(12, '2026-03-13T10:00').dueAt)).toBe('2026-04-12T18:00:00');
    expect(wall(until(12, '2026-12-13T10:00').dueAt)).toBe('2027-01-12T18:00:00');
  });

  test('T11: «30 (31)» is the last day of any month and does not roll from a day off', () => {
    expect(wall(until(31, '2026-02-20T10:00').dueAt)).toBe('2026-02-28T18:00:00');
    expect(wall(until(30, '2028-02-20T10:00').dueAt)).toBe('2028-02-29T18:00:00');
    expect(until(31, '2026-05-20T10:00').nominalOn).toBe('2026-05-31');
  });

  test('T11: the explanation counts each day up to the last', () => {
    const { explanation } = explainDeadline({ term: { unit: 'dayOfMonth', limit: 31, target: null }, startsAt: at('2026-02-25T10:00'), calendars: daily }, null);
    expect(explanation.head.map(({ on, use }) => [on, use])).toEqual([['2026-02-25', 'skipped'], ['2026-02-26', 'counted'], ['2026-02-27', 'counted'], ['2026-02-28', 'due']]);
  });
});
