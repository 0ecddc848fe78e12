import { describe, expect, it } from 'vitest';
import { rowsDiffer, workGroupOf } from './work-groups.js';

const now = { at: 1000, on: '2026-11-18', weekEndsOn: '2026-11-22' };

describe('workGroupOf', () => {
  it('is late from the instant of the due, not from the next day', () => {
    expect(workGroupOf({ at: 999, on: '2026-11-18' }, now)).toBe('late');
    expect(workGroupOf({ at: 1000, on: '2026-11-18' }, now)).toBe('today');
  });

  it('keeps Sunday in this week and Monday out of it', () => {
    expect(workGroupOf({ at: 2000, on: '2026-11-22' }, now)).toBe('week');
    expect(workGroupOf({ at: 2000, on: '2026-11-23' }, now)).toBe('later');
  });

  it('does not promise a date where the standard names none', () => {
    expect(workGroupOf(null, now)).toBe('noTerm');
  });
});

describe('rowsDiffer', () => {
  const row = (id: string) => ({ id });
  it('sees a new row, a missing one and another order, since these would move the list', () => {
    expect(rowsDiffer([row('a')], [row('a')])).toBe(false);
    expect(rowsDiffer([row('a')], [row('a'), row('b')])).toBe(true);
    expect(rowsDiffer([row('a'), row('b')], [row('b')])).toBe(true);
    expect(rowsDiffer([row('a'), row('b')], [row('b'), row('a')])).toBe(true);
  });
});
