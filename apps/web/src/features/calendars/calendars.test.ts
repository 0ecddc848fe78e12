import { formatCivilDate, toEpochDay, weekdayOf } from '@ortalyk/domain';
import { describe, expect, it } from 'vitest';
import { amendmentOf, amendStart } from './amend-values.js';
import { parseCalendarSearch } from './urls.js';
import { linesOf, readLines } from './year-lines.js';
import { dayAfterKey, lookOf, specialDays, weeksOf, type Day } from './year-model.js';

const day = (on: string, over: Partial<Day> = {}): Day => {
  const weekday = weekdayOf(toEpochDay(on));
  return { on, weekday, kind: null, working: weekday < 6, name: null, amended: false, inherited: false, provisional: false, ...over };
};
const march = Array.from({ length: 31 }, (_, at) => day(formatCivilDate(toEpochDay('2026-03-01') + at)));

describe('a month', () => {
  it('stands in weeks from Monday, the edges empty', () => {
    const weeks = weeksOf(march, 3);
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.map((cell) => cell?.on ?? null)).toEqual([null, null, null, null, null, null, '2026-03-01']);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeksOf(march, 4)).toEqual([]);
  });
});

describe('what a day is (T2)', () => {
  it('each kind has its own look', () => {
    expect([
      lookOf(day('2026-03-02')),
      lookOf(day('2026-03-07')),
      lookOf(day('2026-03-09', { kind: 'off', working: false })),
      lookOf(day('2026-03-08', { kind: 'off', working: false, name: { ru: 'Праздник', kk: null, en: null } })),
      lookOf(day('2026-03-06', { kind: 'short' })),
      lookOf(day('2026-03-07', { kind: 'work', working: true })),
      lookOf(day('2026-03-04', { kind: 'nonworking_paid' })),
    ]).toEqual(['work', 'weekend', 'holiday', 'holiday', 'short', 'movedWork', 'paid']);
  });

  it('the list names only days unlike their weekday, and those amended', () => {
    const days = [day('2026-03-02'), day('2026-03-03', { amended: true }), day('2026-03-07'), day('2026-03-09', { kind: 'off', working: false })];
    expect(specialDays(days).map((one) => one.on)).toEqual(['2026-03-03', '2026-03-09']);
  });
});

describe('keys of the year', () => {
  it('move by days, weeks and months and stay in the year', () => {
    expect(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].map((code) => dayAfterKey(code, '2026-03-05'))).toEqual(['2026-03-04', '2026-03-06', '2026-02-26', '2026-03-12', '2026-03-02', '2026-03-08']);
    expect([dayAfterKey('PageDown', '2026-01-31'), dayAfterKey('PageUp', '2026-03-31'), dayAfterKey('PageDown', '2026-12-05')]).toEqual(['2026-02-28', '2026-02-28', '2026-12-05']);
    expect([dayAfterKey('ArrowLeft', '2026-01-01'), dayAfterKey('ArrowDown', '2026-12-31'), dayAfterKey('KeyA', '2026-03-05')]).toEqual(['2026-01-01', '2026-12-31', undefined]);
  });
});

describe('an amendment', () => {
  it('begins with the change most often wanted', () => {
    expect(amendStart(day('2026-08-31')).kind).toBe('off');
    expect(amendStart(day('2026-08-31', { kind: 'off', working: false, name: { ru: 'Перенос', kk: null, en: null } }))).toMatchObject({ kind: 'pattern', nameRu: '' });
    expect(amendStart(day('2026-08-30')).kind).toBe('work');
  });

  it('gives a day back to its weekday by no kind and no name', () => {
    const place = { calendarCode: 'kz', on: '2026-08-31' };
    expect(amendmentOf({ kind: 'pattern', nameRu: 'x', nameKk: '', reason: 'r' }, place)).toEqual({ ...place, kind: null, name: null });
    expect(amendmentOf({ kind: 'off', nameRu: 'День', nameKk: '', reason: 'r' }, place)).toEqual({ ...place, kind: 'off', name: { ru: 'День', kk: null } });
  });
});

describe('the lines of an official year', () => {
  const draft = [day('2027-01-01', { kind: 'off', working: false, name: { ru: 'Новый год', kk: 'Жаңа жыл', en: null } }), day('2027-01-04')];

  it('are the days unlike their weekday, and an unchanged name keeps its other languages', () => {
    expect(linesOf(draft)).toBe('2027-01-01 off Новый год');
    expect(readLines('2027-01-01 off Новый год\n\n2027-01-05 short', draft)).toEqual({
      days: [{ on: '2027-01-01', kind: 'off', name: { ru: 'Новый год', kk: 'Жаңа жыл', en: null } }, { on: '2027-01-05', kind: 'short', name: null }],
      wrong: [],
    });
  });

  it('that cannot be read are named by number', () => {
    expect(readLines('2027-02-30 off\n2027-03-08 off Праздник\n2027-03-09 holiday', draft).wrong).toEqual([1, 3]);
  });
});

it('the address keeps a calendar, a year and a day that exist', () => {
  expect(parseCalendarSearch({ calendar: 'kz', year: 2026, day: '2026-02-30' })).toEqual({ calendar: 'kz', year: 2026 });
  expect(parseCalendarSearch({ year: '2026', day: '2026-02-28' })).toEqual({ day: '2026-02-28' });
});
