import { describe, expect, test } from 'vitest';
import { MS_PER_MINUTE, type Weekday } from '../shared/civil-date.js';
import { formatInstant, parseInstant } from '../shared/instant.js';
import { hoursCalendar, hoursOf, weekOf } from '../test-kit/calendars.js';
import { must } from '../test-kit/must.js';
import type { HoursCalendarDefinition } from './hours-definition.js';

const SHORT_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The slow and obvious twin: asks the platform for the wall clock of each minute and looks it up in the week. */
function wallClock(timeZone: string, week: HoursCalendarDefinition['week']): (at: number) => boolean {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const minute = Number(parts['hour']) * 60 + Number(parts['minute']);
    const weekday = (SHORT_NAMES.indexOf(parts['weekday'] ?? '') + 1) as Weekday;
    return (week[weekday] ?? []).some(({ fromMinute, toMinute }) => minute >= fromMinute && minute < toMinute);
  };
}

describe('T1, T2: minute by minute through days on which clocks change', () => {
  const weeks = [weekOf('9-17'), weekOf('0-24', EVERY_DAY), { ...weekOf('0-3 5-24'), 6: hoursOf('22-24'), 7: hoursOf('0-4 6-9') }];

  test.each([
    ['America/New_York', '2026-03-07T00:00:00Z'], ['America/New_York', '2026-10-31T00:00:00Z'], ['Asia/Almaty', '2024-02-28T12:00:00Z'], ['America/St_Johns', '2006-04-01T12:00:00Z'],
    ['Asia/Beirut', '2021-03-27T00:00:00Z'], ['America/Santiago', '2026-09-05T00:00:00Z'], ['Pacific/Apia', '2011-12-29T00:00:00Z'], ['Australia/Lord_Howe', '2026-04-04T00:00:00Z'],
  ])('%s from %s', (timeZone, from) => {
    const start = must(parseInstant(from)).at;
    for (const week of weeks) {
      const hours = hoursCalendar({ timeZone, week, days: null });
      const isOpen = wallClock(timeZone, week);
      let worked = 0;
      for (let at = start; at < start + 3 * 1440 * MS_PER_MINUTE; at += MS_PER_MINUTE) {
        if (hours.isWorking(at) !== isOpen(at)) expect.fail(`${formatInstant(at)} ${isOpen(at) ? 'works' : 'does not work'}`);
        if (isOpen(at)) worked += MS_PER_MINUTE;
      }
      expect(hours.elapsed(start, start + 3 * 1440 * MS_PER_MINUTE)).toBe(worked);
    }
  });
});
