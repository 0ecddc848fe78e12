import { DayCalendar, type CalendarDayKind, type DayException } from '../calendar/day-calendar.js';
import { HoursCalendar } from '../calendar/hours-calendar.js';
import type { DayInterval, HoursCalendarDefinition, HoursException } from '../calendar/hours-definition.js';
import { requireZone } from '../calendar/zone.js';
import type { Instant, Weekday } from '../shared/civil-date.js';
import { formatLocalDateTime, parseLocalDateTime } from '../shared/instant.js';
import type { SlaCalendars } from '../sla/deadline-types.js';

/** Kazakhstan 2024–2026: the dates that differ from Monday–Friday, official production calendar. */
const KAZAKHSTAN = [
  '2024-01-01 off', '2024-01-02 off', '2024-03-08 off', '2024-03-21 off', '2024-03-22 off', '2024-03-25 off', '2024-05-01 off',
  '2024-05-04 work', '2024-05-07 off', '2024-05-08 off', '2024-05-09 off', '2024-07-08 off', '2024-08-30 off', '2024-10-25 off',
  '2024-12-16 off', '2025-01-01 off', '2025-01-02 off', '2025-01-03 off', '2025-01-05 work', '2025-01-07 off', '2025-03-10 off',
  '2025-03-21 off', '2025-03-24 off', '2025-03-25 off', '2025-05-01 off', '2025-05-07 off', '2025-05-09 off', '2025-06-06 off',
  '2025-07-07 off', '2025-09-01 off', '2025-10-27 off', '2025-12-16 off', '2026-01-01 off', '2026-01-02 off', '2026-01-07 off',
  '2026-03-09 off', '2026-03-23 off', '2026-03-24 off', '2026-03-25 off', '2026-05-01 off', '2026-05-07 off', '2026-05-11 off',
  '2026-05-27 off', '2026-07-06 off', '2026-10-26 off', '2026-12-16 off',
];

/** Russia 2020, 2021 and 2026, with shortened and paid non-working days. */
const RUSSIA = [
  '2020-01-01 off', '2020-01-02 off', '2020-01-03 off', '2020-01-06 off', '2020-01-07 off', '2020-01-08 off', '2020-02-24 off',
  '2020-03-09 off', '2020-03-30 nonworking_paid', '2020-03-31 nonworking_paid', '2020-04-01 nonworking_paid', '2020-04-02 nonworking_paid',
  '2020-04-03 nonworking_paid', '2020-04-06 nonworking_paid', '2020-04-07 nonworking_paid', '2020-04-08 nonworking_paid',
  '2020-04-09 nonworking_paid', '2020-04-10 nonworking_paid', '2020-04-13 nonworking_paid', '2020-04-14 nonworking_paid',
  '2020-04-15 nonworking_paid', '2020-04-16 nonworking_paid', '2020-04-17 nonworking_paid', '2020-04-20 nonworking_paid',
  '2020-04-21 nonworking_paid', '2020-04-22 nonworking_paid', '2020-04-23 nonworking_paid', '2020-04-24 nonworking_paid',
  '2020-04-27 nonworking_paid', '2020-04-28 nonworking_paid', '2020-04-29 nonworking_paid', '2020-04-30 nonworking_paid', '2020-05-01 off',
  '2020-05-04 off', '2020-05-05 off', '2020-05-06 nonworking_paid', '2020-05-07 nonworking_paid', '2020-05-08 nonworking_paid',
  '2020-05-11 off', '2020-06-11 short', '2020-06-12 off', '2020-06-24 nonworking_paid', '2020-07-01 off', '2020-11-03 short',
  '2020-11-04 off', '2020-12-31 short', '2021-01-01 off', '2021-01-04 off', '2021-01-05 off', '2021-01-06 off', '2021-01-07 off',
  '2021-01-08 off', '2021-02-20 short', '2021-02-22 off', '2021-02-23 off', '2021-03-08 off', '2021-04-30 short', '2021-05-03 off',
  '2021-05-04 nonworking_paid', '2021-05-05 nonworking_paid', '2021-05-06 nonworking_paid', '2021-05-07 nonworking_paid', '2021-05-10 off',
  '2021-06-11 short', '2021-06-14 off', '2021-11-01 nonworking_paid', '2021-11-02 nonworking_paid', '2021-11-03 nonworking_paid',
  '2021-11-04 off', '2021-11-05 off', '2021-12-31 off', '2026-01-01 off', '2026-01-02 off', '2026-01-05 off', '2026-01-06 off',
  '2026-01-07 off', '2026-01-08 off', '2026-01-09 off', '2026-02-23 off', '2026-03-09 off', '2026-04-30 short', '2026-05-01 off',
  '2026-05-08 short', '2026-05-11 off', '2026-06-11 short', '2026-06-12 off', '2026-11-03 short', '2026-11-04 off', '2026-12-31 off',
];

function exceptionsOf(lines: readonly string[]): readonly DayException[] {
  return lines.map((line) => {
    const [on = '', kind = ''] = line.split(' ');
    return { on, kind: kind as CalendarDayKind, name: { ru: kind === 'off' ? `Праздник ${on}` : line } };
  });
}

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

export const kazakhstan = new DayCalendar({
  code: 'kz', label: { ru: 'Казахстан' }, workingWeekdays: WEEKDAYS, knownFromYear: 2024, knownToYear: 2026, exceptions: exceptionsOf(KAZAKHSTAN),
});

export const russia = new DayCalendar({
  code: 'ru', label: { ru: 'Россия' }, workingWeekdays: WEEKDAYS, knownFromYear: 2020, knownToYear: 2026, exceptions: exceptionsOf(RUSSIA),
});

/** A calendar of plain weeks, sure of every year a test asks for. */
export const plainWeeks = new DayCalendar({
  code: 'plain', label: { ru: 'Без праздников' }, workingWeekdays: WEEKDAYS, knownFromYear: 1990, knownToYear: 2090, exceptions: [],
});

/** `8-12 13-17`, minutes after a colon: `9:30-18`. */
export function hoursOf(text: string): readonly DayInterval[] {
  const minute = (part: string): number => Number(part.split(':')[0]) * 60 + Number(part.split(':')[1] ?? 0);
  return text.split(' ').filter(Boolean).map((part) => {
    const [from = '', to = ''] = part.split('-');
    return { fromMinute: minute(from), toMinute: minute(to) };
  });
}

/** The same hours on each weekday given. */
export function weekOf(text: string, weekdays: readonly Weekday[] = WEEKDAYS): HoursCalendarDefinition['week'] {
  return Object.fromEntries(weekdays.map((weekday) => [weekday, hoursOf(text)]));
}

export interface HoursOptions {
  readonly timeZone?: string;
  readonly week?: HoursCalendarDefinition['week'];
  readonly days?: DayCalendar | null;
  readonly exceptions?: readonly HoursException[];
  readonly ignoresNationalDaysOff?: boolean;
}

export function hoursCalendar(options: HoursOptions = {}): HoursCalendar {
  const { timeZone = 'Asia/Almaty', week = weekOf('8-17'), days = kazakhstan, exceptions = [], ignoresNationalDaysOff = false } = options;
  return new HoursCalendar({ code: 'unit', label: { ru: 'Подразделение' }, timeZone, week, exceptions, ignoresNationalDaysOff }, days);
}

/** An Almaty office, Monday–Friday 08:00–17:00, on the calendar of Kazakhstan unless told otherwise. */
export function almaty(options: HoursOptions = {}): SlaCalendars {
  return { days: options.days ?? kazakhstan, hours: hoursCalendar(options), defaultHours: null };
}

/** The instant of a wall-clock reading in a zone. */
export function at(local: string, timeZone = 'Asia/Almaty'): Instant {
  const ms = parseLocalDateTime(local);
  if (ms === null) throw new Error(`bad reading: ${local}`);
  return requireZone(timeZone).toInstant(ms);
}

/** The wall-clock reading of an instant in a zone, `YYYY-MM-DDTHH:mm:ss`. */
export function wall(instant: Instant | null, timeZone = 'Asia/Almaty'): string | null {
  return instant === null ? null : formatLocalDateTime(requireZone(timeZone).toLocal(instant));
}
