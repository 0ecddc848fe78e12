import type { ClockStatus, Instant } from '@ortalyk/domain';
import { defineLoader, groupBy } from '../../graphql/loaders.js';
import type { ClockCalendar, ClockNorm } from './clock-snapshot.js';

/** A process as an appeal's card shows it. */
export interface ProcessRow {
  readonly id: string;
  readonly mapId: string;
  readonly branchId: string;
  readonly editionId: string;
  readonly appealId: string | null;
  readonly state: string;
  readonly openedAt: Instant;
  readonly doneAt: Instant | null;
}

/** A kept clock; what depends on now is added where it is shown. */
export interface ClockRow {
  readonly id: string;
  readonly processId: string;
  readonly stepRowId: string | null;
  readonly appealId: string | null;
  readonly subject: string;
  readonly editionId: string;
  readonly mapId: string;
  readonly norm: ClockNorm;
  readonly calendar: ClockCalendar;
  readonly binding: boolean;
  readonly startsAt: Instant;
  readonly nominalOn: string | null;
  readonly targetAt: Instant | null;
  readonly dueAt: Instant;
  readonly warningAt: Instant | null;
  readonly state: ClockStatus;
  readonly stoppedAt: Instant | null;
  readonly provisional: boolean;
}

const CLOCKS = `select c.id, c.process_id as "processId", c.step_row_id as "stepRowId", c.appeal_id as "appealId", c.subject, c.edition_id as "editionId",
    p.map_id as "mapId", n.content as norm, k.content as calendar, c.binding, c.starts_at as "startsAt", c.nominal_on as "nominalOn", c.target_at as "targetAt",
    c.due_at as "dueAt", c.warning_at as "warningAt", c.state, c.stopped_at as "stoppedAt", c.provisional
  from clock c join process p on p.id = c.process_id join snapshot n on n.id = c.norm_id join snapshot k on k.id = c.calendar_id`;

/** Batched processes of appeals. */
export const processesOfAppeal = defineLoader<string, ProcessRow[]>(async (ctx, ids) => {
  const rows = await ctx.db.rows<ProcessRow>(
    `select id, map_id as "mapId", branch_id as "branchId", edition_id as "editionId", appeal_id as "appealId", state, opened_at as "openedAt", done_at as "doneAt"
     from process where appeal_id = any($1) order by opened_at, id`,
    [ids],
  );
  return groupBy(rows, (row) => row.appealId ?? '');
});

/** Batched clocks of processes, the promise first. */
export const clocksOfProcess = defineLoader<string, ClockRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<ClockRow>(`${CLOCKS} where c.process_id = any($1) order by c.subject <> 'promise', c.starts_at, c.id`, [ids]), (row) => row.processId));

/** Batched clocks of steps: the one started last is the step's own (T20: handling after the wait). */
export const clocksOfStep = defineLoader<string, ClockRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<ClockRow>(`${CLOCKS} where c.step_row_id = any($1) order by c.starts_at desc, c.subject = 'handling' desc, c.id desc`, [ids]), (row) => row.stepRowId ?? ''));

/** Batched promises of appeals. */
export const promiseOfAppeal = defineLoader<string, ClockRow>(async (ctx, ids) => {
  const rows = await ctx.db.rows<ClockRow>(`${CLOCKS} where c.appeal_id = any($1) and c.subject = 'promise' order by c.due_at desc`, [ids]);
  return new Map(rows.map((row) => [row.appealId ?? '', row]));
});

/** Batched pauses of processes, for explaining their clocks. */
export const pausesOfProcess = defineLoader<string, PauseRow[]>(async (ctx, ids) => {
  const rows = await ctx.db.rows<PauseRow>(
    `select process_id as "processId", step_row_id as "stepRowId", from_at as "from", to_at as "to", cause, coalesce(clause, '') as clause
     from clock_interval where process_id = any($1) and kind = 'pause' order by from_at`,
    [ids],
  );
  return groupBy(rows, (row) => row.processId);
});

export interface PauseRow {
  readonly processId: string;
  readonly stepRowId: string | null;
  readonly from: Instant;
  readonly to: Instant | null;
  readonly cause: string;
  readonly clause: string;
}
