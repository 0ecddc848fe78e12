import { type Dated, type Outcome, type Problem, accepted, mergeProblems, setFrom, valueOn } from '@ortalyk/domain';
import { requireReach } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import type { Work } from '../../graphql/use-case.js';
import { type LockedAccount, lockedAccount } from './locked-account.js';
import type { MergeAccountsInput } from './operation.inputs.js';
import { type Operation, type OperationResult, runOperation } from './run-operation.js';
import { copyPresentFacts, factsOf, writeFacts } from './timeline-store.js';

/** Closes an account into another of the same owner; areas and residents are added together from that day on. */
export function mergeAccounts(ctx: RequestContext, input: MergeAccountsInput): Promise<Outcome<OperationResult>> {
  return runOperation(ctx, {
    kind: 'mergeAccounts', input, paperKind: 'applicationCorrection',
    check: ({ work, account }) => intoProblems(work, input, account),
    apply: async (operation) => {
      const { work, account, id } = operation;
      await addTogether(operation, input);
      await work.sql.rows(`update account set state = 'closed', closed_on = $2, merged_into_id = $3 where id = $1`, [account.id, input.effectiveOn, input.intoAccountId]);
      await work.sql.rows(`update account set version = version + 1 where id = $1`, [input.intoAccountId]);
      work.record({ type: 'accountChanged', entity: 'account', entityId: input.intoAccountId, accountId: input.intoAccountId, data: { operation: 'mergeAccounts', operationId: id, fromAccountId: account.id } });
      return accepted({
        changes: [{ field: 'state', before: 'open', after: 'closed' }, { field: 'mergedIntoId', before: null, after: input.intoAccountId }],
        data: { intoAccountId: input.intoAccountId }, recalculateFrom: input.effectiveOn,
      });
    },
  });
}

async function intoProblems(work: Work, input: MergeAccountsInput, from: LockedAccount): Promise<readonly Problem[]> {
  const into = await lockedAccount(work, input.intoAccountId);
  if (into === null) return [{ code: 'unknownAccount', path: 'intoAccountId' }];
  requireReach(work.ctx, 'accounts:write', { officeId: into.officeId });
  return [
    ...mergeProblems({ from, into }),
    ...(into.openedOn > input.effectiveOn ? [{ code: 'beforeOpening', path: 'effectiveOn', params: { on: into.openedOn } }] : []),
  ];
}

async function addTogether({ work, account, id, documentId }: Operation, { intoAccountId, effectiveOn }: MergeAccountsInput): Promise<void> {
  for (const kind of ['area', 'residents'] as const) {
    const [own, others] = [await factsOf(work.sql, account.id, kind), await factsOf(work.sql, intoAccountId, kind)];
    const sum = amountOn(own, effectiveOn) + amountOn(others, effectiveOn);
    const change = setFrom(others, effectiveOn, sum);
    if (change !== null && sum > 0) await writeFacts(work, { accountId: intoAccountId, operationId: id, documentId }, { kind, change });
  }
  await copyPresentFacts(work, intoAccountId);
}

/** The amount that holds on a day; 0 where none is known. */
export function amountOn(timeline: readonly Dated<number | string>[], on: string): number {
  return Number(valueOn(timeline, on) ?? 0);
}
