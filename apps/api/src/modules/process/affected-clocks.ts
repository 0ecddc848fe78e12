import { type CalendarDayKind, type CivilDate, type Deadline, type Instant, type LocalizedText, type SlaCalendars, DayCalendar } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { type CalendarSet, type OfficeHours, calendarsOf, editionById } from '../standards/index.js';
import { recount } from './clock-drafts.js';
import { type ClockCalendar, keptDays, officeOfClock, saysTheSame } from './clock-snapshot.js';
import { type KeptSnapshots, type Snapshots, snapshotsOf } from './snapshots.js';

/** Dates a calendar will say something else of; null: it says nothing of the date any more. */
export interface CalendarChange {
  /** Codes of the calendars that change: the amended one and those laid over it that say nothing of the date themselves, by date. */
  readonly codesOn: ReadonlyMap<CivilDate, readonly string[]>;
  readonly kinds: ReadonlyMap<CivilDate, CalendarDayKind | null>;
  /** The last sure year afterwards, where a year is loaded. */
  readonly knownToYear?: number | undefined;
}

/** An open clock whose date a calendar change would move. */
export interface AffectedClock {
  readonly clockId: string;
  readonly appealId: string | null;
  readonly appealNumber: string | null;
  readonly subject: string;
  readonly clause: string;
  readonly label: LocalizedText;
  readonly beforeDueAt: Instant;
  readonly afterDueAt: Instant;
  /** T3: it was told to the customer and would get shorter, so it stays. */
  readonly shortened: boolean;
  readonly deadline: Deadline;
  readonly calendar: ClockCalendar;
}

interface OpenClock extends KeptSnapshots {
  readonly id: string;
  readonly appealId: string | null;
  readonly appealNumber: string | null;
  readonly subject: string;
  readonly editionId: string;
  readonly startsAt: Instant;
  readonly targetAt: Instant | null;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant | null }[];
}

/** What a customer was told: the promise, and the caps that may shorten it. */
const TOLD = new Set(['promise', 'cap', 'legal']);
const BATCH = 2000;

/** Every open clock counted again as if the calendar had changed; only those whose due moves or is sure at last, soonest first. */
export async function affectedClocks(db: Db, change: CalendarChange): Promise<readonly AffectedClock[]> {
  const dates = [...change.kinds.keys()].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const codes = [...new Set([...change.codesOn.values()].flat())];
  const found: AffectedClock[] = [];
  const calendars = new ChangedCalendars(change);
  const sets = new Map<string, CalendarSet>();
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await openClocks(db, { codes, first, last, after });
    const end = rows.at(-1);
    if (end === undefined) return found.toSorted((a, b) => a.beforeDueAt - b.beforeDueAt);
    const snapshots = await snapshotsOf(db, rows);
    for (const row of rows) {
      const set = sets.get(row.editionId) ?? (await calendarsOf(db, await editionById(db, row.editionId)));
      sets.set(row.editionId, set);
      const clock = affected(row, calendars, { set, snapshots });
      if (clock !== null) found.push(clock);
    }
    after = end.id;
  }
}

interface OpenClocksAsked {
  readonly codes: readonly string[];
  readonly first: CivilDate;
  readonly last: CivilDate;
  readonly after: string;
}

function openClocks(db: Db, { codes, first, last, after }: OpenClocksAsked): Promise<OpenClock[]> {
  return db.rows<OpenClock>(
    `select c.id, c.appeal_id as "appealId", a.number as "appealNumber", c.subject, c.edition_id as "editionId", c.norm_id as "normId", c.calendar_id as "calendarId", c.starts_at as "startsAt",
       c.target_at as "targetAt", c.due_at as "dueAt", c.provisional,
       coalesce((select jsonb_agg(jsonb_build_object('from', extract(epoch from i.from_at) * 1000, 'to', extract(epoch from i.to_at) * 1000) order by i.from_at)
         from clock_interval i where i.process_id = c.process_id and i.kind = 'pause' and i.step_row_id is not distinct from c.step_row_id), '[]') as pauses
     from clock c join snapshot k on k.id = c.calendar_id left join appeal a on a.id = c.appeal_id
     where c.state in ('running', 'paused') and c.id > $4 and k.content ->> 'days' = any($1) and k.content ->> 'from' <= $3 and k.content ->> 'to' >= $2
     order by c.id limit ${BATCH}`,
    [codes, first, last, after],
  );
}

function affected(row: OpenClock, calendars: ChangedCalendars, { set, snapshots }: { readonly set: CalendarSet; readonly snapshots: Snapshots }): AffectedClock | null {
  const [norm, calendar] = [snapshots.norm(row), snapshots.calendar(row)];
  // While a step is away its due is «not before»: the open pause is added when the step comes back.
  const pauses = row.pauses.flatMap(({ from, to }) => (to === null ? [] : [{ from, to, clause: '' }]));
  const deadline = recount(norm, calendars.of(set, calendar), { startsAt: row.startsAt, pauses, now: row.startsAt });
  const settled = row.provisional && !deadline.provisional && deadline.targetAt === row.targetAt;
  if (deadline.dueAt === row.dueAt && !settled) return null;
  return {
    clockId: row.id, appealId: row.appealId, appealNumber: row.appealNumber, subject: row.subject, clause: norm.clause, label: norm.label,
    beforeDueAt: row.dueAt, afterDueAt: deadline.dueAt, shortened: deadline.dueAt < row.dueAt && TOLD.has(row.subject), deadline,
    calendar: calendars.keptAfter(calendar),
  };
}

/** Calendars as they would be, prepared once for each office and stretch. */
class ChangedCalendars {
  readonly #change: CalendarChange;
  readonly #prepared = new Map<string, SlaCalendars>();

  constructor(change: CalendarChange) {
    this.#change = change;
  }

  of(set: CalendarSet, kept: ClockCalendar): SlaCalendars {
    const { days, version } = set.dayCalendar(kept.days);
    const live = saysTheSame(set, kept);
    const office = officeOfClock(kept);
    const key = JSON.stringify([kept.days, office.code, office.timeZone, office.hours, ...(live ? [version] : [kept.from, kept.to, kept.dates])]);
    const known = this.#prepared.get(key);
    if (known !== undefined) return known;
    const made = this.#make(set, { office, days: live ? days : keptDays(days, kept) });
    this.#prepared.set(key, made);
    return made;
  }

  /** What a moved clock keeps from now on: its stretch with the changed dates, not those of other changes it did not follow. */
  keptAfter(kept: ClockCalendar): ClockCalendar {
    const touched = new Set([...this.#change.kinds.keys()].filter((on) => this.#concerns(kept.days, on)));
    const own = kept.dates.filter(([on]) => !touched.has(on));
    const changed = [...touched].flatMap((on) => {
      const kind = this.#change.kinds.get(on) ?? null;
      return kind === null || on < kept.from || on > kept.to ? [] : [[on, kind] as const];
    });
    return { ...kept, dates: [...own, ...changed].toSorted(([a], [b]) => (a < b ? -1 : 1)) };
  }

  #concerns(code: string, on: CivilDate): boolean {
    return this.#change.codesOn.get(on)?.includes(code) === true;
  }

  #make(set: CalendarSet, { office, days }: { readonly office: OfficeHours; readonly days: DayCalendar }): SlaCalendars {
    const { definition } = days;
    const others = definition.exceptions.filter(({ on }) => !this.#change.kinds.has(on) || !this.#concerns(days.code, on));
    const changed = [...this.#change.kinds].flatMap(([on, kind]) => (kind === null || !this.#concerns(days.code, on) ? [] : [{ on, kind, name: null }]));
    const exceptions = [...others, ...changed].toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const knownToYear = this.#change.knownToYear ?? definition.knownToYear;
    return set.slaOn(office, new DayCalendar({ ...definition, exceptions, knownToYear }));
  }
}
