import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { useCase } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import type { RecordVerificationInput } from './customer.inputs.js';

/** Records how the person at the desk or on the phone was checked, and whether it held. */
export async function recordVerification(ctx: RequestContext, input: RecordVerificationInput): Promise<Outcome<{ readonly verificationId: string }>> {
  return useCase(ctx, async (work) => {
    const account = isId(input.accountId) ? await work.sql.row(`select 1 from account where id = $1`, [input.accountId]) : null;
    if (account === null) throw notFound('account');
    const customer = isId(input.customerId) ? await work.sql.row(`select 1 from customer where id = $1`, [input.customerId]) : null;
    if (customer === null) return refused({ code: 'unknownCustomer', path: 'customerId' });
    const id = newId(work.now);
    await work.sql.rows(
      `insert into caller_verification (id, at, staff_id, account_id, customer_id, channel, method, passed) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, asTimestamp(work.now), actorOf(ctx).staffId, input.accountId, input.customerId, input.channel, input.method, input.passed],
    );
    const { channel, method, passed } = input;
    work.record({ type: 'callerVerified', entity: 'customer', entityId: input.customerId, accountId: input.accountId, data: { channel, method, passed } });
    return accepted({ verificationId: id });
  });
}
