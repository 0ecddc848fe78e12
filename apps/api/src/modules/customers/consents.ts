import { type Outcome, type Problem, accepted, refused } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { useCase } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import type { RecordConsentInput, WithdrawConsentInput } from './customer.inputs.js';
import { livingProblems, lockCustomer, placeOf } from './living-customer.js';

/** Records a consent with its form, number and date. */
export async function recordConsent(ctx: RequestContext, input: RecordConsentInput): Promise<Outcome<{ readonly customerId: string }>> {
  const { today } = await placeOf(ctx);
  return useCase(ctx, async (work) => {
    const customer = await lockCustomer(work, input.customerId);
    const problems: Problem[] = [...livingProblems(customer)];
    if (input.on > today) problems.push({ code: 'consentInFuture', path: 'on' });
    if (input.fileId != null && (!isId(input.fileId) || (await work.sql.row(`select 1 from file where id = $1`, [input.fileId])) === null)) problems.push({ code: 'unknownFile', path: 'fileId' });
    if (problems.length > 0) return refused(...problems);
    await work.sql.rows(`insert into consent (id, customer_id, purpose, form, number, on_date, file_id) values ($1, $2, $3, $4, $5, $6, $7)`, [
      newId(work.now), customer.id, input.purpose, input.form, input.number?.trim() ?? null, input.on, input.fileId ?? null,
    ]);
    work.record({ type: 'consentRecorded', entity: 'customer', entityId: customer.id, data: { purpose: input.purpose, form: input.form } });
    return accepted({ customerId: customer.id });
  });
}

/** Records that a consent was withdrawn; the consent itself stays as a record. */
export async function withdrawConsent(ctx: RequestContext, input: WithdrawConsentInput): Promise<Outcome<{ readonly customerId: string }>> {
  const { today } = await placeOf(ctx);
  return useCase(ctx, async (work) => {
    const row = isId(input.consentId)
      ? await work.sql.row<{ customerId: string; on: string; withdrawnOn: string | null; purpose: string }>(
        `select customer_id as "customerId", on_date as "on", withdrawn_on as "withdrawnOn", purpose from consent where id = $1 for update`, [input.consentId])
      : null;
    if (row === null) throw notFound('consent');
    if (row.withdrawnOn !== null) return refused({ code: 'alreadyWithdrawn', path: 'consentId' });
    if (input.on > today) return refused({ code: 'consentInFuture', path: 'on' });
    if (input.on < row.on) return refused({ code: 'withdrawnBeforeGiven', path: 'on', params: { on: row.on } });
    await work.sql.rows(`update consent set withdrawn_on = $2, version = version + 1 where id = $1`, [input.consentId, input.on]);
    work.record({ type: 'consentWithdrawn', entity: 'customer', entityId: row.customerId, data: { purpose: row.purpose } });
    return accepted({ customerId: row.customerId });
  });
}
