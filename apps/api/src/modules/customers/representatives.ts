import { type Outcome, accepted, refused, representativeProblems } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { ProblemList } from '../../graphql/payload.js';
import { useCase } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import { asTimestamp } from '../../db/pg-types.js';
import type { AddRepresentativeInput, EndRepresentativeInput } from './customer.inputs.js';
import { livingProblems, lockCustomer, placeOf } from './living-customer.js';

const MAX_NAME = 300;

/** Adds somebody who may act for the customer, on a basis that still holds. */
export async function addRepresentative(ctx: RequestContext, input: AddRepresentativeInput): Promise<Outcome<{ readonly customerId: string }>> {
  const { today } = await placeOf(ctx);
  return useCase(ctx, async (work) => {
    const customer = await lockCustomer(work, input.customerId);
    const list = new ProblemList();
    const fullName = input.fullName.normalize('NFC').trim();
    list.add(...livingProblems(customer));
    list.addIf(fullName === '', { code: 'nameRequired', path: 'fullName' });
    list.addIf(fullName.length > MAX_NAME, { code: 'nameTooLong', path: 'fullName', params: { max: MAX_NAME } });
    const term = { ...input, documentNumber: input.documentNumber ?? null, documentOn: input.documentOn ?? null, validTo: input.validTo ?? null };
    list.add(...representativeProblems(term, today));
    if (list.any) return list.refused();
    const id = newId(work.now);
    await work.sql.rows(
      `insert into representative (id, customer_id, full_name, phone, basis, document_number, document_on, valid_from, valid_to, may_sign)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, customer.id, fullName, input.phone?.trim() ?? null, input.basis, term.documentNumber?.trim() ?? null, term.documentOn, input.validFrom, term.validTo, input.maySign],
    );
    work.record({ type: 'representativeAdded', entity: 'customer', entityId: customer.id, data: { representativeId: id, basis: input.basis } });
    return accepted({ customerId: customer.id });
  });
}

/** Ends a representative's right to act; what was done stays. */
export async function endRepresentative(ctx: RequestContext, input: EndRepresentativeInput): Promise<Outcome<{ readonly customerId: string }>> {
  return useCase(ctx, async (work) => {
    const row = isId(input.representativeId)
      ? await work.sql.row<{ customerId: string; ended: boolean }>(`select customer_id as "customerId", ended_at is not null as ended from representative where id = $1 for update`, [input.representativeId])
      : null;
    if (row === null) throw notFound('representative');
    if (row.ended) return refused({ code: 'alreadyEnded', path: 'representativeId' });
    if (input.reason.trim() === '') return refused({ code: 'reasonRequired', path: 'reason' });
    await work.sql.rows(`update representative set ended_at = $2, ended_reason = $3, version = version + 1 where id = $1`, [input.representativeId, asTimestamp(work.now), input.reason.trim()]);
    work.record({ type: 'representativeEnded', entity: 'customer', entityId: row.customerId, data: { representativeId: input.representativeId } });
    return accepted({ customerId: row.customerId });
  });
}
