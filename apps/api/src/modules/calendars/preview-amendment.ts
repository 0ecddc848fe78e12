import type { RequestContext } from '../../graphql/context.js';
import { type AffectedClock, affectedClocks } from '../process/index.js';
import { type Planned, planDay, planYear } from './calendar-change.js';
import type { AffectedPromiseType, AmendmentPreviewType, CalendarAmendmentInput, CalendarYearInput } from './calendar.types.js';

/** Open promises an amended day would move; nothing is stored. */
export async function previewAmendment(ctx: RequestContext, input: CalendarAmendmentInput): Promise<AmendmentPreviewType> {
  return preview(ctx, await planDay(ctx, input));
}

/** Open promises an official year would move (T3); nothing is stored. */
export async function previewYear(ctx: RequestContext, input: CalendarYearInput): Promise<AmendmentPreviewType> {
  return preview(ctx, await planYear(ctx, input));
}

/** What a change that was understood would move. */
export async function preview(ctx: RequestContext, { plan, problems }: Planned): Promise<AmendmentPreviewType> {
  if (plan === null) return { affected: [], problems };
  return { affected: (await affectedClocks(ctx.db, plan.change)).filter(moves).map(promiseOf), problems };
}

/** A clock that only becomes sure keeps its date and needs nobody's word. */
export function moves(clock: AffectedClock): boolean {
  return clock.afterDueAt !== clock.beforeDueAt;
}

/** An affected clock as the screens show it. */
export function promiseOf({ clockId, appealId, appealNumber, subject, clause, label, beforeDueAt, afterDueAt, shortened }: AffectedClock): AffectedPromiseType {
  return { clockId, appealId, appealNumber, subject, clause, label, beforeDueAt, afterDueAt, shortened };
}
