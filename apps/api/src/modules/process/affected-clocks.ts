import { type CivilDate, type Deadline, type Instant, type LocalizedText, toEpochDay } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';
import { type CalendarSet, calendarsOf, editionById } from '../standards/index.js';
import { type CalendarChange, ChangedCalendars } from './changed-calendars.js';
import { recount, warningOf } from './clock-drafts.js';
import type { ClockCalendar, ClockNorm } from './clock-snapshot.js';
import { type KeptSnapshots, type Snapshots, snapshotsOf } from './snapshots.js';

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
  readonly warningAt: Instant | null;
  readonly norm: ClockNorm;
  readonly calendar: ClockCalendar;
}

interface OpenClock extends KeptSnapshots {
  readonly id: string;
  readonly appealId: string | null;
  readonly appealNumber: string | null;
  readonly subject: string;
  readonly editionId: string;
  readonly binding: boolean;
  readonly startsAt: Instant;
  readonly targetAt: Instant | null;
  readonly dueAt: Instant;
  readonly provisional: boolean;
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant }[];
}

/** What a customer was told: the promise, and the caps that may shorten it. */
const TOLD = new Set(['promise', 'cap', 'legal']);

/**
 * Every open clock whose counted stretch a changed date lies in, counted again as if the calendar had changed; only those whose due moves or
 * is sure at last, soonest first. The clocks are read by one statement and counted in memory. Pass the request's `ctx.db`.
 */
export async function affectedClocks(db: Db, change: CalendarChange): Promise<readonly AffectedClock[]> {
  const rows = await openClocks(db, change);
  const snapshots = await snapshotsOf(db, rows);
  const sets = await setsOf(db, rows);
  const calendars = new ChangedCalendars(change);
  return rows.flatMap((row) => {
    const set = sets.get(row.editionId);
    const clock = set === undefined ? null : affected(row, calendars, { set, snapshots });
    return clock === null ? [] : [clock];
  });
}

async function setsOf(db: Db, rows: readonly OpenClock[]): Promise<ReadonlyMap<string, CalendarSet>> {
  const sets = new Map<string, CalendarSet>();
  for (const id of new Set(rows.map(({ editionId }) => editionId))) sets.set(id, await calendarsOf(db, await editionById(db, id)));
  return sets;
}

const DAY_MS = 86_400_000;

/** Instants between which a changed date lies in any time zone: a day more on both sides. */
function stretchOf({ kinds, knownToYear }: CalendarChange): { readonly first: CivilDate; readonly last: CivilDate; readonly from: Instant; readonly to: Instant } | null {
  // T3: where a year becomes sure, what ends in it becomes sure with it, named dates or not.
  const year = knownToYear === undefined ? [] : [`${knownToYear}-01-01`, `${knownToYear}-12-31`];
  const dates = [...kinds.keys(), ...year].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  return first === undefined || last === undefined ? null : { first, last, from: (toEpochDay(first) - 1) * DAY_MS, to: (toEpochDay(last) + 2) * DAY_MS };
}

async function openClocks(db: Db, change: CalendarChange): Promise<OpenClock[]> {
  const stretch = stretchOf(change);
  if (stretch === null) return [];
  const codes = [...new Set([...change.codesOn.values()].flat())];
  return db.rows<OpenClock>(
    `with open as materialized (
       select * from clock c where c.state in ('running', 'paused')
         and c.calendar_id in (select id from snapshot where kind = 'calendar' and content ->> 'days' = any($1) and content ->> 'from' <= $3 and content ->> 'to' >= $2)
         and least(c.starts_at, c.due_at) < $5
         -- T12: what is due before an event is counted back from there, past its due.
         and (c.due_at >= $4 or c.norm_id in (select id from snapshot where kind = 'norm' and content ? 'before'))),
     -- While a step is away its due is «not before»: an open pause is added when the step comes back.
     away as (
       select process_id, step_row_id, jsonb_agg(jsonb_build_object('from', extract(epoch from from_at) * 1000, 'to', extract(epoch from to_at) * 1000) order by from_at) as pauses
       from clock_interval where kind = 'pause' and to_at is not null and process_id in (select process_id from open) group by 1, 2)
     select c.id, c.appeal_id as "appealId", a.number as "appealNumber", c.subject, c.edition_id as "editionId", c.norm_id as "normId", c.calendar_id as "calendarId", c.binding,
       c.starts_at as "startsAt", c.target_at as "targetAt", c.due_at as "dueAt", c.provisional, coalesce(w.pauses, '[]') as pauses
     from open c left join away w on w.process_id = c.process_id and w.step_row_id is not distinct from c.step_row_id left join appeal a on a.id = c.appeal_id
     order by c.due_at, c.id`,
    [codes, stretch.first, stretch.last, asTimestamp(stretch.from), asTimestamp(stretch.to)],
  );
}

function affected(row: OpenClock, calendars: ChangedCalendars, { set, snapshots }: { readonly set: CalendarSet; readonly snapshots: Snapshots }): AffectedClock | null {
  const [norm, kept] = [snapshots.norm(row), snapshots.calendar(row)];
  const pauses = row.pauses.map(({ from, to }) => ({ from, to, clause: '' }));
  const counted = calendars.of(set, kept);
  const deadline = recount(norm, counted, { startsAt: row.startsAt, pauses, now: row.startsAt });
  const settled = row.provisional && !deadline.provisional && deadline.targetAt === row.targetAt;
  if (deadline.dueAt === row.dueAt && !settled) return null;
  return {
    clockId: row.id, appealId: row.appealId, appealNumber: row.appealNumber, subject: row.subject, clause: norm.clause, label: norm.label,
    beforeDueAt: row.dueAt, afterDueAt: deadline.dueAt, shortened: deadline.dueAt < row.dueAt && TOLD.has(row.subject), deadline, norm,
    calendar: calendars.keptAfter(set, kept, deadline.dueOn), warningAt: row.binding ? warningOf(norm, counted, deadline) : null,
  };
}
