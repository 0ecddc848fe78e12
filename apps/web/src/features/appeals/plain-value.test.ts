import { describe, expect, it } from 'vitest';
import { plainValue } from './plain-value.js';

describe('plainValue', () => {
  it('says nothing for nothing', () => {
    expect([plainValue(null), plainValue(undefined), plainValue(''), plainValue([])]).toEqual([null, null, null, null]);
  });

  it('finds the words of a record', () => {
    expect(plainValue({ ru: 'В работе', kk: 'Жұмыста' })).toBe('В работе');
    expect(plainValue({ id: '1', fullName: 'Ким А.' })).toBe('Ким А.');
    expect(plainValue({ label: { ru: 'Справка' } })).toBe('Справка');
    expect(plainValue(['a', 2])).toBe('a, 2');
  });

  it('keeps yes and no apart from words', () => {
    expect(plainValue(false)).toBe(false);
  });

  it('shows a record it does not know as it is', () => {
    expect(plainValue({ x: 1 })).toBe('{"x":1}');
  });
});
