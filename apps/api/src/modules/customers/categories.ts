import { type Outcome, accepted, refused } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { useCase } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import { asTimestamp } from '../../db/pg-types.js';
import type { AddCategoryInput, EndCategoryInput } from './customer.inputs.js';
import { livingProblems, lockCustomer } from './living-customer.js';

/** Adds a category that is served before others, with the document that gives it. */
export async function addCategory(ctx: RequestContext, input: AddCategoryInput): Promise<Outcome<{ readonly customerId: string }>> {
  return useCase(ctx, async (work) => {
    const customer = await lockCustomer(work, input.customerId);
    const problems = [...livingProblems(customer)];
    if (input.toOn != null && input.toOn < input.fromOn) problems.push({ code: 'endsBeforeStart', path: 'toOn' });
    if (problems.length > 0) return refused(...problems);
    await work.sql.rows(`insert into customer_category (id, customer_id, code, document_number, from_on, to_on) values ($1, $2, $3, $4, $5, $6)`, [
      newId(work.now), customer.id, input.code, input.documentNumber?.trim() ?? null, input.fromOn, input.toOn ?? null,
    ]);
    work.record({ type: 'categoryAdded', entity: 'customer', entityId: customer.id, data: { code: input.code } });
    return accepted({ customerId: customer.id });
  });
}

/** Ends a category. */
export async function endCategory(ctx: RequestContext, input: EndCategoryInput): Promise<Outcome<{ readonly customerId: string }>> {
  return useCase(ctx, async (work) => {
    const row = isId(input.categoryId)
      ? await work.sql.row<{ customerId: string; code: string; ended: boolean }>(`select customer_id as "customerId", code, ended_at is not null as ended from customer_category where id = $1 for update`, [input.categoryId])
      : null;
    if (row === null) throw notFound('category');
    if (row.ended) return refused({ code: 'alreadyEnded', path: 'categoryId' });
    await work.sql.rows(`update customer_category set ended_at = $2, version = version + 1 where id = $1`, [input.categoryId, asTimestamp(work.now)]);
    work.record({ type: 'categoryEnded', entity: 'customer', entityId: row.customerId, data: { code: row.code } });
    return accepted({ customerId: row.customerId });
  });
}
