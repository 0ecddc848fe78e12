import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addCalendarDays, addMonthsToDay, calendarDaysBetween, compareCivilDates, formatCivilDate, isCivilDate, parseCivilDate, toEpochDay, weekdayOf } from './civil-date.js';
import { foldDigits, foldHouseNumber, foldNumber, foldPhone, foldText } from './fold.js';
import { switchLayout } from './keyboard-layout.js';
import { formatInstant, formatMinuteOfDay, parseInstant, parseLocalDateTime, parseMinuteOfDay } from './instant.js';
import { localize } from './localized-text.js';
import { nearestChoice } from './nearest.js';

describe('civil dates', () => {
  test('T1: epoch days and dates are each other’s inverse', () => {
    fc.assert(fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      expect(parseCivilDate(formatCivilDate(day))).toBe(day);
      expect(weekdayOf(day + 7)).toBe(weekdayOf(day));
    }));
    expect([toEpochDay('1970-01-01'), toEpochDay('2000-02-29'), weekdayOf(toEpochDay('2026-11-21'))]).toEqual([0, 11_016, 6]);
  });

  test('dates that do not exist are not dates', () => {
    expect(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '2026-04-31'].map(isCivilDate)).toEqual([false, false, false, false, false, false]);
    expect(() => toEpochDay('2026-02-30')).toThrow(RangeError);
  });

  test('T7: months keep the date or take the last day, both ways', () => {
    const months = (on: string, n: number): string => formatCivilDate(addMonthsToDay(toEpochDay(on), n));
    expect([months('2026-01-31', 1), months('2024-01-31', 1), months('2026-12-15', 1), months('2026-01-15', -1), months('2026-03-31', -13)]).toEqual(
      ['2026-02-28', '2024-02-29', '2027-01-15', '2025-12-15', '2025-02-28']);
    expect([addCalendarDays('2026-02-27', 3), calendarDaysBetween('2026-03-01', '2026-02-27'), compareCivilDates('2026-01-02', '2026-01-10')]).toEqual(['2026-03-02', -2, -1]);
  });
});

describe('instants', () => {
  test('ISO 8601 with Z or an offset, read strictly', () => {
    expect(parseInstant('1970-01-01T00:00:01Z')).toEqual({ at: 1000, offsetMinutes: 0, utc: true });
    expect(parseInstant('2026-03-05T17:50:00.250+05:00')?.at).toBe((parseInstant('2026-03-05T12:50:00Z')?.at ?? 0) + 250);
    expect(parseInstant('2026-03-05T17:50-0330')).toMatchObject({ offsetMinutes: -210, utc: false });
    for (const bad of ['2026-03-05T17:50', '2026-03-05T24:00:00Z', '2026-02-29T10:00Z', '2026-03-05T10:60Z', '2026-03-05T10:00+25:00', '2026-03-05', 'now']) expect(parseInstant(bad)).toBeNull();
  });

  test('what is formatted is read back', () => {
    fc.assert(fc.property(fc.integer({ min: -6e13, max: 2e14 }), fc.integer({ min: -720, max: 840 }), (at, offset) => {
      expect(parseInstant(formatInstant(at))?.at).toBe(at);
      expect(parseInstant(formatInstant(at, offset))).toMatchObject({ at, offsetMinutes: offset });
    }));
    expect([formatInstant(0), formatInstant(0, 300), formatInstant(1, -210)]).toEqual(['1970-01-01T00:00:00Z', '1970-01-01T05:00:00+05:00', '1969-12-31T20:30:00.001-03:30']);
  });

  test('wall-clock readings and minutes of the day', () => {
    expect([parseLocalDateTime('1970-01-02'), parseLocalDateTime('1970-01-01T00:01'), parseLocalDateTime('1970-01-01 00:00:01'), parseLocalDateTime('1970-01-01T25:00')]).toEqual([86_400_000, 60_000, 1000, null]);
    expect([parseMinuteOfDay('24:00'), parseMinuteOfDay('8:05'), parseMinuteOfDay('24:01'), parseMinuteOfDay('12:60'), formatMinuteOfDay(485)]).toEqual([1440, 485, null, null, '08:05']);
  });
});

describe('search folding', () => {
  test.each([
    ['Әуезов', 'ауезов'], ['Əуезов', 'ауезов'], ['Ауэзов', 'ауезов'], ['Қабанбай батыр', 'КАБАНБАЙ БАТЫР'], ['Орынбай Өмірұлы', 'орынбаи омирулы'.replace('баи', 'бай')],
    ['Ёлкин', 'елкин'], ['Іле', 'иле'], ['мкр. Аксай-4', 'Микрорайон Аксай 4'], ['пр-т Абая', 'проспект абая'], ['ул. Абая, д. 5, кв. 10', 'Улица Абая дом 5 квартира 10'],
    ['Абай көшесі', 'абай ул'], ['Aлия', 'алия'], ['д.5кв.10', 'д 5 кв 10'], ['№ 12а', '12А'], ['Һадиша', 'хадиша'], ['Ғани Ңүү', 'гани нуу'],
  ])('%s = %s', (written, meant) => {
    expect(foldText(written)).toBe(foldText(meant));
  });

  test('Latin words stay themselves, and nothing folds to nothing', () => {
    expect(foldText('Hello, World!')).toBe('hello world');
    expect(foldText(' —.,! ')).toBe('');
  });

  test('folding twice is folding once', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('абәғқңөұүһіёэД.,- 12aceхУл')) }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }));
  });

  test.each([
    ['8 (727) 341-07-77', '+77273410777'], ['+7 701 123 45 67', '+77011234567'], ['7011234567', '+77011234567'], ['87011234567 доб. 12', '+77011234567'],
    ['+8 701 123 45 67', '+77011234567'], ['+49 30 1234567', '+49301234567'], ['341-07-77', '3410777'],
  ])('phone %s', (written, folded) => {
    expect(foldPhone(written)).toBe(folded);
  });

  test.each([['А-12', 'A12'], ['б-1234567', 'Б 12-345-67'], ['0412-118', '0412118'], ['Қ/7', 'к7']])('number %s = %s', (written, meant) => {
    expect(foldNumber(written)).toBe(foldNumber(meant));
  });

  test.each([['15 / 2', '15/2'], ['12А', '12a'], ['12 а', '12А']])('house %s = %s', (written, meant) => {
    expect(foldHouseNumber(written)).toBe(foldHouseNumber(meant));
  });

  test.each([['Bdfyjd', 'иванов'], ['[fqhekkby', 'хайруллин'], ['ыьфке', 'smart'], ['"vbkm', 'эмиль'], ['Иванов', 'bdfyjd']])('keys of «%s» on the other layout', (typed, meant) => {
    expect(switchLayout(typed)).toBe(meant);
  });

  test('a text without letters or with both alphabets was typed as meant', () => {
    expect([switchLayout('0412-118'), switchLayout('ТОО Smart'), switchLayout('')]).toEqual([null, null, null]);
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...Array.from('абвгдежзийклмнопрстуфхцчшщъыьэюя')), minLength: 1 }), (word) => {
      expect(switchLayout(switchLayout(word) ?? '')?.replaceAll(' ', '') ?? word).toBe(word);
    }));
  });

  test('digits', () => {
    expect([foldDigits('л/с 12-34 ٣'), foldPhone('нет'), foldDigits('')]).toEqual(['1234', null, '']);
  });
});

test('a language without a text falls back to Russian; a misspelt word finds its nearest', () => {
  expect([localize({ ru: 'а', kk: 'б' }, 'kk'), localize({ ru: 'а', kk: 'б' }, 'en')]).toEqual(['б', 'а']);
  expect([nearestChoice('workingDay', ['calendarDays', 'workingDays']), nearestChoice('zzz', ['workingDays'])]).toEqual(['workingDays', null]);
});
