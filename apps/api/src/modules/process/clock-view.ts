import type { Instant } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { calendarsOf, editionById } from '../standards/index.js';
import { calendarsOfClock } from './clock-drafts.js';
import { secondsLate } from './clock-rows.js';
import { explainClock } from './explain-clock.js';
import { type ClockRow, pausesOfProcess } from './process.queries.js';
import type { ClockType, DeadlineExplanationType } from './process.types.js';

/** T30: what a clock is at this moment, from its kept deadline and now. Informative clocks never warn or breach (T16). */
export function clockView(row: ClockRow, now: Instant): ClockType {
  const until = row.stoppedAt ?? now;
  const running = row.state === 'running';
  const counts = row.binding && row.state !== 'paused' && row.state !== 'cancelled';
  const breached = counts && until > row.dueAt;
  const { clause, force, label, reading, normId } = row.norm;
  return {
    ...row, clause, force, label, reading, normId, breached,
    lateSeconds: counts ? secondsLate(row.dueAt, until) : 0,
    targetPassed: row.targetAt !== null && until > row.targetAt,
    warning: running && !breached && row.warningAt !== null && now >= row.warningAt,
  };
}

/** Counts a kept clock's days again from its snapshot; nothing of it is stored. */
export async function explanationOf(ctx: RequestContext, clock: ClockType): Promise<DeadlineExplanationType> {
  const edition = await editionById(ctx.db, clock.editionId);
  const [set, all] = await Promise.all([calendarsOf(ctx.db, edition), pausesOfProcess(ctx).load(clock.processId)]);
  const pauses = (all ?? []).filter(({ stepRowId }) => stepRowId === clock.stepRowId);
  const { norm, startsAt } = clock;
  const calendars = calendarsOfClock(set, clock.calendar);
  return explainClock({ norm, startsAt, pauses, now: ctx.now }, { edition, calendars, mapId: clock.mapId });
}
