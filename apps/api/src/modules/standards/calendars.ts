import {
  type CalendarDayKind, DayCalendar, type DayInterval, HoursCalendar, type LocalizedText, type SlaCalendars, type Weekday, overrideDayCalendar, parseMinuteOfDay,
} from '@ortalyk/domain';
import type { WeekHours } from '@ortalyk/standards';
import type { Db } from '../../db/db.js';
import type { Edition } from './edition.js';

/** An office's hours as its row holds them. */
export interface OfficeHours {
  readonly code: string;
  readonly timeZone: string;
  readonly hours: WeekHours | null;
  /** A region's or the office's own day calendar; the country's where absent (T2). */
  readonly calendarCode?: string | null | undefined;
}

/** A day calendar with the version its rows had; a calendar laid over others sums theirs. */
export interface DayCalendarVersion {
  readonly days: DayCalendar;
  readonly version: number;
}

/** The calendars of a company prepared for counting (T2): the country's days, those laid over them, hours by office. */
export class CalendarSet {
  readonly version: number;
  readonly days: DayCalendar;
  readonly label: LocalizedText;
  readonly #edition: Edition;
  readonly #byCode: ReadonlyMap<string, DayCalendarVersion>;
  readonly #hours = new Map<string, HoursCalendar>();
  /** The same office object asked again, as replays and bulk loads do millions of times. */
  readonly #hoursByOffice = new WeakMap<OfficeHours, HoursCalendar>();
  readonly #slaByOffice = new WeakMap<OfficeHours, SlaCalendars>();
  /** Offices the standard says work without days off: national days off do not touch their hours (T2). */
  readonly #withoutDaysOff: ReadonlySet<string>;

  /** `byCode` holds the country's calendar under `code` and every one laid over it. */
  constructor(edition: Edition, code: string, byCode: ReadonlyMap<string, DayCalendarVersion>) {
    const national = byCode.get(code);
    if (national === undefined) throw new Error(`calendar ${code} is not installed`);
    this.#edition = edition;
    this.#byCode = byCode;
    this.days = national.days;
    this.label = national.days.definition.label;
    this.version = national.version;
    this.#withoutDaysOff = new Set(edition.pack.offices.filter(({ withoutDaysOff }) => withoutDaysOff === true).map(({ code }) => code));
  }

  /** Day calendar by code; the country's where there is none of that code. */
  dayCalendar(code: string | null | undefined): DayCalendarVersion {
    return this.#byCode.get(code ?? '') ?? { days: this.days, version: this.version };
  }

  /** Company default hours, used where an office has none or is closed on a final day (T8). */
  get defaultHours(): HoursCalendar {
    return this.hoursOf({ code: 'default', timeZone: this.#edition.timeZone, hours: null });
  }

  /** Hours of an office, prepared once for each week pattern and day calendar. */
  hoursOf(office: OfficeHours): HoursCalendar {
    const kept = this.#hoursByOffice.get(office);
    if (kept !== undefined) return kept;
    const hours = this.#hoursByPattern(office);
    this.#hoursByOffice.set(office, hours);
    return hours;
  }

  #hoursByPattern(office: OfficeHours): HoursCalendar {
    const { days } = this.dayCalendar(office.calendarCode);
    const key = `${days.code} ${office.timeZone} ${this.#withoutDaysOff.has(office.code)} ${JSON.stringify(this.#weekOf(office))}`;
    const known = this.#hours.get(key);
    if (known !== undefined) return known;
    const made = this.hoursOn(office, days);
    this.#hours.set(key, made);
    return made;
  }

  /** Hours of an office on any day calendar; not kept. */
  hoursOn(office: OfficeHours, days: DayCalendar): HoursCalendar {
    const definition = {
      code: office.code, label: { ru: office.code }, timeZone: office.timeZone, week: weekOf(this.#weekOf(office)), exceptions: [],
      ignoresNationalDaysOff: this.#withoutDaysOff.has(office.code),
    };
    return new HoursCalendar(definition, days);
  }

  /** What a deadline of the office's units is counted on. */
  slaOf(office: OfficeHours): SlaCalendars {
    const kept = this.#slaByOffice.get(office);
    if (kept !== undefined) return kept;
    const { days } = this.dayCalendar(office.calendarCode);
    const sla = { days, hours: this.hoursOf(office), defaultHours: this.#defaultHoursFor(office.calendarCode) };
    this.#slaByOffice.set(office, sla);
    return sla;
  }

  /** The same on another day calendar: one that was frozen, or one that is only proposed. */
  slaOn(office: OfficeHours, days: DayCalendar): SlaCalendars {
    const fallback = { code: 'default', timeZone: this.#edition.timeZone, hours: null };
    return { days, hours: this.hoursOn(office, days), defaultHours: this.hoursOn(fallback, days) };
  }

  /** True where the civil date lies in the years the calendar knows; registering outside them is refused. */
  knows(day: number): boolean {
    return this.days.isSure(day);
  }

  #weekOf(office: OfficeHours): WeekHours {
    return office.hours ?? this.#edition.pack.defaultHours;
  }

  #defaultHoursFor(calendarCode: string | null | undefined): HoursCalendar {
    return this.hoursOf({ code: 'default', timeZone: this.#edition.timeZone, hours: null, calendarCode });
  }
}

const WEEKDAYS: readonly (readonly [keyof WeekHours, Weekday])[] = [
  ['mon', 1], ['tue', 2], ['wed', 3], ['thu', 4], ['fri', 5], ['sat', 6], ['sun', 7],
];

/** Week hours of a pack as the domain counts them: minutes of the day by ISO weekday. */
export function weekOf(hours: WeekHours): Readonly<Partial<Record<Weekday, readonly DayInterval[]>>> {
  const week: Partial<Record<Weekday, readonly DayInterval[]>> = {};
  for (const [name, weekday] of WEEKDAYS) {
    const intervals = hours[name];
    if (intervals !== undefined) {
      week[weekday] = intervals.map(([from, to]) => ({ fromMinute: parseMinuteOfDay(from) ?? 0, toMinute: parseMinuteOfDay(to) ?? 0 }));
    }
  }
  return week;
}

interface CalendarRow {
  readonly code: string;
  readonly version: number;
  readonly name: LocalizedText;
  readonly knownFrom: number;
  readonly knownTo: number;
  readonly provenance: string;
  readonly parentCode: string | null;
}

interface DayRow {
  readonly code: string;
  readonly on: string;
  readonly kind: CalendarDayKind;
  readonly name: LocalizedText;
  readonly provisional: boolean;
}

const prepared = new WeakMap<Db, Map<string, CalendarSet>>();
/** Calendars change a few times a year; each change leaves one set behind. */
const PREPARED_AT_MOST = 20;

/** Calendars of an edition from the database, prepared once for each version of the calendars' rows. */
export async function calendarsOf(db: Db, edition: Edition): Promise<CalendarSet> {
  const rows = await db.rows<CalendarRow>(
    `select code, version, name, known_from as "knownFrom", known_to as "knownTo", provenance, parent_code as "parentCode" from calendar order by code`, [], 'calendars',
  );
  const sets = prepared.get(db) ?? new Map<string, CalendarSet>();
  prepared.set(db, sets);
  const key = `${edition.id} ${rows.map(({ code, version }) => `${code}:${version}`).join(' ')}`;
  const known = sets.get(key);
  if (known !== undefined) return known;
  const made = new CalendarSet(edition, edition.pack.calendar, await loadCalendars(db, rows));
  const [oldest] = sets.keys();
  if (sets.size >= PREPARED_AT_MOST && oldest !== undefined) sets.delete(oldest);
  sets.set(key, made);
  return made;
}

async function loadCalendars(db: Db, rows: readonly CalendarRow[]): Promise<ReadonlyMap<string, DayCalendarVersion>> {
  const days = await db.rows<DayRow>(
    `select c.code, d.on_date as "on", d.kind, d.name, d.provisional from calendar_day d join calendar c on c.id = d.calendar_id order by d.on_date`,
  );
  const byCode = Map.groupBy(days, ({ code }) => code);
  const made = new Map<string, DayCalendarVersion>();
  const make = (row: CalendarRow): DayCalendarVersion => {
    const known = made.get(row.code);
    if (known !== undefined) return known;
    const parentRow = rows.find(({ code }) => code === row.parentCode);
    const parent = parentRow === undefined ? null : make(parentRow);
    const exceptions = (byCode.get(row.code) ?? []).map(({ on, kind, name, provisional }) => ({ on, kind, name, status: provisional ? 'provisional' as const : 'confirmed' as const }));
    const definition = parent === null
      ? { code: row.code, label: row.name, workingWeekdays: [1, 2, 3, 4, 5] as const, knownFromYear: row.knownFrom, knownToYear: row.knownTo, exceptions, source: row.provenance }
      : overrideDayCalendar(parent.days.definition, { code: row.code, label: row.name, exceptions });
    const calendar = { days: new DayCalendar(definition), version: row.version + (parent?.version ?? 0) };
    made.set(row.code, calendar);
    return calendar;
  };
  rows.forEach(make);
  return made;
}
