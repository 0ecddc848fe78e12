import { type Outcome, type Problem, accepted, contactProblems, foldText, refused } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { withIdempotency } from '../../graphql/idempotency.js';
import { useCase } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { checkFacts, takenProblems } from './customer-checks.js';
import type { RegisterCustomerInput } from './customer.inputs.js';
import { placeOf } from './living-customer.js';
import { writeContacts, writeIdentifiers } from './write-customer.js';

/** Registers a person or company; warns of those it may be already unless told to register despite them. */
export async function registerCustomer(ctx: RequestContext, input: RegisterCustomerInput, duplicates: number): Promise<Outcome<{ readonly customerId: string }>> {
  const place = await placeOf(ctx);
  return useCase(ctx, (work) => withIdempotency(work, { operation: 'registerCustomer', key: input.idempotencyKey, input }, async () => {
    const { fullName, taxId, identifiers, ...checked } = checkFacts(input, place);
    const problems: Problem[] = [...checked.problems, ...contactProblems(input.contacts, 'contacts'), ...(await takenProblems(work.sql, identifiers, null))];
    if (duplicates > 0 && !input.despiteDuplicates) problems.push({ code: 'duplicateCustomer', path: 'despiteDuplicates', params: { count: duplicates } });
    if (problems.length > 0) return refused(...problems);
    const customerId = newId(work.now);
    await work.sql.rows(
      `insert into customer (id, kind, full_name, name_folded, tax_id, birth_on, language) values ($1, $2, $3, $4, $5, $6, $7)`,
      [customerId, input.kind, fullName, foldText(fullName), taxId, input.birthOn ?? null, input.language],
    );
    await writeIdentifiers(work, customerId, identifiers);
    await writeContacts(work, customerId, input.contacts);
    work.record({ type: 'customerRegistered', entity: 'customer', entityId: customerId, data: { kind: input.kind, despiteDuplicates: input.despiteDuplicates } });
    return accepted({ customerId });
  }));
}
