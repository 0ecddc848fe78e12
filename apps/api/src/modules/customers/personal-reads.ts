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
