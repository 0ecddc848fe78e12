import { type Outcome, refused } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { cleanText, reasonProblems } from '../standards/index.js';
import { type AppliedChange, applyChange } from './apply-change.js';
import { planDay } from './calendar-change.js';
import { listCalendars } from './calendar.queries.js';
import type { AmendCalendarDayInput } from './calendar.types.js';

/** What an applied calendar change shows. */
export interface AmendedCalendar extends AppliedChange {
  readonly calendar: Promise<unknown>;
}

/** Amends one day of a calendar, as the state sometimes does late; only confirmed promises move (T3). */
export async function amendCalendarDay(ctx: RequestContext, input: AmendCalendarDayInput): Promise<Outcome<AmendedCalendar>> {
  const { plan, problems } = await planDay(ctx, input);
  const all = [...problems, ...reasonProblems(input.reason)];
  if (plan === null || all.length > 0) return refused(...all);
  const reason = cleanText(input.reason);
  const done = await applyChange(ctx, {
    plan, version: input.version, confirmedClockIds: input.confirmedClockIds, reason,
    also: (work, { moved, kept }) => work.record({
      type: 'calendarAmended', entity: 'calendar', entityId: plan.calendar.id,
      data: { calendar: plan.calendar.code, on: input.on, reason, moved: moved.length, kept: kept.length },
      changes: [{ field: input.on, before: plan.before, after: input.kind ?? null }],
    }),
  });
  return done.ok ? { ok: true, value: { ...done.value, calendar: calendarOf(ctx, input.calendarCode) } } : done;
}

/** The calendar as it stands after the change. */
export async function calendarOf(ctx: RequestContext, code: string): Promise<unknown> {
  return (await listCalendars(ctx.db)).find((calendar) => calendar.code === code) ?? null;
}
