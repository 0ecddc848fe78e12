import { type Outcome, type Problem, accepted, refused } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import type { RequestContext } from '../../graphql/context.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { customersChanged } from './customer-watchers.js';
import type { EraseCustomerInput } from './customer.inputs.js';
import { type LockedCustomer, lockCustomer } from './living-customer.js';

const ERASED_NAME = 'Персональные данные удалены';
const MAX_REASON = 500;

/** Erases personal data on request: names, numbers, contacts and free texts go, rows and counts stay. Final: it cannot be undone. */
export async function eraseCustomer(ctx: RequestContext, input: EraseCustomerInput): Promise<Outcome<{ readonly customerId: string }>> {
  return useCase(ctx, async (work) => {
    const customer = await lockCustomer(work, input.customerId, input.version);
    const problems = await erasureProblems(work, customer, input.reason);
    if (problems.length > 0) return refused(...problems);
    await customersChanged(work, customer.id);
    const twins = await work.sql.rows<{ id: string }>(`select id from customer where id = $1 or merged_into_id = $1`, [customer.id]);
    await anonymise(work, twins.map(({ id }) => id));
    await customersChanged(work, customer.id);
    work.record({ type: 'customerErased', entity: 'customer', entityId: customer.id, data: { reason: input.reason.trim().slice(0, MAX_REASON) } });
    return accepted({ customerId: customer.id });
  });
}

async function erasureProblems(work: Work, customer: LockedCustomer, reason: string): Promise<readonly Problem[]> {
  if (customer.erased) return [{ code: 'alreadyErased', path: 'customerId' }];
  const problems: Problem[] = [];
  if (reason.trim() === '') problems.push({ code: 'reasonRequired', path: 'reason' });
  // The supplier may not forget whom it supplies.
  const account = await work.sql.row<{ number: string }>(`select number from account where customer_id = $1 and state = 'open' limit 1`, [customer.id]);
  if (account !== null) problems.push({ code: 'ownsOpenAccount', path: 'customerId', params: { number: account.number } });
  const appeal = await work.sql.row<{ number: string }>(`select number from appeal where customer_id = $1 and state in ('registered', 'inWork') limit 1`, [customer.id]);
  if (appeal !== null) problems.push({ code: 'openAppeals', path: 'customerId', params: { number: appeal.number } });
  return problems;
}

async function anonymise(work: Work, ids: readonly string[]): Promise<void> {
  const now = asTimestamp(work.now);
  const statements: readonly string[] = [
    `update customer set full_name = '${ERASED_NAME}', name_folded = '', tax_id = null, birth_on = null, erased_at = $2, version = version + 1 where id = any($1)`,
    `update contact set value = '', value_folded = '', note = null, ended_at = coalesce(ended_at, $2), version = version + 1 where customer_id = any($1)`,
    `update identifier set value = '', ended_at = coalesce(ended_at, $2), version = version + 1 where customer_id = any($1)`,
    `update representative set full_name = '${ERASED_NAME}', phone = null, document_number = null, ended_at = coalesce(ended_at, $2), version = version + 1 where customer_id = any($1)`,
    `update customer_category set document_number = null, ended_at = coalesce(ended_at, $2), version = version + 1 where customer_id = any($1)`,
    `update former_name set full_name = '${ERASED_NAME}', until_at = least(until_at, $2) where customer_id = any($1)`,
    `update document d set note = null, version = d.version + 1 from appeal a where d.appeal_id = a.id and a.customer_id = any($1) and d.note is not null and d.registered_at <= $2`,
    `update question q set text = '—' from appeal a where q.appeal_id = a.id and a.customer_id = any($1) and a.registered_at <= $2`,
    `update appeal set applicant_name = null, applicant_contact = null, answer_contact = null, text = '—', version = version + 1 where customer_id = any($1) and registered_at <= $2`,
  ];
  for (const statement of statements) await work.sql.rows(statement, [ids, now]);
}
