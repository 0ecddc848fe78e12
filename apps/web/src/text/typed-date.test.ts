import { describe, expect, it } from 'vitest';
import { readTypedDate } from './typed-date.js';

describe('a date as hands type it', () => {
  it.each([
    ['5.3', '2026-03-05'],
    ['05.03.26', '2026-03-05'],
    ['5 3 2025', '2025-03-05'],
    ['5,3', '2026-03-05'],
    ['0503', '2026-03-05'],
    ['05032025', '2025-03-05'],
    ['2026-03-05', '2026-03-05'],
    ['29.02.2024', '2024-02-29'],
  ])('%s is %s', (typed, on) => {
    expect(readTypedDate(typed, '2026-11-21')).toBe(on);
  });

  it.each(['', '31.02', '29.02.2026', '5.13', '5', 'вчера', '5.3.202', '5.3.2026 г'])('«%s» is no date', (typed) => {
    expect(readTypedDate(typed, '2026-11-21')).toBeUndefined();
  });
});
