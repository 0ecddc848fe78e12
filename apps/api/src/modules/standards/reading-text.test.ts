import type { Norm } from '@ortalyk/domain';
import { describe, expect, it } from 'vitest';
import { readingAfter, readingOfValues } from './reading-text.js';

const printed = { min: 1, max: 15, unit: 'bareDays', force: 'readAs', reading: { ru: 'принято как 15 рабочих дней', kk: '15 жұмыс күні деп қабылданды', en: 'read as 15 working days' } } as Norm;

describe('the reading of an amount (T13)', () => {
  it.each([
    [1, 1, 'bareDays', 'working', 'принято как 1 рабочий день', '1 жұмыс күні деп қабылданды', 'read as 1 working day'],
    [null, 3, 'bareDays', 'calendar', 'принято как 3 календарных дня', '3 күнтізбелік күн деп қабылданды', 'read as 3 calendar days'],
    [5, 6, 'workingDays', 'working', 'принято как 5–6 рабочих дней', '5–6 жұмыс күні деп қабылданды', 'read as 5–6 working days'],
    [null, 21, 'minutes', 'working', 'принято как 21 минута', '21 минут деп қабылданды', 'read as 21 minutes'],
    [null, null, 'sameDay', 'working', 'принято как тот же день', 'сол күні деп қабылданды', 'read as the same day'],
  ] as const)('%s–%s %s (%s) is said in every language', (min, max, unit, dayDefault, ru, kk, en) => {
    expect(readingOfValues({ min, max, unit }, dayDefault)).toEqual({ ru, kk, en });
  });

  it('is none where a rule is no term, or a term has no number', () => {
    expect(readingOfValues({ min: 4, max: null, unit: 'squareMetres' }, 'working')).toBeNull();
    expect(readingOfValues({ min: null, max: null, unit: 'hours' }, 'working')).toBeNull();
  });
});

describe('a norm given new values', () => {
  it('is read anew where the amount or the unit changed', () => {
    expect(readingAfter(printed, { ...printed, max: 10 }, 'working')?.ru).toBe('принято как 1–10 рабочих дней');
    expect(readingAfter({ ...printed, unit: 'unknown', force: 'informative' }, { ...printed, unit: 'hours', force: 'inForce' }, 'working')?.kk).toBe('1–15 сағат деп қабылданды');
  });

  it('keeps a reading that does not speak of the amount, and gets one where it is read as something and had none', () => {
    expect(readingAfter(printed, printed, 'working')).toBe(printed.reading);
    const other = { ...printed, force: 'inForce' } as Norm;
    expect(readingAfter(other, { ...other, max: 9 }, 'working')).toBe(other.reading);
    expect(readingAfter({ ...other, reading: null }, printed, 'working')?.en).toBe('read as 1–15 working days');
  });
});
