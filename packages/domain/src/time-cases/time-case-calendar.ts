import { HoursCalendar } from '../calendar/hours-calendar.js';
import { normalise } from '../calendar/hours-of-day.js';
import type { DayInterval, HoursCalendarDefinition, HoursException } from '../calendar/hours-definition.js';
import { zoneRules } from '../calendar/zone.js';
import { type Weekday, isCivilDate } from '../shared/civil-date.js';
import { parseMinuteOfDay } from '../shared/instant.js';
import { type Outcome, type Problem, accepted, refused } from '../shared/outcome.js';
import { isRecord } from './time-case-input.js';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * Builds the hours calendar of a case. A holiday closes the day whatever else is said of it, unless it is named an extra working date;
 * special hours replace the week's; breaks are cut out of whatever is left. Prepared around `year`.
 */
export function readCaseCalendar(json: Readonly<Record<string, unknown>>, year: number): Outcome<HoursCalendar> {
  const problems: Problem[] = [];
  const named = json['timezone'] ?? 'UTC';
  const timeZone = typeof named === 'string' ? named : '';
  if (zoneRules(timeZone) === null) problems.push({ code: 'unknown_time_zone', path: 'calendar.timezone', params: { value: timeZone } });
  const definition: HoursCalendarDefinition = {
    code: 'case',
    label: { ru: 'case' },
    timeZone,
    week: readWeek(json['week'], problems),
    exceptions: [
      ...readDates(json['holidays'], 'closed', problems),
      ...readDates(json['extra_working_dates'], 'moved', problems),
      ...readDatedHours(json['special_hours'], 'replace', problems),
      ...readDatedHours(json['breaks'], 'cut', problems),
    ],
    ignoresNationalDaysOff: true,
  };
  if (problems.length > 0) return refused(...problems);
  return accepted(new HoursCalendar(definition, null, { from: year - 1, to: year + 1 }));
}

function readWeek(json: unknown, problems: Problem[]): HoursCalendarDefinition['week'] {
  if (!isRecord(json)) {
    problems.push({ code: 'week_missing', path: 'calendar.week' });
    return {};
  }
  const week: Partial<Record<Weekday, readonly DayInterval[]>> = {};
  for (const [name, hours] of Object.entries(json)) {
    const index = WEEKDAYS.findIndex((weekday) => weekday === name.toLowerCase().slice(0, 3));
    if (index === -1) problems.push({ code: 'unknown_weekday', path: `calendar.week.${name}` });
    else week[(index + 1) as Weekday] = readIntervals(hours, `calendar.week.${name}`, problems);
  }
  return week;
}

function readIntervals(json: unknown, path: string, problems: Problem[]): readonly DayInterval[] {
  if (!Array.isArray(json)) {
    problems.push({ code: 'bad_interval', path });
    return [];
  }
  const intervals = json.flatMap((pair: unknown, index) => {
    const [from, to] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    const fromMinute = typeof from === 'string' ? parseMinuteOfDay(from) : null;
    const toMinute = typeof to === 'string' ? parseMinuteOfDay(to) : null;
    // None crosses midnight: a reversed interval is a mistake, not a night.
    if (fromMinute !== null && toMinute !== null && fromMinute <= toMinute) return [{ fromMinute, toMinute }];
    problems.push({ code: 'bad_interval', path: `${path}.${index}` });
    return [];
  });
  return normalise(intervals);
}

function readDates(json: unknown, kind: 'closed' | 'moved', problems: Problem[]): readonly HoursException[] {
  if (json == null) return [];
  const name = kind === 'closed' ? 'holidays' : 'extra_working_dates';
  if (!Array.isArray(json)) {
    problems.push({ code: 'bad_date', path: `calendar.${name}` });
    return [];
  }
  return json.flatMap((on: unknown, index) => {
    if (typeof on === 'string' && isCivilDate(on)) return [{ on, kind, intervals: [] }];
    problems.push({ code: 'bad_date', path: `calendar.${name}.${index}`, params: { value: String(on) } });
    return [];
  });
}

function readDatedHours(json: unknown, kind: 'replace' | 'cut', problems: Problem[]): readonly HoursException[] {
  if (json == null) return [];
  const name = kind === 'replace' ? 'special_hours' : 'breaks';
  if (!isRecord(json)) {
    problems.push({ code: 'bad_date', path: `calendar.${name}` });
    return [];
  }
  return Object.entries(json).flatMap(([on, hours]) => {
    const path = `calendar.${name}.${on}`;
    if (isCivilDate(on)) return [{ on, kind, intervals: readIntervals(hours, path, problems) }];
    problems.push({ code: 'bad_date', path, params: { value: on } });
    return [];
  });
}
