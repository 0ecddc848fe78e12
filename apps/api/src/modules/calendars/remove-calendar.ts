import { type CalendarDayKind, type CivilDate, type Outcome, type Problem, accepted, refused, toEpochDay } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { RequestContext } from '../../graphql/context.js';
import { ProblemList } from '../../graphql/payload.js';
import type { Work } from '../../graphql/use-case.js';
import { cleanText, reasonProblems } from '../standards/index.js';
import { type AppliedChange, applyChange } from './apply-change.js';
import { type Planned, type PlannedChange, findCalendar, unknownCalendar } from './calendar-change.js';
import { daysOf } from './calendar.queries.js';
import type { AmendmentPreviewType, RemoveCalendarInput } from './calendar.types.js';
import { preview } from './preview-amendment.js';

const EVER = { from: '1900-01-01', to: '2200-12-31' };

/** What it means to take a region's or office's calendar away: every date it names is said by the calendar below again. */
async function planRemoval(ctx: RequestContext, calendarCode: string): Promise<Planned> {
  const found = await findCalendar(ctx, calendarCode);
  if (found === null) return unknownCalendar(ctx, calendarCode);
  const { calendar, set, all } = found;
  const over = all.find((row) => row.parentCode === calendar.code && !row.ended);
  const list = new ProblemList();
  list.addIf(calendar.parentCode === null, { code: 'calendarOfCountry', path: 'calendarCode', params: { value: calendar.code } });
  list.addIf(over !== undefined && calendar.parentCode !== null, { code: 'calendarLaidUnder', path: 'calendarCode', params: { value: calendar.code, nearest: over?.code ?? '' } });
  if (list.any || calendar.parentCode === null) return { plan: null, problems: list.problems };
  const below = set.dayCalendar(calendar.parentCode).days;
  const own = await daysOf(ctx.db, calendar.id, EVER);
  const kinds = new Map<CivilDate, CalendarDayKind | null>(own.map(({ on }) => [on, below.exceptionOn(toEpochDay(on))?.kind ?? null]));
  const codesOn = new Map(own.map(({ on }) => [on, [calendar.code]]));
  // Its own days stay on record: promises that are not confirmed keep being counted on them.
  return { plan: { calendar, days: [], before: null, change: { codesOn, kinds, takenOverBy: calendar.parentCode } }, problems: [] };
}

/** Open promises the removal would move; nothing is stored. */
export async function previewRemoval(ctx: RequestContext, calendarCode: string): Promise<AmendmentPreviewType> {
  return preview(ctx, await planRemoval(ctx, calendarCode));
}

/** Takes a region's or office's calendar out of use: its offices count by the calendar below from now on; of the open promises only the confirmed ones move (T3). */
export async function removeCalendar(ctx: RequestContext, input: RemoveCalendarInput): Promise<Outcome<AppliedChange>> {
  const { plan, problems } = await planRemoval(ctx, input.calendarCode);
  const all: readonly Problem[] = [...problems, ...reasonProblems(input.reason)];
  if (plan === null || all.length > 0) return refused(...all);
  const reason = cleanText(input.reason);
  const done = await applyChange(ctx, {
    plan, version: input.version, confirmedClockIds: input.confirmedClockIds, reason, also: (work, applied) => takeAway(work, plan, { applied, reason }),
  });
  return done.ok ? accepted(done.value) : done;
}

async function takeAway(work: Work, { calendar }: PlannedChange, { applied, reason }: { readonly applied: AppliedChange; readonly reason: string }): Promise<void> {
  await work.sql.rows(`update calendar set ended_at = $2 where id = $1`, [calendar.id, asTimestamp(work.now)]);
  // An office without a calendar of its own uses the country's.
  await work.sql.rows(
    `update office set calendar_code = (select code from calendar where code = $2 and parent_code is not null), version = version + 1 where calendar_code = $1`,
    [calendar.code, calendar.parentCode],
  );
  work.record({
    type: 'calendarRemoved', entity: 'calendar', entityId: calendar.id,
    data: { calendar: calendar.code, parent: calendar.parentCode, officeIds: calendar.officeIds, reason, moved: applied.moved.length, kept: applied.kept.length },
    changes: [{ field: 'inUse', before: true, after: false }],
  });
}
