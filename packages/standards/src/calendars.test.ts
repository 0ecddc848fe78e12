import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DayCalendar, toEpochDay } from '@ortalyk/domain';
import { describe, expect, it } from 'vitest';
import { loadCalendar, parseCalendar } from './calendars.js';
import { dayCalendarDefinition } from './domain-calendars.js';

const kz = new DayCalendar(dayCalendarDefinition(loadCalendar('kz')));
const ru = new DayCalendar(dayCalendarDefinition(loadCalendar('ru')));
const works = (calendar: DayCalendar, on: string): boolean => calendar.isWorking(toEpochDay(on));

describe('T2: production calendars as data', () => {
  it('knows the moved working Saturdays and the two working Sundays of Kazakhstan', () => {
    for (const on of ['2018-12-29', '2019-05-04', '2022-10-22', '2024-05-04', '2020-01-05', '2020-12-20', '2025-01-05']) expect(works(kz, on), on).toBe(true);
  });

  it('keeps the two days of Kazakhstan that were published as off and taken back as working days', () => {
    expect(works(kz, '2024-06-17')).toBe(true);
    expect(works(kz, '2026-08-31')).toBe(true);
    expect(loadCalendar('kz').withdrawn.map((day) => day.on)).toEqual(['2024-06-17', '2026-08-31']);
  });

  it('rolls Kazakh state holidays of a weekend to the next working day but not 7 January nor Kurban ait', () => {
    expect(works(kz, '2026-03-09')).toBe(false);
    expect(works(kz, '2026-05-11')).toBe(false);
    expect(works(kz, '2024-01-08')).toBe(true);
  });

  it('knows shortened days, paid non-working days and a working Saturday of Russia', () => {
    const kinds = new Map(loadCalendar('ru').days.map((day) => [day.on, day.kind]));
    expect(kinds.get('2026-04-30')).toBe('short');
    expect(kinds.get('2020-04-06')).toBe('nonworking_paid');
    expect(works(ru, '2020-04-06')).toBe(true);
    expect(works(ru, '2024-12-28')).toBe(true);
    expect(works(ru, '2026-01-09')).toBe(false);
  });

  it('T3: is not sure of the draft year 2027', () => {
    expect(dayCalendarDefinition(loadCalendar('kz')).knownToYear).toBe(2026);
    expect(loadCalendar('ru').lastYear).toBe(2027);
  });

  it('refuses a calendar with a year left out and days out of order', () => {
    const calendar = loadCalendar('kz');
    const gap = parseCalendar({ ...calendar, days: calendar.days.filter((day) => !day.on.startsWith('2021')) }, 'kz.json');
    expect(gap.ok ? [] : gap.problems).toContainEqual({ code: 'calendar.missingYear', path: 'days', params: { file: 'kz.json', value: 2021, nearest: 2020 } });
    const disorder = parseCalendar({ ...calendar, days: calendar.days.toReversed() }, 'kz.json');
    expect(disorder.ok ? [] : disorder.problems.map((problem) => problem.code)).toContain('calendar.daysOutOfOrder');
  });
});

const shared = resolve(import.meta.dirname, '../../..', process.env['ORTALYK_SHARED'] ?? '../shared');

describe.each(['kz', 'ru'] as const)('calendar %s against the day table of the shared data', (code) => {
  const file = resolve(shared, `data/calendars/days-${code}.csv`);
  const name = existsSync(file) ? 'agrees on every day' : 'skipped: no data (the committed days are checked above)';
  it(name, () => {
    if (!existsSync(file)) return;
    const calendar = code === 'kz' ? kz : ru;
    const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1).map((row) => row.split(','));
    const wrong = rows.filter(([on = '', , kind]) => works(calendar, on) !== (kind !== 'off')
      // A paid non-working weekend stays a weekend.
      && !(kind === 'nonworking_paid'));
    expect(wrong.map(([on]) => on)).toEqual([]);
    expect(rows.length).toBeGreaterThan(4000);
  });
});
