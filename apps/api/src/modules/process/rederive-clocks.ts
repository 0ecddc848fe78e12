import { formatInstant } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { Work } from '../../graphql/use-case.js';
import type { AffectedClock } from './affected-clocks.js';
import { keepCalendars } from './snapshots.js';

/** Why clocks are moved; written with each of them. */
export interface Rederivation {
  readonly reason: string;
  readonly calendarCode: string;
  readonly on: string;
}

interface WrittenClock {
  readonly id: string;
  readonly stepRowId: string | null;
  readonly appealId: string | null;
}

/**
 * Moves open clocks to the dates they were counted to, each as a recorded act (T21): the clock with the calendar it now keeps, the copies
 * lists read from, and an event with the date before and after. One statement for all clocks, whatever their number. A clock that ended or
 * was counted anew since it was looked at stays as it is. Says which moved.
 */
export async function rederiveClocks(work: Work, affected: readonly AffectedClock[], why: Rederivation): Promise<ReadonlySet<string>> {
  if (affected.length === 0) return new Set();
  // The first lock of every act on a process is its row: taken in one order, so that acts and amendments never wait for each other in a ring.
  await work.sql.rows(`select id from process where id in (select process_id from clock where id = any($1)) order by id for update`, [affected.map(({ clockId }) => clockId)]);
  const written = await writeClocks(work, affected);
  const ids = new Set(written.map(({ id }) => id));
  for (const clock of affected) if (ids.has(clock.clockId) && clock.afterDueAt !== clock.beforeDueAt) recordMoved(work, clock, why);
  await moveStepCopies(work, written);
  await moveAppealCopies(work, written);
  return ids;
}

async function writeClocks(work: Work, affected: readonly AffectedClock[]): Promise<readonly WrittenClock[]> {
  const calendars = await keepCalendars(work.ctx.db, affected.map(({ calendar }) => calendar));
  const rows = affected.map(({ clockId, calendar, beforeDueAt, deadline, warningAt }) => ({
    id: clockId, calendar_id: calendars.get(calendar), before_due_at: asTimestamp(beforeDueAt), due_at: asTimestamp(deadline.dueAt), nominal_on: deadline.nominalOn,
    target_at: deadline.targetAt === null ? null : asTimestamp(deadline.targetAt), warning_at: warningAt === null ? null : asTimestamp(warningAt), provisional: deadline.provisional,
  }));
  return work.sql.rows<WrittenClock>(
    `update clock c set calendar_id = m.calendar_id, due_at = m.due_at, nominal_on = m.nominal_on, target_at = m.target_at, warning_at = m.warning_at,
       provisional = m.provisional, version = c.version + 1
     from jsonb_to_recordset($1::jsonb) as m(id uuid, calendar_id uuid, before_due_at timestamptz, due_at timestamptz, nominal_on date, target_at timestamptz,
       warning_at timestamptz, provisional boolean)
     where c.id = m.id and c.state in ('running', 'paused') and c.due_at = m.before_due_at
     returning c.id, c.step_row_id as "stepRowId", c.appeal_id as "appealId"`,
    [JSON.stringify(rows)],
  );
}

function recordMoved(work: Work, { clockId, appealId, subject, norm, beforeDueAt, afterDueAt }: AffectedClock, why: Rederivation): void {
  work.record({
    type: 'clockRederived', entity: 'clock', entityId: clockId, appealId,
    data: { subject, normId: norm.normId, clause: norm.clause, reason: why.reason, calendar: why.calendarCode, on: why.on },
    changes: [{ field: 'dueAt', before: formatInstant(beforeDueAt), after: formatInstant(afterDueAt) }],
  });
}

/** The due a queue shows is the due of the step's last clock. */
async function moveStepCopies(work: Work, clocks: readonly WrittenClock[]): Promise<void> {
  const stepIds = [...new Set(clocks.flatMap(({ stepRowId }) => stepRowId ?? []))];
  if (stepIds.length === 0) return;
  const moved = await work.sql.rows<{ unitId: string }>(
    `update step s set due_at = c.due_at, version = s.version + 1
     from (select distinct on (step_row_id) step_row_id, due_at from clock where step_row_id = any($1)
       order by step_row_id, starts_at desc, subject = 'handling' desc, id desc) c
     where s.id = c.step_row_id and s.due_at <> c.due_at returning s.unit_id as "unitId"`,
    [stepIds],
  );
  for (const { unitId } of moved) work.tell('workChanged', unitId);
}

/** The due an appeal shows is the earliest binding one of its chain (T18). */
async function moveAppealCopies(work: Work, clocks: readonly WrittenClock[]): Promise<void> {
  const appealIds = [...new Set(clocks.flatMap(({ appealId, stepRowId }) => (appealId === null || stepRowId !== null ? [] : [appealId])))];
  if (appealIds.length === 0) return;
  const moved = await work.sql.rows<{ id: string; officeId: string }>(
    `with locked as materialized (select id from appeal where id = any($1) order by id for update)
     update appeal a set due_at = c.due_at, version = a.version + 1
     from (select appeal_id, min(due_at) as due_at from clock where appeal_id = any($1) and step_row_id is null and binding group by appeal_id) c join locked l on l.id = c.appeal_id
     where a.id = c.appeal_id and a.due_at is distinct from c.due_at returning a.id, a.office_id as "officeId"`,
    [appealIds],
  );
  for (const { id, officeId } of moved) {
    work.tell('appealChanged', id);
    work.tell('figuresChanged', officeId);
  }
}
