import { describe, expect, it } from 'vitest';
import { AppealDueEnum, dayBounds, dueCondition } from './due-groups.js';

const at = (iso: string): number => Date.parse(iso);
const NOW = at('2026-11-20T06:00:00Z');
const ALMATY = { timeZone: 'Asia/Almaty', officeIds: ['a'] };
const KALININGRAD = { timeZone: 'Europe/Kaliningrad', officeIds: ['k'] };

describe('dayBounds', () => {
  it("ends the day and the week at the zone's midnights (T1)", () => {
    expect(dayBounds('Asia/Almaty', NOW)).toEqual({ dayEndsAt: at('2026-11-20T19:00:00Z'), weekEndsAt: at('2026-11-22T19:00:00Z') });
    expect(dayBounds('Europe/Kaliningrad', NOW)).toEqual({ dayEndsAt: at('2026-11-20T22:00:00Z'), weekEndsAt: at('2026-11-22T22:00:00Z') });
  });

  it('on a Sunday the week ends with the day', () => {
    const { dayEndsAt, weekEndsAt } = dayBounds('Asia/Almaty', at('2026-11-22T06:00:00Z'));
    expect(weekEndsAt).toBe(dayEndsAt);
  });
});

describe('dueCondition', () => {
  it('needs no office where the company has one zone', () => {
    expect(dueCondition(AppealDueEnum.today, [ALMATY], { now: NOW, table: 's' })).toEqual({
      sql: '(s.due_at >= ?0?::timestamptz and s.due_at < ?1?::timestamptz)', values: ['2026-11-20T06:00:00.000Z', '2026-11-20T19:00:00.000Z'],
    });
  });

  it('counts the civil day of each office where zones differ', () => {
    const { sql, values } = dueCondition(AppealDueEnum.week, [ALMATY, KALININGRAD], { now: NOW, table: 'a' });
    expect(sql).toContain(' or ');
    expect(values).toEqual([
      ['a'], '2026-11-20T19:00:00.000Z', '2026-11-22T19:00:00.000Z', ['k'], '2026-11-20T22:00:00.000Z', '2026-11-22T22:00:00.000Z',
    ]);
  });

  it('is false where there is no office, and late needs no zone', () => {
    expect(dueCondition(AppealDueEnum.later, [], { now: NOW, table: 'a' }).sql).toBe('(false)');
    expect(dueCondition(AppealDueEnum.late, [], { now: NOW, table: 'a' }).sql).toBe('a.due_at < ?0?');
  });
});
