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

/** A page that asks again for what it shows, after a change or a lost line, is still one reading. */
const ONE_READING_S = 60;

/** Notes who opened a personal card, when and why. A reader who sees it masked has read nothing personal. */
export async function logPersonalRead(ctx: RequestContext, { customerId, accountId, reason, appealId }: PersonalRead): Promise<void> {
  if (!mayIdentify(ctx)) return;
  const appeal = isId(appealId ?? '') ? appealId : null;
  await ctx.db.rows(
    `insert into personal_read (id, at, staff_id, customer_id, account_id, reason, appeal_id)
     select $1, $2, $3, $4, $5, $6, (select id from appeal where id = $7) where not exists (
       select 1 from personal_read r where r.customer_id = $4 and r.staff_id = $3 and r.account_id is not distinct from $5::uuid and r.reason = $6
         and r.appeal_id is not distinct from $7::uuid and r.at > $2::timestamptz - interval '${ONE_READING_S} seconds')`,
    [newId(ctx.now), asTimestamp(ctx.now), actorOf(ctx).staffId, customerId, accountId, reason ?? (appeal === null ? 'search' : 'appeal'), appeal],
    'personal-read',
  );
}
