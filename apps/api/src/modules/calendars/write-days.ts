import type { CivilDate } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import type { ChangedDay } from './calendar-change.js';
import type { CalendarDayRow, CalendarRow } from './calendar.queries.js';

export interface WrittenDays {
  readonly days: readonly ChangedDay[];
  /** Why, and where it is published. */
  readonly reason: string;
  readonly authorId: string;
  /** Promises moved and kept, where one day alone is amended. */
  readonly counts: readonly [moved: number, kept: number];
}

/** Writes what a calendar says of some dates and the amendment of each that really changed, by set: a year costs no more statements than a day. */
export async function writeDays(work: Work, calendar: CalendarRow, written: WrittenDays): Promise<void> {
  const { days, reason } = written;
  if (days.length === 0) return;
  const dates = days.map(({ on }) => on);
  const before = await work.sql.rows<CalendarDayRow>(`select on_date as "on", kind, name, provisional from calendar_day where calendar_id = $1 and on_date = any($2)`, [calendar.id, dates]);
  const named = days.flatMap(({ on, kind, name }) => (kind === null ? [] : [{ on_date: on, kind, name: name ?? { ru: reason } }]));
  const gone = days.filter(({ kind }) => kind === null).map(({ on }) => on);
  await work.sql.rows(`delete from calendar_day where calendar_id = $1 and on_date = any($2)`, [calendar.id, gone]);
  await work.sql.rows(
    `insert into calendar_day (calendar_id, on_date, kind, name, provisional, source)
     select $1, on_date, kind, name, false, $2 from jsonb_to_recordset($3::jsonb) as d(on_date date, kind text, name jsonb)
     on conflict (calendar_id, on_date) do update set kind = excluded.kind, name = excluded.name, provisional = false, source = excluded.source`,
    [calendar.id, reason, JSON.stringify(named)],
  );
  await recordAmendments(work, calendar, { ...written, before: new Map(before.map((day) => [day.on, day])) });
}

async function recordAmendments(work: Work, calendar: CalendarRow, written: WrittenDays & { readonly before: ReadonlyMap<CivilDate, CalendarDayRow> }): Promise<void> {
  const { days, before, reason, authorId, counts: [moved, kept] } = written;
  // A date the draft year already named so has only become sure.
  const changed = days.filter(({ on, kind }) => moved + kept > 0 || before.get(on)?.provisional !== true || before.get(on)?.kind !== kind);
  const rows = changed.map(({ on, kind, name }) => {
    const old = before.get(on);
    return { id: newId(work.now), on_date: on, before: old === undefined ? null : { kind: old.kind, name: old.name }, after: kind === null ? null : { kind, name } };
  });
  await work.sql.rows(
    `insert into calendar_amendment (id, calendar_id, on_date, before, after, reason, author_id, at, moved_clocks, kept_clocks)
     select id, $1, on_date, nullif(before, 'null'), nullif(after, 'null'), $2, $3, $4, $5, $6 from jsonb_to_recordset($7::jsonb) as d(id uuid, on_date date, before jsonb, after jsonb)`,
    [calendar.id, reason, authorId, asTimestamp(work.now), moved, kept, JSON.stringify(rows)],
  );
}
