import type { Instant } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { SqlValue } from '../../db/db.js';
import { reachOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { decodeCursor, encodeCursor, pageOf, pageSize } from '../../graphql/paging.js';
import { isId } from '../../platform/ids.js';
import type { ReadLogFilterInput } from './customer.inputs.js';

interface ReadRow {
  readonly id: string;
  readonly at: Instant;
  readonly staffId: string;
  readonly customerId: string;
  readonly reason: string;
  readonly appealId: string | null;
  readonly accountId: string | null;
}

export interface ReadLogPage {
  readonly filter: ReadLogFilterInput;
  readonly first: number | null;
  readonly after: string | null | undefined;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Who read whose personal card, the latest first: everybody's for those who audit the company, of the own office's staff for its head. */
export async function personalReadLog(ctx: RequestContext, { filter, first, after }: ReadLogPage) {
  const size = pageSize(first);
  const values: SqlValue[] = [];
  const at = (value: SqlValue): string => `$${values.push(value)}`;
  const parts: string[] = [];
  const scope = reachOf(ctx, 'audit:read');
  if (scope.kind === 'none') parts.push('false');
  if (scope.kind === 'some') parts.push(`r.staff_id in (select id from staff where office_id = any(${at(scope.officeIds)}) or id = any(${at(scope.staffIds)}))`);
  const known = (id: string): string => (isId(id) ? id : NOBODY);
  if (filter.customerId != null) parts.push(`r.customer_id = ${at(known(filter.customerId))}`);
  if (filter.staffId != null) parts.push(`r.staff_id = ${at(known(filter.staffId))}`);
  if (filter.reason != null) parts.push(`r.reason = ${at(filter.reason)}`);
  if (filter.from != null) parts.push(`r.at >= ${at(asTimestamp(filter.from))}::timestamptz`);
  if (filter.to != null) parts.push(`r.at < ${at(asTimestamp(filter.to))}::timestamptz`);
  if (after != null) {
    const cursor = decodeCursor(after);
    parts.push(`(r.at, r.id) < (${at(asTimestamp(cursor.at))}::timestamptz, ${at(cursor.id)}::uuid)`);
  }
  const rows = await ctx.db.rows<ReadRow>(
    `select r.id, r.at, r.staff_id as "staffId", r.customer_id as "customerId", r.reason, r.appeal_id as "appealId", r.account_id as "accountId"
     from personal_read r where ${parts.join(' and ') || 'true'} order by r.at desc, r.id desc limit ${size + 1}`, values);
  return pageOf(rows, size, encodeCursor);
}
