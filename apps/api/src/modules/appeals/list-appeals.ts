import { createHash } from 'node:crypto';
import type { AccessReach } from '@ortalyk/domain';
import type { SqlValue } from '../../db/db.js';
import { asTimestamp } from '../../db/pg-types.js';
import type { RequestContext } from '../../graphql/context.js';
import { decodeCursor, encodeCursor, pageSize } from '../../graphql/paging.js';
import { isId } from '../../platform/ids.js';
import { ACCOUNT_COLUMNS } from '../accounts/index.js';
import { CUSTOMER_COLUMNS } from '../customers/index.js';
import { NO_DUE, STEP_COLUMNS, dueCondition, zonesOf } from '../process/index.js';
import type { AppealFilterInput } from './appeal.inputs.js';
import { APPEAL_COLUMNS, type AppealColumns, type AppealRow, appealsOf, selectAppeals } from './appeal.queries.js';
import { AppealOrderEnum } from './appeal.types.js';
import type { FieldTree } from './field-tree.js';

export interface AppealsPage {
  readonly filter: AppealFilterInput;
  readonly order: AppealOrderEnum;
  readonly first: number | null;
  readonly after: string | null;
}

/** A page of appeals before it is given a shape: `count` asks only when somebody wants the number. */
export interface AppealsResult {
  readonly nodes: readonly AppealRow[];
  readonly hasNextPage: boolean;
  cursorOf(row: AppealRow): string;
  count(): Promise<number>;
}

interface Where {
  readonly parts: string[];
  readonly values: SqlValue[];
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Fields of the schema that read a column of another name, or of a joined row. */
const READS: Readonly<Record<string, readonly string[]>> = {
  kind: ['kindCode', 'editionId'], subject: ['subjectCode', 'editionId'], channel: ['channelCode', 'editionId'],
  answerChannel: ['answerChannelCode', 'editionId'], edition: ['editionId'], office: ['officeId'], questions: ['editionId'], papers: ['editionId'],
  registeredBy: ['registeredById'], text: ['loadedText'], actions: ['officeId', 'assigneeId'],
};
const ALWAYS = ['id', 'registeredAt', 'dueAt'];

/** Which columns the client's selection needs; nothing else is read (`stack.md`, «Lists»). */
export function columnsFor(tree: FieldTree): AppealColumns {
  const own = new Set(ALWAYS);
  for (const field of Object.keys(tree)) for (const column of READS[field] ?? [field]) if (column in APPEAL_COLUMNS) own.add(column);
  const joined: { customer?: readonly string[]; account?: readonly string[]; currentStep?: readonly string[] } = {};
  if (tree['customer'] !== undefined) joined.customer = pick(CUSTOMER_COLUMNS, tree['customer'], CUSTOMER_READS);
  if (tree['account'] !== undefined) joined.account = pick(ACCOUNT_COLUMNS, tree['account'], ACCOUNT_READS);
  if (tree['currentStep'] !== undefined) joined.currentStep = pick(STEP_COLUMNS, tree['currentStep'], STEP_READS);
  return { own: [...own], joined };
}

/** What the resolved fields of a joined row look under; `rest` is for a field not named here, so that a new one works before it is fast. */
interface Reads {
  readonly rest: readonly string[];
  readonly [field: string]: readonly string[];
}

const CUSTOMER_READS: Reads = { rest: ['id'] };
const ACCOUNT_READS: Reads = { rest: ['customerId', 'premisesId', 'officeId'], customer: ['customerId'], office: ['officeId'], premises: ['premisesId'] };
const STEP_READS: Reads = {
  rest: ['stepId', 'ordinal', 'mapId', 'editionId', 'processId', 'appealId', 'unitId', 'officeId', 'assigneeId', 'state', 'inputDocumentId', 'outputDocumentId'],
  label: ['stepId', 'mapId', 'editionId'], unit: ['unitId'], office: ['officeId'], assignee: ['assigneeId'],
};

function pick(columns: object, tree: FieldTree, reads: Reads): readonly string[] {
  const resolved = (field: string): readonly string[] => (field.startsWith('__') ? [] : reads[field] ?? reads.rest);
  return [...new Set(['id', ...Object.keys(tree).flatMap((field) => (field in columns ? [field] : resolved(field)))])];
}

/** The list behind every figure and search of appeals: one query by key order, one row more than asked. */
export async function listAppeals(ctx: RequestContext, scope: AccessReach, request: { readonly page: AppealsPage; readonly tree: FieldTree }): Promise<AppealsResult> {
  const { page } = request;
  const size = pageSize(page.first);
  const columns = columnsFor(request.tree);
  const where = await whereOf(ctx, scope, page.filter);
  const bare: Where = { parts: [...where.parts], values: [...where.values] };
  if (page.after !== null) afterCursor(where, page.order, page.after);
  const text = pageText(columns, where, { order: ORDERS[page.order], limit: size + 1 });
  const rows = appealsOf(await ctx.db.rows(text, where.values, statementName(text)), columns);
  return {
    nodes: rows.slice(0, size), hasNextPage: rows.length > size,
    cursorOf: (row) => encodeCursor({ at: page.order === AppealOrderEnum.dueFirst ? (row.dueAt ?? NO_DUE) : row.registeredAt, id: row.id }),
    count: async () => {
      const counted = await ctx.db.row<{ count: number }>(`select count(*) from appeal a where ${bare.parts.join(' and ') || 'true'}`, bare.values);
      return counted?.count ?? 0;
    },
  };
}

/**
 * The page is cut before anything is joined: planned for the whole table, the joins make room for a million neighbours at every request
 * (several megabytes of cleared memory) though fifty are read. A literal limit lets PostgreSQL keep its generic plan.
 */
function pageText(columns: AppealColumns, where: Where, { order, limit }: { readonly order: string; readonly limit: number }): string {
  const page = `(select * from appeal a where ${where.parts.join(' and ') || 'true'} order by ${order} limit ${limit})`;
  return `${selectAppeals(columns, page)} order by ${order}`;
}

const ORDERS: Readonly<Record<AppealOrderEnum, string>> = {
  newestFirst: 'a.registered_at desc, a.id desc', oldestFirst: 'a.registered_at, a.id', dueFirst: 'a.due_at, a.id',
};

async function whereOf(ctx: RequestContext, scope: AccessReach, filter: AppealFilterInput): Promise<Where> {
  const where: Where = { parts: [], values: [] };
  scoped(where, scope);
  const equal: readonly (readonly [string, string | null | undefined])[] = [['a.kind', filter.kind], ['a.subject', filter.subject], ['a.channel', filter.channel]];
  for (const [column, value] of equal) if (value != null) where.parts.push(`${column} = ${at(where, value)}`);
  const ids: readonly (readonly [string, string | null | undefined])[] = [
    ['a.account_id', filter.accountId], ['a.customer_id', filter.customerId], ['a.office_id', filter.officeId], ['a.assignee_id', filter.assigneeId],
    ['a.registered_by', filter.registeredById],
  ];
  for (const [column, id] of ids) if (id != null) where.parts.push(`${column} = ${at(where, isId(id) ? id : NOBODY)}`);
  if (filter.officeIds != null) where.parts.push(`a.office_id = any(${at(where, filter.officeIds.filter(isId))}::uuid[])`);
  if (filter.unassigned === true) where.parts.push('a.assignee_id is null');
  if (filter.number != null && filter.number.trim() !== '') where.parts.push(`a.number like ${at(where, `${escapeLike(filter.number.trim().toUpperCase())}%`)}`);
  dates(where, filter);
  states(where, filter);
  if (filter.due != null) {
    const { sql, values } = dueCondition(filter.due, await zonesOf(ctx, filter.officeId ?? null), { now: ctx.now, table: 'a' });
    where.parts.push(values.reduce<string>((text, value, index) => text.replaceAll(`?${index}?`, at(where, value)), sql));
  }
  return where;
}

function scoped(where: Where, scope: AccessReach): void {
  if (scope.kind === 'none') where.parts.push('false');
  if (scope.kind === 'some') where.parts.push(`(a.office_id = any(${at(where, scope.officeIds)}) or a.assignee_id = any(${at(where, scope.staffIds)}))`);
}

function dates(where: Where, filter: AppealFilterInput): void {
  if (filter.registeredFrom != null) where.parts.push(`a.registered_on >= ${at(where, filter.registeredFrom)}`);
  if (filter.registeredTo != null) where.parts.push(`a.registered_on <= ${at(where, filter.registeredTo)}`);
  if (filter.answeredFrom != null) where.parts.push(`a.answered_on >= ${at(where, filter.answeredFrom)}`);
  if (filter.answeredTo != null) where.parts.push(`a.answered_on <= ${at(where, filter.answeredTo)}`);
}

// Literals, because the indexes of open appeals are partial.
const OPEN = `a.state in ('registered', 'inWork')`;

function states(where: Where, filter: AppealFilterInput): void {
  if (filter.open === true || filter.due != null) where.parts.push(OPEN);
  if (filter.open === false) where.parts.push(`not (${OPEN})`);
  if (filter.states != null) where.parts.push(`a.state = any(${at(where, filter.states)})`);
}

function afterCursor(where: Where, order: AppealOrderEnum, after: string): void {
  const cursor = decodeCursor(after);
  const id = (): string => `${at(where, cursor.id)}::uuid`;
  const time = (): string => `${at(where, asTimestamp(cursor.at))}::timestamptz`;
  if (order === AppealOrderEnum.newestFirst) where.parts.push(`(a.registered_at, a.id) < (${time()}, ${id()})`);
  else if (order === AppealOrderEnum.oldestFirst) where.parts.push(`(a.registered_at, a.id) > (${time()}, ${id()})`);
  else if (cursor.at === NO_DUE) where.parts.push(`a.due_at is null and a.id > ${id()}`);
  else where.parts.push(`((a.due_at, a.id) > (${time()}, ${id()}) or a.due_at is null)`);
}

function at(where: Where, value: SqlValue): string {
  where.values.push(value);
  return `$${where.values.length}`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

const names = new Map<string, string>();
/** Statements a connection keeps prepared; clients that invent more selections than this get them planned each time. */
const MOST_NAMES = 300;

function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST_NAMES) return undefined;
  const name = `appeals-${createHash('sha1').update(text).digest('base64url').slice(0, 20)}`;
  names.set(text, name);
  return name;
}
