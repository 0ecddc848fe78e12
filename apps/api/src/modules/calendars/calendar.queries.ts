import { type CalendarDayKind, type CivilDate, type Instant, type LocalizedText, epochDayOf, formatCivilDate, weekdayOf } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { RequestFault, notFound } from '../../graphql/faults.js';
import { calendarsOf, editionInForce } from '../standards/index.js';
import type { CalendarDayType, CalendarYearType } from './calendar.types.js';

/** A calendar's row with the offices counted by it. */
export interface CalendarRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly name: LocalizedText;
  readonly country: string;
  readonly parentCode: string | null;
  readonly knownFrom: number;
  readonly knownTo: number;
  readonly provenance: string;
  readonly officeIds: readonly string[];
}

/** A calendar that may have been taken out of use: promises made on it still name it. */
export interface KnownCalendar extends CalendarRow {
  readonly ended: boolean;
}

/** A date a calendar names itself. */
export interface CalendarDayRow {
  readonly on: CivilDate;
  readonly kind: CalendarDayKind;
  readonly name: LocalizedText;
  readonly provisional: boolean;
}

interface AmendmentRow {
  readonly id: string;
  readonly on: CivilDate;
  readonly before: CalendarDayKind | null;
  readonly after: CalendarDayKind | null;
  readonly reason: string;
  readonly authorName: string | null;
  readonly at: Instant;
  readonly movedClocks: number;
  readonly keptClocks: number;
}

/** Calendars in use, the country's first. A calendar laid over another knows the years that one knows. */
export async function listCalendars(db: Db): Promise<CalendarRow[]> {
  return (await everyCalendar(db)).filter(({ ended }) => !ended);
}

/** The same with those that were removed. */
export function everyCalendar(db: Db): Promise<KnownCalendar[]> {
  return db.rows<KnownCalendar>(
    `with recursive roots as (
       select code, code as root from calendar where parent_code is null
       union all select c.code, r.root from calendar c join roots r on c.parent_code = r.code)
     select c.id, c.version, c.code, c.name, c.country, c.parent_code as "parentCode", n.known_from as "knownFrom", n.known_to as "knownTo", c.provenance, c.ended_at is not null as ended,
       array(select o.id::text from office o where o.calendar_code = c.code order by o.code) as "officeIds"
     from calendar c join roots r on r.code = c.code join calendar n on n.code = r.root order by c.parent_code is not null, c.code`,
  );
}

/** Civil dates, both ends included. */
interface Stretch {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** The dates a calendar names itself, in order. */
export function daysOf(db: Db, calendarId: string, { from, to }: Stretch): Promise<CalendarDayRow[]> {
  return db.rows<CalendarDayRow>(
    `select on_date as "on", kind, name, provisional from calendar_day where calendar_id = $1 and on_date between $2 and $3 order by on_date`, [calendarId, from, to],
  );
}

// The prepared calendars reach from 1900 to 2200.
const [FIRST_YEAR, LAST_YEAR] = [1901, 2199];

/** A year day by day, as promises are counted on it. */
export async function calendarYear(ctx: RequestContext, code: string, year: number): Promise<CalendarYearType> {
  if (year < FIRST_YEAR || year > LAST_YEAR) throw new RequestFault('BAD_INPUT', `A year lies between ${FIRST_YEAR} and ${LAST_YEAR}.`);
  const all = await listCalendars(ctx.db);
  const calendar = all.find((row) => row.code === code);
  if (calendar === undefined) throw notFound('calendar');
  const set = await calendarsOf(ctx.db, await editionInForce(ctx.db, ctx.now));
  const { days } = set.dayCalendar(code);
  const [own, amendments] = await Promise.all([daysOf(ctx.db, calendar.id, { from: `${year}-01-01`, to: `${year}-12-31` }), amendmentsOf(ctx.db, calendar.id, year)]);
  const [ownDates, amended] = [new Set(own.map(({ on }) => on)), new Set(amendments.map(({ on }) => on))];
  const [first, end] = [epochDayOf(year, 1, 1), epochDayOf(year + 1, 1, 1)];
  const shown = Array.from({ length: end - first }, (_, index): CalendarDayType => {
    const day = first + index;
    const on = formatCivilDate(day);
    const named = days.exceptionOn(day);
    return {
      on, weekday: weekdayOf(day), working: days.isWorking(day), kind: named?.kind ?? null, name: named?.name ?? null,
      provisional: !days.isSure(day) || named?.status === 'provisional', amended: amended.has(on), inherited: named !== undefined && !ownDates.has(on),
    };
  });
  return { calendar: { ...calendar }, year, sure: days.isSure(first), workingDays: days.countWorking(first, end), days: shown, amendments };
}

function amendmentsOf(db: Db, calendarId: string, year: number): Promise<AmendmentRow[]> {
  return db.rows<AmendmentRow>(
    `select a.id, a.on_date as "on", a.before ->> 'kind' as before, a.after ->> 'kind' as after, a.reason, s.full_name as "authorName", a.at,
       a.moved_clocks as "movedClocks", a.kept_clocks as "keptClocks"
     from calendar_amendment a join staff s on s.id = a.author_id
     where a.calendar_id = $1 and a.on_date between $2 and $3 order by a.at desc, a.id desc`,
    [calendarId, `${year}-01-01`, `${year}-12-31`],
  );
}
