import type { AccessReach, Instant, StepStatus } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { Db, SqlValue } from '../../db/db.js';
import { defineLoader, groupBy } from '../../graphql/loaders.js';
import { StepType } from './process.types.js';

/** A step as lists and cards show it; `mapId` and `editionId` say where its label stands. */
export interface StepRow {
  readonly id: string;
  readonly version: number;
  readonly stepId: string;
  readonly ordinal: number;
  readonly state: StepStatus;
  readonly openedAt: Instant | null;
  readonly takenAt: Instant | null;
  readonly doneAt: Instant | null;
  readonly dueAt: Instant | null;
  readonly returnReason: string | null;
  readonly processId: string;
  readonly appealId: string | null;
  readonly unitId: string;
  readonly officeId: string;
  readonly assigneeId: string | null;
  readonly inputDocumentId: string | null;
  readonly outputDocumentId: string | null;
  readonly mapId: string;
  readonly editionId: string;
}

/** Columns of `StepRow` by field; `s` is the step, `p` its process. */
export const STEP_COLUMNS: Readonly<Record<keyof StepRow, string>> = {
  id: 's.id', version: 's.version', stepId: 's.step_id', ordinal: 's.ordinal', state: 's.state', openedAt: 's.opened_at', takenAt: 's.taken_at',
  doneAt: 's.done_at', dueAt: 's.due_at', returnReason: 's.return_reason', processId: 's.process_id', appealId: 's.appeal_id', unitId: 's.unit_id',
  officeId: 's.office_id', assigneeId: 's.assignee_id', inputDocumentId: 's.input_document_id', outputDocumentId: 's.output_document_id',
  mapId: 'p.map_id', editionId: 'p.edition_id',
};

const COLUMNS = Object.entries(STEP_COLUMNS).map(([field, column]) => `${column} as "${field}"`).join(', ');
const SELECT = `select ${COLUMNS} from step s join process p on p.id = s.process_id`;

/** Rows as instances of the schema's class: field resolvers copy anything else, once a field. */
function stepsOf(rows: readonly StepRow[]): StepRow[] {
  return rows.map((row) => Object.assign(new StepType(), row));
}

/** Steps of processes in order, batched. */
export const stepsOfProcess = defineLoader<string, StepRow[]>(async (ctx, ids) =>
  groupBy(stepsOf(await ctx.db.rows<StepRow>(`${SELECT} where s.process_id = any($1) order by s.process_id, s.ordinal`, [ids])), (row) => row.processId));

/** One step, or null. */
export async function stepRow(db: Db, id: string): Promise<StepRow | null> {
  return db.row<StepRow>(`${SELECT} where s.id = $1`, [id]);
}

/** What a queue asks for, after its filter was turned into rows' terms. */
export interface StepListRequest {
  readonly scope: AccessReach;
  readonly unitId?: string | null;
  readonly officeId?: string | null;
  readonly assigneeId?: string | null;
  readonly unassigned?: boolean;
  /** A condition on `s.due_at` made by `dueCondition`, its values already in `values`. */
  readonly due?: { readonly sql: string; readonly values: readonly SqlValue[] } | null;
  readonly after?: { readonly dueAt: Instant | null; readonly id: string } | null;
  readonly first: number;
}

interface Where {
  readonly text: string;
  readonly values: SqlValue[];
}

/** Live steps by time left: one query, one row more than asked so that the next page is known. */
export async function stepList(db: Db, request: StepListRequest): Promise<StepRow[]> {
  const { text, values } = stepWhere(request);
  // Cut before joining, as the list of appeals is: the join is then planned for a page and not for every step there ever was.
  const page = `(select * from step s where ${text} order by s.due_at, s.id limit ${request.first + 1})`;
  return stepsOf(await db.rows<StepRow>(`select ${COLUMNS} from ${page} s join process p on p.id = s.process_id order by s.due_at, s.id`, values));
}

/** How many live steps the filter holds. */
export async function stepCount(db: Db, request: StepListRequest): Promise<number> {
  const { text, values } = stepWhere({ ...request, after: null });
  const row = await db.row<{ count: number }>(`select count(*) from step s where ${text}`, values);
  return row?.count ?? 0;
}

function stepWhere(request: StepListRequest): Where {
  const values: SqlValue[] = [];
  const at = (value: SqlValue): string => {
    values.push(value);
    return `$${values.length}`;
  };
  // The first condition is the indexes' own. T23: sent back, a later step is nobody's work until the one before it is done again.
  const parts = [`s.state in ('open', 'taken', 'returned')`, `(s.state <> 'returned' or s.ordinal = 1)`];
  if (request.scope.kind === 'none') parts.push('false');
  if (request.scope.kind === 'some') parts.push(`(s.office_id = any(${at(request.scope.officeIds)}) or s.assignee_id = any(${at(request.scope.staffIds)}))`);
  if (request.unitId != null) parts.push(`s.unit_id = ${at(request.unitId)}`);
  if (request.officeId != null) parts.push(`s.office_id = ${at(request.officeId)}`);
  if (request.assigneeId != null) parts.push(`s.assignee_id = ${at(request.assigneeId)}`);
  if (request.unassigned === true) parts.push('s.assignee_id is null');
  if (request.due != null) parts.push(request.due.values.reduce<string>((sql, value, index) => sql.replaceAll(`?${index}?`, at(value)), request.due.sql));
  if (request.after != null) parts.push(afterDue(request.after, at));
  return { text: parts.join(' and '), values };
}

/** Keyset of (due_at, id): steps without a due come last. */
function afterDue(after: { readonly dueAt: Instant | null; readonly id: string }, at: (value: SqlValue) => string): string {
  if (after.dueAt === null) return `s.due_at is null and s.id > ${at(after.id)}`;
  return `((s.due_at, s.id) > (${at(asTimestamp(after.dueAt))}::timestamptz, ${at(after.id)}) or s.due_at is null)`;
}
