import { type SlaCalendars, clockState } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { type CalendarSet, calendarsOf, editionById } from '../standards/index.js';
import { calendarsOfClock, recount } from './clock-drafts.js';
import type { ClockNorm } from './clock-snapshot.js';
import type { ClockRow } from './process.queries.js';
import { type KeptSnapshots, type Snapshots, snapshotsOf } from './snapshots.js';

/** A kept clock that does not agree with its own events. */
export interface ClockDifference {
  readonly clockId: string;
  readonly field: 'dueAt' | 'targetAt' | 'nominalOn' | 'state' | 'copy';
  readonly kept: unknown;
  readonly counted: unknown;
}

export interface ClockReport {
  readonly checked: number;
  readonly differences: readonly ClockDifference[];
}

interface KeptClock extends KeptSnapshots, Pick<ClockRow, 'id' | 'processId' | 'stepRowId' | 'editionId' | 'binding' | 'startsAt' | 'nominalOn' | 'targetAt' | 'dueAt' | 'state' | 'stoppedAt'> {
  readonly pauses: readonly { readonly from: number; readonly to: number | null }[];
  /** The due copied onto the step for lists (decision 6); undefined where this clock is not the step's last. */
  readonly copy: number | null;
  readonly isLast: boolean;
}

const BATCH = 2000;
/** Enough to see what is wrong; a broken calendar would name every clock. */
const MOST_DIFFERENCES = 1000;

/** Counts every kept clock again from its snapshot and pauses and names those that differ: `ortalyk verify` (decision 6). */
export async function recomputeClocks(db: Db): Promise<ClockReport> {
  const differences: ClockDifference[] = [];
  const sets = new Map<string, CalendarSet>();
  let checked = 0;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await nextClocks(db, after);
    const last = rows.at(-1);
    if (last === undefined) return { checked, differences };
    const snapshots = await snapshotsOf(db, rows);
    for (const row of rows) {
      const edition = await editionById(db, row.editionId);
      const set = sets.get(edition.id) ?? (await calendarsOf(db, edition));
      sets.set(edition.id, set);
      const found = differencesOf(row, { set, snapshots });
      if (differences.length < MOST_DIFFERENCES) differences.push(...found);
    }
    checked += rows.length;
    after = last.id;
  }
}

async function nextClocks(db: Db, after: string): Promise<KeptClock[]> {
  return db.rows<KeptClock>(
    `select c.id, c.process_id as "processId", c.step_row_id as "stepRowId", c.edition_id as "editionId", c.norm_id as "normId", c.calendar_id as "calendarId", c.binding, c.starts_at as "startsAt",
       c.nominal_on as "nominalOn", c.target_at as "targetAt", c.due_at as "dueAt", c.state, c.stopped_at as "stoppedAt", s.due_at as copy,
       c.step_row_id is not null and not exists (select 1 from clock x where x.step_row_id = c.step_row_id
         and (x.starts_at, x.subject = 'handling', x.id) > (c.starts_at, c.subject = 'handling', c.id)) as "isLast",
       coalesce((select jsonb_agg(jsonb_build_object('from', extract(epoch from i.from_at) * 1000, 'to', extract(epoch from i.to_at) * 1000) order by i.from_at)
         from clock_interval i where i.process_id = c.process_id and i.kind = 'pause' and i.step_row_id is not distinct from c.step_row_id), '[]') as pauses
     from clock c left join step s on s.id = c.step_row_id where c.id > $1 order by c.id limit ${BATCH}`,
    [after],
  );
}

function differencesOf(row: KeptClock, { set, snapshots }: { readonly set: CalendarSet; readonly snapshots: Snapshots }): readonly ClockDifference[] {
  const norm = snapshots.norm(row);
  const calendars = calendarsOfClock(set, snapshots.calendar(row));
  const pauses = row.pauses.map(({ from, to }) => ({ from, to, clause: '' }));
  // While a step is away its due is «not before»: it is written again when the step comes back.
  const closed = pauses.filter(({ to }) => to !== null);
  const { dueAt, targetAt, nominalOn } = recount(norm, calendars, { startsAt: row.startsAt, pauses: closed, now: row.startsAt });
  const pairs: readonly (readonly [ClockDifference['field'], unknown, unknown])[] = [
    ['dueAt', row.dueAt, dueAt], ['targetAt', row.targetAt, targetAt], ['nominalOn', row.nominalOn, nominalOn],
    ['state', row.state, stateOf(row, norm, calendars)], ...(row.isLast ? [['copy', row.copy, row.dueAt] as const] : []),
  ];
  return pairs.filter(([, kept, counted]) => kept !== counted).map(([field, kept, counted]) => ({ clockId: row.id, field, kept, counted }));
}

/** The status its own events give it (T30); refused and cancelled clocks ended by an act that is not counted here. */
function stateOf(row: KeptClock, norm: ClockNorm, calendars: SlaCalendars): string {
  if (row.state === 'refused' || row.state === 'cancelled') return row.state;
  if (row.stoppedAt === null) return row.pauses.some(({ to }) => to === null) ? 'paused' : 'running';
  const { force, judged } = norm;
  const events = [{ type: 'started' as const, at: row.startsAt }, { type: 'stopped' as const, at: row.stoppedAt }];
  return clockState({ term: norm, force, judged, calendars }, events, row.stoppedAt)?.status ?? row.state;
}
