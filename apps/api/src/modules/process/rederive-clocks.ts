import { type Instant, formatInstant } from '@ortalyk/domain';
import type { Work } from '../../graphql/use-case.js';
import { type CalendarSet, calendarsOf, editionById } from '../standards/index.js';
import type { AffectedClock } from './affected-clocks.js';
import { warningOf } from './clock-drafts.js';
import { type ClockCalendar, type ClockNorm, keptUntil, thawCalendars } from './clock-snapshot.js';
import { ClockEntity, StepEntity } from './process.entity.js';
import { keepSnapshots, snapshotsOf } from './snapshots.js';

/** Why clocks are moved; written with each of them. */
export interface Rederivation {
  readonly reason: string;
  readonly calendarCode: string;
  readonly on: string;
}

/**
 * Moves open clocks to the dates they were counted to, each as a recorded act (T21): the clock with the calendar it now keeps, the copies
 * lists read from, and an event with the date before and after. Says which appeals and units changed.
 */
export async function rederiveClocks(work: Work, affected: readonly AffectedClock[], why: Rederivation): Promise<void> {
  if (affected.length === 0) return;
  const byId = new Map(affected.map((clock) => [clock.clockId, clock]));
  const clocks = await work.em.find(ClockEntity, { id: { $in: [...byId.keys()] } });
  const sets = new Map<string, CalendarSet>();
  const snapshots = await snapshotsOf(work.ctx.db, clocks);
  for (const clock of clocks) {
    const change = byId.get(clock.id);
    if (change === undefined) continue;
    const set = sets.get(clock.editionId) ?? (await calendarsOf(work.ctx.db, await editionById(work.ctx.db, clock.editionId)));
    sets.set(clock.editionId, set);
    const norm = snapshots.norm(clock);
    await moveClock(work, clock, { change, norm, set });
    if (change.afterDueAt !== change.beforeDueAt) recordMoved(work, clock, { change, norm, why });
  }
  await work.em.flush();
  await moveCopies(work, clocks);
}

interface Moved {
  readonly change: AffectedClock;
  readonly norm: ClockNorm;
}

async function moveClock(work: Work, clock: ClockEntity, { change, norm, set }: Moved & { readonly set: CalendarSet }): Promise<void> {
  const { deadline } = change;
  const calendar = widened(change.calendar, { set, dueOn: deadline.dueOn });
  clock.calendarId = (await keepSnapshots(work.ctx.db, { norm, calendar })).calendarId;
  clock.dueAt = deadline.dueAt;
  clock.nominalOn = deadline.nominalOn;
  clock.targetAt = deadline.targetAt;
  clock.provisional = deadline.provisional;
  clock.warningAt = clock.binding ? warningOf(norm, thawCalendars(set, calendar), deadline) : null;
}

function widened(kept: ClockCalendar, { set, dueOn }: { readonly set: CalendarSet; readonly dueOn: string }): ClockCalendar {
  const to = keptUntil(dueOn);
  if (to <= kept.to) return kept;
  const later = set.dayCalendar(kept.days).days.definition.exceptions.filter(({ on }) => on > kept.to && on <= to).map(({ on, kind }) => [on, kind] as const);
  return { ...kept, to, dates: [...kept.dates, ...later] };
}

function recordMoved(work: Work, clock: ClockEntity, { change, norm, why }: Moved & { readonly why: Rederivation }): void {
  work.record({
    type: 'clockRederived', entity: 'clock', entityId: clock.id, appealId: clock.appealId ?? null,
    data: { subject: clock.subject, normId: norm.normId, clause: norm.clause, reason: why.reason, calendar: why.calendarCode, on: why.on },
    changes: [{ field: 'dueAt', before: text(change.beforeDueAt), after: text(change.afterDueAt) }],
  });
}

function text(at: Instant): string {
  return formatInstant(at);
}

/** The due a list shows is the due of the clock: a step's last one, an appeal's earliest binding one of the chain (T18). */
async function moveCopies(work: Work, clocks: readonly ClockEntity[]): Promise<void> {
  const stepIds = [...new Set(clocks.flatMap(({ stepRowId }) => (stepRowId == null ? [] : [stepRowId])))];
  for (const step of await work.em.find(StepEntity, { id: { $in: stepIds } })) {
    const last = await work.sql.row<{ dueAt: Instant }>(`select due_at as "dueAt" from clock where step_row_id = $1 order by starts_at desc, subject = 'handling' desc, id desc limit 1`, [step.id]);
    if (last !== null && step.dueAt !== null) step.dueAt = last.dueAt;
    work.tell('workChanged', step.unitId);
  }
  const appealIds = [...new Set(clocks.flatMap(({ appealId, stepRowId }) => (appealId == null || stepRowId != null ? [] : [appealId])))];
  const moved = await work.sql.rows<{ id: string; officeId: string }>(
    `update appeal a set due_at = c.due_at, version = a.version + 1
     from (select appeal_id, min(due_at) as due_at from clock where appeal_id = any($1) and step_row_id is null and binding group by appeal_id) c
     where a.id = c.appeal_id and a.due_at is distinct from c.due_at returning a.id, a.office_id as "officeId"`,
    [appealIds],
  );
  for (const { id, officeId } of moved) {
    work.tell('appealChanged', id);
    work.tell('figuresChanged', officeId);
  }
}
