import { type Outcome, accepted, contactProblems, foldText, refused } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { changesBetween, useCase } from '../../graphql/use-case.js';
import { customersChanged } from './customer-watchers.js';
import { checkFacts, takenProblems } from './customer-checks.js';
import type { SaveContactsInput, UpdateCustomerInput } from './customer.inputs.js';
import { livingProblems, lockCustomer, placeOf } from './living-customer.js';
import { writeContacts, writeIdentifiers } from './write-customer.js';

/** Changes the facts of a customer; search follows. */
export async function updateCustomer(ctx: RequestContext, input: UpdateCustomerInput): Promise<Outcome<{ readonly customerId: string }>> {
  const place = await placeOf(ctx);
  return useCase(ctx, async (work) => {
    const customer = await lockCustomer(work, input.customerId, input.version);
    const { fullName, taxId, identifiers, ...checked } = checkFacts({ ...input, kind: customer.kind }, place);
    const problems = [...livingProblems(customer), ...checked.problems, ...(await takenProblems(work.sql, identifiers, customer.id))];
    if (problems.length > 0) return refused(...problems);
    const after = { fullName, taxId, birthOn: input.birthOn ?? null, language: input.language };
    await work.sql.rows(
      `update customer set full_name = $2, name_folded = $3, tax_id = $4, birth_on = $5, language = $6, version = version + 1 where id = $1`,
      [customer.id, fullName, foldText(fullName), taxId, after.birthOn, after.language],
    );
    if (input.identifiers != null) await writeIdentifiers(work, customer.id, identifiers);
    await customersChanged(work, customer.id);
    const { fullName: name, taxId: number, birthOn, language } = customer;
    // Which fields changed, not from what to what: the log holds no personal data.
    const changes = changesBetween<object>({ fullName: name, taxId: number, birthOn, language }, after);
    work.record({ type: 'customerUpdated', entity: 'customer', entityId: customer.id, changes: changes.map(({ field }) => ({ field, before: null, after: null })) });
    return accepted({ customerId: customer.id });
  });
}

/** Replaces the list of contacts. */
export async function saveContacts(ctx: RequestContext, input: SaveContactsInput): Promise<Outcome<{ readonly customerId: string }>> {
  return useCase(ctx, async (work) => {
    const customer = await lockCustomer(work, input.customerId, input.version);
    const problems = [...livingProblems(customer), ...contactProblems(input.contacts, 'contacts')];
    if (problems.length > 0) return refused(...problems);
    await writeContacts(work, customer.id, input.contacts);
    await work.sql.rows(`update customer set version = version + 1 where id = $1`, [customer.id]);
    await customersChanged(work, customer.id);
    work.record({ type: 'contactsSaved', entity: 'customer', entityId: customer.id, data: { count: input.contacts.length } });
    return accepted({ customerId: customer.id });
  });
}
