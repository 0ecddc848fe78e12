import { describe, expect, it } from 'vitest';
import { rowAfterKey } from './use-roving-rows.js';
import { withGroups } from './virtual-table.js';

describe('rows by keyboard', () => {
  const list = { count: 100, page: 20 };
  it.each([
    ['ArrowDown', 5, 6], ['ArrowUp', 5, 4], ['Home', 5, 0], ['End', 5, 99], ['PageDown', 5, 25], ['PageUp', 5, 0], ['ArrowDown', 99, 99], ['ArrowUp', 0, 0],
  ])('%s from row %i leads to row %i', (code, from, to) => {
    expect(rowAfterKey(code, from, list)).toBe(to);
  });
  it('leaves other keys alone', () => {
    expect(rowAfterKey('KeyN', 5, list)).toBeUndefined();
  });
});

describe('groups of a list', () => {
  it('put one heading before each run of rows and keep the numbers of the rows', () => {
    const rows = [{ id: 'a', due: 'late' }, { id: 'b', due: 'late' }, { id: 'c', due: 'today' }];
    const items = withGroups(rows, (row) => row.id, (row) => ({ key: row.due, label: row.due }));
    expect(items.map((item) => (item.kind === 'group' ? item.key : item.at))).toEqual(['group-late', 0, 1, 'group-today', 2]);
  });
});
