import { type Outcome, type Problem, accepted, refused, setFrom } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import type { Work } from '../../graphql/use-case.js';
import { isId } from '../../platform/ids.js';
import type { ChangeOwnerInput } from './operation.inputs.js';
import { type OperationResult, runOperation } from './run-operation.js';
import { ownersOf, writeOwners } from './timeline-store.js';

/** Makes another customer the owner from a day on; the former one keeps what was owed before it. */
export function changeOwner(ctx: RequestContext, input: ChangeOwnerInput): Promise<Outcome<OperationResult>> {
  return runOperation(ctx, {
    kind: 'changeOwner', input, paperKind: 'applicationCorrection',
    check: ({ work, account }) => ownerProblems(work, input.customerId, account.customerId),
    apply: async ({ work, account, id, documentId }) => {
      const owners = await ownersOf(work.sql, account.id);
      // An owner recorded later than this day would be lost without a word.
      if (owners.some(({ fromOn }) => fromOn > input.effectiveOn)) return refused({ code: 'ownerChangedLater', path: 'effectiveOn' });
      const change = setFrom(owners, input.effectiveOn, input.customerId);
      if (change === null) return refused({ code: 'sameOwner', path: 'customerId' });
      await writeOwners(work, { accountId: account.id, operationId: id, documentId }, change);
      await work.sql.rows(`update account set customer_id = $2 where id = $1`, [account.id, input.customerId]);
      return accepted({
        changes: [{ field: 'customerId', before: account.customerId, after: input.customerId }], recalculateFrom: input.effectiveOn,
        data: { formerCustomerId: account.customerId, customerId: input.customerId },
      });
    },
  });
}

async function ownerProblems(work: Work, customerId: string, present: string): Promise<readonly Problem[]> {
  if (customerId === present) return [{ code: 'sameOwner', path: 'customerId' }];
  return (await isLiving(work, customerId)) ? [] : [{ code: 'unknownCustomer', path: 'customerId' }];
}

/** True for a customer who was neither erased nor merged into another. */
export async function isLiving(work: Work, customerId: string): Promise<boolean> {
  return isId(customerId) && (await work.sql.row(`select 1 from customer where id = $1 and erased_at is null and merged_into_id is null for share`, [customerId])) !== null;
}
