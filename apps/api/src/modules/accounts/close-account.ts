import { type Outcome, accepted } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import type { CloseAccountInput } from './operation.inputs.js';
import { type OperationResult, runOperation } from './run-operation.js';

const MAX_REASON = 500;

/** Closes an account on a day, not before it was opened; contracts in force must have ended. */
export function closeAccount(ctx: RequestContext, input: CloseAccountInput): Promise<Outcome<OperationResult>> {
  const reason = input.reason.trim();
  return runOperation(ctx, {
    kind: 'closeAccount', input, paperKind: 'applicationCorrection',
    check: async ({ work, account }) => {
      // The public contract of a household stands as long as its account does.
      const contract = await work.sql.row<{ number: string }>(
        `select number from contract where account_id = $1 and kind <> 'public' and state in ('signed', 'inForce', 'changing') limit 1`, [account.id]);
      return [
        ...(reason === '' ? [{ code: 'reasonRequired', path: 'reason' }] : []),
        ...(contract === null ? [] : [{ code: 'openContract', path: 'accountId', params: { number: contract.number } }]),
      ];
    },
    apply: async ({ work, account }) => {
      await work.sql.rows(`update account set state = 'closed', closed_on = $2, closed_reason = $3 where id = $1`, [account.id, input.effectiveOn, reason.slice(0, MAX_REASON)]);
      return accepted({
        changes: [{ field: 'state', before: 'open', after: 'closed' }, { field: 'closedOn', before: null, after: input.effectiveOn }], recalculateFrom: input.effectiveOn,
      });
    },
  });
}
