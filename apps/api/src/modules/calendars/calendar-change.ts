import { type CalendarDayKind, type CivilDate, type LocalizedText, type Problem, toEpochDay } from '@ortalyk/domain';
import { nearestChoice } from '@ortalyk/standards';
import type { Db } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { ProblemList } from '../../graphql/payload.js';
import type { CalendarChange } from '../process/index.js';
import { type CalendarSet, calendarsOf, cleanLocalized, editionInForce } from '../standards/index.js';
import { type CalendarRow, type KnownCalendar, daysOf, everyCalendar, listCalendars } from './calendar.queries.js';
import type { CalendarAmendmentInput, CalendarYearInput } from './calendar.types.js';

/** Closed list of what the calendar use cases refuse. */
export const calendarProblemCodes = [
  'unknownCalendar', 'dateOutsideCalendar', 'calendarUnchanged', 'shortDayNotWorking', 'dayOfOtherYear', 'dayTwice', 'yearEmpty', 'yearNotNext', 'yearOfCountryOnly',
  'reasonRequired', 'reasonTooLong', 'sourceRequired', 'unknownClock', 'calendarCodeInvalid', 'calendarCodeTaken', 'calendarNameRequired', 'officesRequired', 'unknownOffice',
  'officeHasCalendar', 'calendarOfCountry', 'calendarLaidUnder',
] as const;

/** A date as the calendar will name it; null leaves it to the weekday or the calendar below. */
export interface ChangedDay {
  readonly on: CivilDate;
  readonly kind: CalendarDayKind | null;
  readonly name: LocalizedText | null;
}

/** A change that was understood: which calendar, which dates, and which clocks may be touched by them. */
export interface PlannedChange {
  readonly calendar: CalendarRow;
  readonly days: readonly ChangedDay[];
  readonly change: CalendarChange;
  /** What the calendar itself said of an amended day. */
  readonly before: CalendarDayKind | null;
}

export type Planned = { readonly plan: PlannedChange; readonly problems: readonly [] } | { readonly plan: null; readonly problems: readonly Problem[] };

/** One amended day; every problem is told at once. */
export async function planDay(ctx: RequestContext, input: CalendarAmendmentInput): Promise<Planned> {
  const found = await findCalendar(ctx, input.calendarCode);
  if (found === null) return unknownCalendar(ctx, input.calendarCode);
  const { calendar, set, all } = found;
  const { days } = set.dayCalendar(calendar.code);
  const list = new ProblemList();
  const year = Number(input.on.slice(0, 4));
  const outside = year < calendar.knownFrom || year > calendar.knownTo + 1;
  list.addIf(outside, { code: 'dateOutsideCalendar', path: 'on', params: { from: `${calendar.knownFrom}-01-01`, to: `${calendar.knownTo + 1}-12-31` } });
  if (outside) return { plan: null, problems: list.problems };
  const day = toEpochDay(input.on);
  const kind = input.kind ?? null;
  list.addIf(kind === 'short' && !days.isPatternWorking(day), { code: 'shortDayNotWorking', path: 'kind' });
  const [own] = await daysOf(ctx.db, calendar.id, { from: input.on, to: input.on });
  const before = own?.kind ?? null;
  list.addIf(before === kind && input.name == null, { code: 'calendarUnchanged', path: 'kind', params: { on: input.on } });
  if (list.any) return { plan: null, problems: list.problems };
  const name = cleanLocalized(input.name) ?? own?.name ?? null;
  const changed = { on: input.on, kind, name };
  return { plan: { calendar, days: [changed], before, change: await changeOf(ctx.db, { calendar, all, days: [changed] }) }, problems: [] };
}

/** The official days of one year: dates the calendar assumed for it and the law does not name go. */
export async function planYear(ctx: RequestContext, input: CalendarYearInput): Promise<Planned> {
  const found = await findCalendar(ctx, input.calendarCode);
  if (found === null) return unknownCalendar(ctx, input.calendarCode);
  const { calendar, all } = found;
  const list = new ProblemList();
  const { year } = input;
  list.addIf(calendar.parentCode !== null, { code: 'yearOfCountryOnly', path: 'calendarCode', params: { nearest: calendar.parentCode ?? '' } });
  list.addIf(year !== calendar.knownTo + 1, { code: 'yearNotNext', path: 'year', params: { value: year, nearest: calendar.knownTo + 1 } });
  list.addIf(input.days.length === 0, { code: 'yearEmpty', path: 'days' });
  const seen = new Set<string>();
  for (const [index, { on }] of input.days.entries()) {
    list.addIf(!on.startsWith(`${year}-`), { code: 'dayOfOtherYear', path: `days.${index}.on`, params: { value: on, nearest: year } });
    list.addIf(seen.has(on), { code: 'dayTwice', path: `days.${index}.on`, params: { value: on } });
    seen.add(on);
  }
  if (list.any) return { plan: null, problems: list.problems };
  const assumed = await daysOf(ctx.db, calendar.id, { from: `${year}-01-01`, to: `${year}-12-31` });
  const gone = assumed.filter(({ on }) => !seen.has(on)).map(({ on }) => ({ on, kind: null, name: null }));
  const named = input.days.map(({ on, kind, name }) => ({ on, kind, name: cleanLocalized(name) ?? assumed.find((day) => day.on === on)?.name ?? null }));
  const days = [...named, ...gone].toSorted((a, b) => (a.on < b.on ? -1 : 1));
  return { plan: { calendar, days, before: null, change: { ...(await changeOf(ctx.db, { calendar, all, days })), knownToYear: year } }, problems: [] };
}

interface FoundCalendar {
  readonly calendar: CalendarRow;
  readonly all: readonly KnownCalendar[];
  readonly set: CalendarSet;
}

/** A calendar in use by its code; `all` holds the removed ones too. */
export async function findCalendar(ctx: RequestContext, code: string): Promise<FoundCalendar | null> {
  const all = await everyCalendar(ctx.db);
  const calendar = all.find((row) => row.code === code && !row.ended);
  return calendar === undefined ? null : { calendar, all, set: await calendarsOf(ctx.db, await editionInForce(ctx.db, ctx.now)) };
}

/** Names the code nearest to one that is not there. */
export async function unknownCalendar(ctx: RequestContext, code: string): Promise<Planned> {
  const nearest = nearestChoice(code, (await listCalendars(ctx.db)).map((row) => row.code));
  return { plan: null, problems: [{ code: 'unknownCalendar', path: 'calendarCode', params: { value: code, nearest } }] };
}

interface ChangeParts {
  readonly calendar: CalendarRow;
  readonly all: readonly CalendarRow[];
  readonly days: readonly ChangedDay[];
}

/** A date reaches the calendars laid over this one too, down to those that name the date themselves. */
async function changeOf(db: Db, { calendar, all, days }: ChangeParts): Promise<CalendarChange> {
  const dates = days.map(({ on }) => on);
  const own = await db.rows<{ code: string; on: CivilDate }>(
    `select c.code, d.on_date as "on" from calendar_day d join calendar c on c.id = d.calendar_id where c.parent_code is not null and d.on_date = any($1)`, [dates],
  );
  const speaks = new Set(own.map(({ code, on }) => `${code} ${on}`));
  const reach = (code: string, on: CivilDate): readonly string[] =>
    [code, ...all.filter((row) => row.parentCode === code && !speaks.has(`${row.code} ${on}`)).flatMap((row) => reach(row.code, on))];
  return { codesOn: new Map(dates.map((on) => [on, reach(calendar.code, on)])), kinds: new Map(days.map(({ on, kind }) => [on, kind])) };
}
