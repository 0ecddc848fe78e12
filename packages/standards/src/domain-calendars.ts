import type { DayCalendarDefinition, DayInterval, HoursCalendarDefinition, LocalizedText, Weekday as IsoWeekday } from '@ortalyk/domain';
import type { CountryCalendar } from './calendars.js';
import type { Office, WeekHours, Weekday } from './pack-office.js';
import type { Pack } from './pack.js';

const LABELS: Readonly<Record<CountryCalendar['code'], LocalizedText>> = {
  kz: { ru: 'Производственный календарь Казахстана', kk: 'Қазақстанның өндірістік күнтізбесі', en: 'Production calendar of Kazakhstan' },
  ru: { ru: 'Производственный календарь России', kk: 'Ресейдің өндірістік күнтізбесі', en: 'Production calendar of Russia' },
};

const ISO: Readonly<Record<Weekday, IsoWeekday>> = { mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6, sun: 7 };

/** T2, T3: a country's calendar as the day calendar the engine counts with; draft years are not years it is sure of. */
export function dayCalendarDefinition(calendar: CountryCalendar): DayCalendarDefinition {
  return {
    code: calendar.code,
    label: LABELS[calendar.code],
    workingWeekdays: [1, 2, 3, 4, 5],
    knownFromYear: calendar.firstYear,
    knownToYear: calendar.provisionalFromYear === null ? calendar.lastYear : calendar.provisionalFromYear - 1,
    exceptions: [...calendar.days, ...calendar.weekendHolidays.map((day) => ({ ...day, kind: 'off' as const }))]
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map((day) => ({ on: day.on, kind: day.kind, name: calendar.reasons[day.reason] ?? null, status: day.status })),
    source: calendar.provenance,
  };
}

/** `"13:45"` to minutes of the day; `24:00` is 1440. */
function minuteOf(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}

/** Weekly hours of a pack as the engine's intervals by ISO weekday. */
export function weekIntervals(hours: WeekHours): HoursCalendarDefinition['week'] {
  const week: Partial<Record<IsoWeekday, readonly DayInterval[]>> = {};
  for (const [day, intervals] of Object.entries(hours) as [Weekday, NonNullable<WeekHours[Weekday]>][]) {
    week[ISO[day]] = intervals.map(([from, to]) => ({ fromMinute: minuteOf(from), toMinute: minuteOf(to) }));
  }
  return week;
}

/** T2: hours of an office, or the pack's default hours where the source gives none. */
export function officeHoursDefinition(pack: Pack, office: Office): HoursCalendarDefinition {
  return {
    code: office.code, label: office.name, timeZone: office.timeZone, week: weekIntervals(office.hours ?? pack.defaultHours), exceptions: [],
    ignoresNationalDaysOff: office.withoutDaysOff ?? false,
  };
}

/** T8: the company's default hours, for units without an office and for days an office is closed. */
export function defaultHoursDefinition(pack: Pack): HoursCalendarDefinition {
  return {
    code: `${pack.standard.code}.default`, label: pack.standard.shortName, timeZone: pack.standard.timeZone, week: weekIntervals(pack.defaultHours),
    exceptions: [], ignoresNationalDaysOff: false,
  };
}
