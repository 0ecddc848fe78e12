import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import { requireVersion } from '../../graphql/faults.js';
import type { RequestContext } from '../../graphql/context.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { type AffectedClock, affectedClocks, rederiveClocks } from '../process/index.js';
import type { PlannedChange } from './calendar-change.js';
import type { AffectedPromiseType } from './calendar.types.js';
import { moves, promiseOf } from './preview-amendment.js';
import { writeDays } from './write-days.js';

export interface AppliedChange {
  readonly moved: readonly AffectedPromiseType[];
  readonly kept: readonly AffectedPromiseType[];
}

export interface ApplyChange {
  readonly plan: PlannedChange;
  readonly version: number;
  readonly confirmedClockIds: readonly string[];
  /** Why, and where it is published. */
  readonly reason: string;
  /** What else belongs to the change: written and recorded in its transaction, after the calendar and its clocks. */
  readonly also: (work: Work, applied: AppliedChange) => void | Promise<void>;
}

/** Enough to see that the list was not this one's. */
const STRANGERS_TOLD = 100;

/**
 * Writes a calendar change. Of the open clocks it would move only the confirmed ones do, and none told to a customer gets shorter (T3);
 * all others keep their date and the calendar they were promised on. Clocks confirmed that the change does not touch are refused.
 * The clocks are counted before the transaction begins, so that it holds its locks for the writing alone; what changed meanwhile stays as it is.
 */
export async function applyChange(ctx: RequestContext, change: ApplyChange): Promise<Outcome<AppliedChange>> {
  const { plan, confirmedClockIds } = change;
  const affected = await affectedClocks(ctx.db, plan.change);
  const known = new Set(affected.map(({ clockId }) => clockId));
  const strangers = confirmedClockIds.map((id, index) => ({ id, index })).filter(({ id }) => !known.has(id)).slice(0, STRANGERS_TOLD);
  const problems = strangers.map(({ id, index }) => ({ code: 'unknownClock', path: `confirmedClockIds.${index}`, params: { value: id } }));
  return useCase(ctx, async (work) => {
    const locked = await work.sql.row<{ version: number }>(`select version from calendar where id = $1 for update`, [plan.calendar.id]);
    requireVersion(locked ?? plan.calendar, change.version);
    if (problems.length > 0) return refused(...problems);
    const applied = await write(work, change, affected);
    await change.also(work, applied);
    return accepted(applied);
  });
}

async function write(work: Work, { plan, reason, confirmedClockIds }: ApplyChange, affected: readonly AffectedClock[]): Promise<AppliedChange> {
  const { calendar, days, change } = plan;
  const confirmed = new Set(confirmedClockIds);
  const chosen = affected.filter((clock) => !moves(clock) || (confirmed.has(clock.clockId) && !clock.shortened));
  const written = await rederiveClocks(work, chosen, { reason, calendarCode: calendar.code, on: days[0]?.on ?? '' });
  const moved = affected.filter((clock) => moves(clock) && written.has(clock.clockId)).map(promiseOf);
  const kept = affected.filter((clock) => moves(clock) && !written.has(clock.clockId)).map(promiseOf);
  const counts = days.length === 1 ? [moved.length, kept.length] as const : [0, 0] as const;
  await writeDays(work, calendar, { days, reason, counts, authorId: actorOf(work.ctx).staffId });
  await work.sql.rows(`update calendar set version = version + 1, known_to = greatest(known_to, $2::int) where id = $1`, [calendar.id, change.knownToYear ?? 0]);
  return { moved, kept };
}
