import type { Instant, Pause } from '@ortalyk/domain';
import { newId } from '../../platform/ids.js';
import type { Work } from '../../graphql/use-case.js';
import type { CalendarSet } from '../standards/index.js';
import { type ClockDraft, calendarsOfClock, recount, stoppedStatus } from './clock-drafts.js';
import { ClockEntity } from './process.entity.js';
import { keepSnapshots, snapshotsOf } from './snapshots.js';

/** What a new clock hangs on. */
export interface ClockOwner {
  readonly processId: string;
  readonly stepRowId: string | null;
  readonly appealId: string | null;
  readonly editionId: string;
}

/** Adds the row of a clock that starts, and what it is promised on. */
export async function addClock(work: Work, owner: ClockOwner, draft: ClockDraft): Promise<ClockEntity> {
  const { deadline } = draft;
  const kept = await keepSnapshots(work.ctx.db, draft);
  const clock = work.em.create(ClockEntity, {
    id: newId(work.now), ...owner, subject: draft.subject, ...kept, binding: draft.binding,
    startsAt: deadline.startsAt, countedFrom: deadline.countedFrom, nominalOn: deadline.nominalOn, targetAt: deadline.targetAt, dueAt: deadline.dueAt,
    warningAt: draft.warningAt, state: 'running', stoppedAt: null, lateSeconds: 0, provisional: deadline.provisional,
  });
  work.em.persist(clock);
  return clock;
}

/** T23, T8: a clock stops when the result document is registered; on time means not after the due. */
export function stopClock(clock: ClockEntity, at: Instant): void {
  clock.state = stoppedStatus(clock.binding);
  clock.stoppedAt = at;
  clock.lateSeconds = clock.binding ? secondsLate(clock.dueAt, at) : 0;
}

/** T23: while a step is away its own clock stands still. */
export function pauseClock(clock: ClockEntity): void {
  clock.state = 'paused';
}

/** What a clock that goes on is counted with. */
export interface ResumedOn {
  readonly set: CalendarSet;
  readonly pauses: readonly Pause[];
}

/** T23, T24: a clock goes on after its step was away; the days away are added to its deadline. */
export async function resumeClock(work: Work, clock: ClockEntity, { set, pauses }: ResumedOn): Promise<void> {
  const snapshots = await snapshotsOf(work.ctx.db, [clock]);
  const deadline = recount(snapshots.norm(clock), calendarsOfClock(set, snapshots.calendar(clock)), { startsAt: clock.startsAt, pauses, now: work.now });
  clock.state = 'running';
  clock.stoppedAt = null;
  clock.lateSeconds = 0;
  clock.nominalOn = deadline.nominalOn;
  clock.targetAt = deadline.targetAt;
  clock.dueAt = deadline.dueAt;
  clock.provisional = deadline.provisional;
}

/** Whole seconds past the due; 0 in time. */
export function secondsLate(dueAt: Instant, at: Instant): number {
  return Math.max(0, Math.ceil((at - dueAt) / 1000));
}
