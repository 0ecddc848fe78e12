import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import { requireVersion } from '../../graphql/faults.js';
import type { Work } from '../../graphql/use-case.js';
import { asTimestamp } from '../../db/pg-types.js';
import { newId } from '../../platform/ids.js';
import { affectedClocks, rederiveClocks } from '../process/index.js';
import type { ChangedDay, PlannedChange } from './calendar-change.js';
import { type CalendarRow, daysOf } from './calendar.queries.js';
import type { AffectedPromiseType } from './calendar.types.js';
import { moves, promiseOf } from './preview-amendment.js';

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
}

/**
 * Writes a calendar change. Of the open clocks it would move only the confirmed ones do, and none told to a customer gets shorter (T3);
 * all others keep their date and the calendar they were promised on. Clocks confirmed that the change does not touch are refused.
 */
export async function applyChange(work: Work, { plan, version, confirmedClockIds, reason }: ApplyChange): Promise<Outcome<AppliedChange>> {
  const { calendar, days, change } = plan;
  const locked = await work.sql.row<{ version: number }>(`select version from calendar where id = $1 for update`, [calendar.id]);
  requireVersion(locked ?? calendar, version);
  const affected = await affectedClocks(work.sql, change);
  const known = new Set(affected.map(({ clockId }) => clockId));
  const strangers = confirmedClockIds.map((id, index) => ({ id, index })).filter(({ id }) => !known.has(id));
  if (strangers.length > 0) return refused(...strangers.map(({ id, index }) => ({ code: 'unknownClock', path: `confirmedClockIds.${index}`, params: { value: id } })));
  const confirmed = new Set(confirmedClockIds);
  const moving = affected.filter((clock) => moves(clock) && confirmed.has(clock.clockId) && !clock.shortened);
  const settling = affected.filter((clock) => !moves(clock));
  const kept = affected.filter((clock) => moves(clock) && !moving.includes(clock));
  for (const day of days) await writeDay(work, calendar, { day, reason, counts: days.length === 1 ? [moving.length, kept.length] : [0, 0] });
  await work.sql.rows(`update calendar set version = version + 1, known_to = greatest(known_to, $2::int) where id = $1`, [calendar.id, change.knownToYear ?? 0]);
  await rederiveClocks(work, [...moving, ...settling], { reason, calendarCode: calendar.code, on: days[0]?.on ?? '' });
  return accepted({ moved: moving.map(promiseOf), kept: kept.map(promiseOf) });
}

interface WrittenDay {
  readonly day: ChangedDay;
  readonly reason: string;
  readonly counts: readonly [moved: number, kept: number];
}

async function writeDay(work: Work, calendar: CalendarRow, { day, reason, counts }: WrittenDay): Promise<void> {
  const [before] = await daysOf(work.sql, calendar.id, { from: day.on, to: day.on });
  const after = day.kind === null ? null : { kind: day.kind, name: day.name };
  if (after === null) await work.sql.rows(`delete from calendar_day where calendar_id = $1 and on_date = $2`, [calendar.id, day.on]);
  else {
    await work.sql.rows(
      `insert into calendar_day (calendar_id, on_date, kind, name, provisional, source) values ($1, $2, $3, $4::jsonb, false, $5)
       on conflict (calendar_id, on_date) do update set kind = excluded.kind, name = excluded.name, provisional = false, source = excluded.source`,
      [calendar.id, day.on, after.kind, JSON.stringify(after.name ?? { ru: reason }), reason],
    );
  }
  if ((before?.kind ?? null) === day.kind && counts[0] + counts[1] === 0 && before?.provisional === true) return;
  await work.sql.rows(
    `insert into calendar_amendment (id, calendar_id, on_date, before, after, reason, author_id, at, moved_clocks, kept_clocks)
     values ($1, $2, $3, $4::jsonb, $5::jsonb, $6, $7, $8, $9, $10)`,
    [
      newId(work.now), calendar.id, day.on, before === undefined ? null : JSON.stringify({ kind: before.kind, name: before.name }), after === null ? null : JSON.stringify(after),
      reason, actorOf(work.ctx).staffId, asTimestamp(work.now), ...counts,
    ],
  );
}
