import { type Outcome, type Problem, refused } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { cleanText, reasonProblems } from '../standards/index.js';
import { type AmendedCalendar, calendarOf } from './amend-calendar-day.js';
import { applyChange } from './apply-change.js';
import { planYear } from './calendar-change.js';
import type { LoadCalendarYearInput } from './calendar.types.js';

/** Makes the next year of a country's calendar sure. T3: promises counted on the draft move only where confirmed; those whose date holds become sure. */
export async function loadCalendarYear(ctx: RequestContext, input: LoadCalendarYearInput): Promise<Outcome<AmendedCalendar>> {
  const { plan, problems } = await planYear(ctx, input);
  const all = [...problems, ...sourceProblems(input.source)];
  if (plan === null || all.length > 0) return refused(...all);
  const reason = cleanText(input.source);
  const done = await applyChange(ctx, {
    plan, version: input.version, confirmedClockIds: input.confirmedClockIds, reason,
    also: (work, { moved, kept }) => work.record({
      type: 'calendarYearLoaded', entity: 'calendar', entityId: plan.calendar.id,
      data: { calendar: plan.calendar.code, year: input.year, source: reason, days: input.days.length, moved: moved.length, kept: kept.length },
      changes: [{ field: 'knownTo', before: plan.calendar.knownTo, after: input.year }],
    }),
  });
  return done.ok ? { ok: true, value: { ...done.value, calendar: calendarOf(ctx, input.calendarCode) } } : done;
}

function sourceProblems(source: string): readonly Problem[] {
  return reasonProblems(source).map((problem) => ({ ...problem, code: problem.code === 'reasonRequired' ? 'sourceRequired' : problem.code, path: 'source' }));
}
