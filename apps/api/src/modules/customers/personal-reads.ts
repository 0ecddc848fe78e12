import type { Instant } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { isId, newId } from '../../platform/ids.js';
import { asTimestamp } from '../../db/pg-types.js';
import { mayIdentify } from './masking.js';

export interface PersonalRead {
  readonly customerId: string;
  readonly accountId: string | null;
  readonly reason: string | null;
  readonly appealId: string | null;
}

const LARGEST = 200;

/** Notes who opened a personal card, when and why. A reader who sees it masked has read nothing personal. */
export async function logPersonalRead(ctx: RequestContext, { customerId, accountId, reason, appealId }: PersonalRead): Promise<void> {
  if (!mayIdentify(ctx)) return;
  const appeal = isId(appealId ?? '') ? appealId : null;
  await ctx.db.rows(
    `insert into personal_read (id, at, staff_id, customer_id, account_id, reason, appeal_id)
     values ($1, $2, $3, $4, $5, $6, (select id from appeal where id = $7))`,
    [newId(ctx.now), asTimestamp(ctx.now), actorOf(ctx).staffId, customerId, accountId, reason ?? (appeal === null ? 'search' : 'appeal'), appeal],
    'personal-read',
  );
}

/** Who opened a customer's card, the latest first. */
export async function personalReads(ctx: RequestContext, customerId: string, first: number): Promise<readonly object[]> {
  if (!isId(customerId)) return [];
  return ctx.db.rows<{ readonly id: string; readonly at: Instant }>(
    `select id, at, staff_id as "staffId", reason, appeal_id as "appealId", account_id as "accountId" from personal_read
     where customer_id = $1 order by at desc, id desc limit $2`,
    [customerId, Math.min(Math.max(first, 1), LARGEST)],
  );
}
