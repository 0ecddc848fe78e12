import type { AccessReach, CivilDate, Instant } from '@ortalyk/domain';
import type { Db, SqlValue } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';
import { type ZoneOffices, dayBounds } from '../process/index.js';

/** Figures of one office and one person (or nobody). */
export interface FigureCount {
  readonly officeId: string;
  readonly assigneeId: string | null;
  readonly registeredToday: number;
  readonly answeredToday: number;
  readonly open: number;
  readonly late: number;
  readonly lateToday: number;
}

export interface FiguresRequest {
  readonly scope: AccessReach;
  readonly officeId: string | null;
  readonly today: CivilDate;
  readonly now: Instant;
  readonly zones: readonly ZoneOffices[];
}

/** Three indexed counts in one query: registered today, answered today, open with what is late and what is due later today in each zone. */
export async function figureCounts(db: Db, request: FiguresRequest): Promise<FigureCount[]> {
  const { scope, officeId, today, now, zones } = request;
  const officeIds = zones.flatMap((zone) => zone.officeIds);
  const ends = zones.flatMap((zone) => zone.officeIds.map(() => asTimestamp(dayBounds(zone.timeZone, now).dayEndsAt)));
  const values: SqlValue[] = [today, asTimestamp(now), officeIds, ends];
  const conditions: string[] = [];
  if (officeId !== null) conditions.push(`a.office_id = $${values.push(officeId)}`);
  if (scope.kind === 'none') conditions.push('false');
  if (scope.kind === 'some') conditions.push(`(a.office_id = any($${values.push(scope.officeIds)}) or a.assignee_id = any($${values.push(scope.staffIds)}))`);
  const also = conditions.map((condition) => ` and ${condition}`).join('');
  return db.rows<FigureCount>(
    `with day as (select * from unnest($3::uuid[], $4::timestamptz[]) as d(office_id, ends_at)),
     counts as (
       select a.office_id, a.assignee_id, count(*) as registered, 0::bigint as answered, 0::bigint as open, 0::bigint as late, 0::bigint as today
         from appeal a where a.registered_on = $1${also} group by 1, 2
       union all
       select a.office_id, a.assignee_id, 0, count(*), 0, 0, 0 from appeal a where a.answered_on = $1${also} group by 1, 2
       union all
       select a.office_id, a.assignee_id, 0, 0, count(*), count(*) filter (where a.due_at < $2),
           count(*) filter (where a.due_at >= $2 and a.due_at < day.ends_at)
         from appeal a left join day on day.office_id = a.office_id where a.state in ('registered', 'inWork')${also} group by 1, 2)
     select office_id as "officeId", assignee_id as "assigneeId", sum(registered)::int as "registeredToday", sum(answered)::int as "answeredToday",
       sum(open)::int as open, sum(late)::int as late, sum(today)::int as "lateToday" from counts group by 1, 2`,
    values,
  );
}
