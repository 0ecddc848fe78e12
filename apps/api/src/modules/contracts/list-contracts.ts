import type { AccessReach } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { SqlValue } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { RequestFault } from '../../graphql/faults.js';
import { pageSize } from '../../graphql/paging.js';
import { isId } from '../../platform/ids.js';
import type { ContractFilterInput } from './contract.inputs.js';

/** A page of contracts: those with something owed first, the soonest due at the top, the rest by number. */
export interface ContractsPage {
  readonly filter: ContractFilterInput;
  readonly first: number | null;
  readonly after: string | null | undefined;
}

interface Line {
  readonly id: string;
  readonly number: string;
  readonly dueAt: number | null;
}

/** Where the list goes on: after this due (none: among those without one) and number. */
type Cursor = Pick<Line, 'dueAt' | 'number'>;

interface Where {
  readonly parts: string[];
  readonly values: SqlValue[];
}

// Few contracts have something owed at a time: they are read from their clocks, the rest by the order of the number's index.
const DUE = `select p.contract_id as id, min(c.due_at) as due_at from process p join clock c on c.process_id = p.id
  where p.contract_id is not null and p.state = 'running' and c.state = 'running' group by p.contract_id`;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The ids of a page in its order, and where the next one begins. */
export async function listContracts(ctx: RequestContext, scope: AccessReach, { filter, first, after }: ContractsPage) {
  const size = pageSize(first);
  const cursor = after == null ? null : readCursor(after);
  const owed = cursor !== null && cursor.dueAt === null ? [] : await owedLines(ctx, whereOf(scope, filter), { cursor, limit: size + 1 });
  const left = size + 1 - owed.length;
  const rest = left <= 0 || filter.owed === true ? [] : await otherLines(ctx, whereOf(scope, filter), { cursor: cursor?.dueAt === null ? cursor : null, limit: left });
  const lines = [...owed, ...rest];
  const shown = lines.slice(0, size);
  const last = shown.at(-1);
  return { ids: shown.map(({ id }) => id), pageInfo: { hasNextPage: lines.length > size, endCursor: last === undefined ? null : writeCursor(last) } };
}

/** How many contracts the filter leaves. */
export async function countContracts(ctx: RequestContext, scope: AccessReach, filter: ContractFilterInput): Promise<number> {
  const where = whereOf(scope, filter);
  if (filter.owed === true) where.parts.push(`ct.id in (select id from (${DUE}) d)`);
  const row = await ctx.db.row<{ count: number }>(`select count(*) from contract ct${JOIN[joinOf(scope, filter)]} where ${where.parts.join(' and ') || 'true'}`, where.values);
  return row?.count ?? 0;
}

interface Part {
  readonly cursor: Cursor | null;
  readonly limit: number;
}

function owedLines(ctx: RequestContext, where: Scoped, { cursor, limit }: Part): Promise<Line[]> {
  if (cursor !== null) where.parts.push(`(d.due_at, ct.number) > (${at(where, asTimestamp(cursor.dueAt ?? 0))}::timestamptz, ${at(where, cursor.number)})`);
  return ctx.db.rows<Line>(
    `select ct.id, ct.number, d.due_at as "dueAt" from (${DUE}) d join contract ct on ct.id = d.id${where.join}
     where ${where.parts.join(' and ') || 'true'} order by d.due_at, ct.number limit ${limit}`, where.values);
}

function otherLines(ctx: RequestContext, where: Scoped, { cursor, limit }: Part): Promise<Line[]> {
  if (cursor !== null) where.parts.push(`ct.number > ${at(where, cursor.number)}`);
  where.parts.push(`not exists (select 1 from process p join clock c on c.process_id = p.id where p.contract_id = ct.id and p.state = 'running' and c.state = 'running')`);
  return ctx.db.rows<Line>(
    `select ct.id, ct.number, null::timestamptz as "dueAt" from contract ct${where.join} where ${where.parts.join(' and ')} order by ct.number limit ${limit}`, where.values);
}

type Scoped = Where & { readonly join: string };
const JOIN = { none: '', account: ' join account a on a.id = ct.account_id' } as const;

function joinOf(scope: AccessReach, filter: ContractFilterInput): keyof typeof JOIN {
  return scope.kind === 'some' || filter.officeId != null ? 'account' : 'none';
}

function whereOf(scope: AccessReach, filter: ContractFilterInput): Scoped {
  const where: Scoped = { parts: [], values: [], join: JOIN[joinOf(scope, filter)] };
  if (scope.kind === 'none') where.parts.push('false');
  if (scope.kind === 'some') where.parts.push(`a.office_id = any(${at(where, scope.officeIds)})`);
  const ids: readonly (readonly [string, string | null | undefined])[] = [['ct.customer_id', filter.customerId], ['ct.account_id', filter.accountId], ['a.office_id', filter.officeId]];
  for (const [column, id] of ids) if (id != null) where.parts.push(`${column} = ${at(where, isId(id) ? id : NOBODY)}`);
  if (filter.kind != null) where.parts.push(`ct.kind = ${at(where, filter.kind)}`);
  if (filter.state != null) where.parts.push(`ct.state = ${at(where, filter.state)}`);
  const text = (filter.number ?? '').trim();
  if (text !== '') where.parts.push(`ct.number ilike ${at(where, `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`)}`);
  return where;
}

function at(where: Where, value: SqlValue): string {
  where.values.push(value);
  return `$${where.values.length}`;
}

function writeCursor({ dueAt, number }: Cursor): string {
  return Buffer.from(`${dueAt ?? '-'} ${number}`).toString('base64url');
}

function readCursor(text: string): Cursor {
  const match = /^(-|\d{1,16}) (.+)$/s.exec(Buffer.from(text, 'base64url').toString());
  if (match === null) throw new RequestFault('BAD_INPUT', 'The cursor is not one of ours.');
  return { dueAt: match[1] === '-' ? null : Number(match[1]), number: match[2] ?? '' };
}
