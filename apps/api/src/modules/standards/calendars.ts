import {
  type CalendarDayKind, DayCalendar, type DayInterval, HoursCalendar, type LocalizedText, type SlaCalendars, type Weekday, parseMinuteOfDay,
} from '@ortalyk/domain';
import type { WeekHours } from '@ortalyk/standards';
import type { Db } from '../../db/db.js';
import type { Edition } from './edition.js';

/** An office's hours as its row holds them. */
export interface OfficeHours {
  readonly code: string;
  readonly timeZone: string;
  readonly hours: WeekHours | null;
}

/** The calendars of a company prepared for counting (T2): one day calendar, hours by office. */
export class CalendarSet {
  readonly version: number;
  readonly days: DayCalendar;
  readonly label: LocalizedText;
  readonly #edition: Edition;
  readonly #hours = new Map<string, HoursCalendar>();

  constructor(edition: Edition, days: DayCalendar, version: number) {
    this.#edition = edition;
    this.days = days;
    this.label = days.definition.label;
    this.version = version;
  }

  /** Company default hours, used where an office has none or is closed on a final day (T8). */
  get defaultHours(): HoursCalendar {
    return this.hoursOf({ code: 'default', timeZone: this.#edition.timeZone, hours: null });
  }

  /** Hours of an office, prepared once for each week pattern. */
  hoursOf(office: OfficeHours): HoursCalendar {
    const week = office.hours ?? this.#edition.pack.defaultHours;
    const key = `${office.timeZone} ${JSON.stringify(week)}`;
    const known = this.#hours.get(key);
    if (known !== undefined) return known;
    const definition = {
      code: office.code, label: { ru: office.code }, timeZone: office.timeZone, week: weekOf(week), exceptions: [], ignoresNationalDaysOff: false,
    };
    const made = new HoursCalendar(definition, this.days);
    this.#hours.set(key, made);
    return made;
  }

  /** What a deadline of the office's units is counted on. */
  slaOf(office: OfficeHours): SlaCalendars {
    return { days: this.days, hours: this.hoursOf(office), defaultHours: this.defaultHours };
  }

  /** True where the civil date lies in the years the calendar knows; registering outside them is refused. */
  knows(day: number): boolean {
    return this.days.isSure(day);
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
}

interface DayRow {
  readonly on: string;
  readonly kind: CalendarDayKind;
  readonly name: LocalizedText;
  readonly provisional: boolean;
}

const prepared = new WeakMap<Db, Map<string, CalendarSet>>();

/** Calendars of an edition from the database, prepared once for each version of the calendar's rows. */
export async function calendarsOf(db: Db, edition: Edition): Promise<CalendarSet> {
  const { calendar } = edition.pack;
  const row = await db.row<CalendarRow>(
    `select code, version, name, known_from as "knownFrom", known_to as "knownTo", provenance from calendar where code = $1`, [calendar],
  );
  if (row === null) throw new Error(`calendar ${calendar} is not installed`);
  const sets = prepared.get(db) ?? new Map<string, CalendarSet>();
  prepared.set(db, sets);
  const key = `${edition.id} ${row.version}`;
  const known = sets.get(key);
  if (known !== undefined) return known;
  const made = new CalendarSet(edition, await loadDays(db, row), row.version);
  sets.set(key, made);
  return made;
}

async function loadDays(db: Db, row: CalendarRow): Promise<DayCalendar> {
  const days = await db.rows<DayRow>(
    `select d.on_date as "on", d.kind, d.name, d.provisional from calendar_day d join calendar c on c.id = d.calendar_id
     where c.code = $1 order by d.on_date`,
    [row.code],
  );
  return new DayCalendar({
    code: row.code,
    label: row.name,
    workingWeekdays: [1, 2, 3, 4, 5],
    knownFromYear: row.knownFrom,
    knownToYear: row.knownTo,
    exceptions: days.map(({ on, kind, name, provisional }) => ({ on, kind, name, status: provisional ? 'provisional' : 'confirmed' })),
    source: row.provenance,
  });
}
