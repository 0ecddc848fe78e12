import { type Outcome, type Problem, accepted, setFrom, splitProblems, valueOn } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { isLiving } from './change-owner.js';
import type { LockedAccount } from './locked-account.js';
import { amountOn } from './merge-accounts.js';
import type { SplitAccountInput, SplitShareInput } from './operation.inputs.js';
import { type Operation, type OperationResult, runOperation } from './run-operation.js';
import { copyPresentFacts, factsOf, writeFacts, writeOwners } from './timeline-store.js';

/** Gives parts of an account to new accounts with owners of their own; what is left stays. */
export function splitAccount(ctx: RequestContext, input: SplitAccountInput): Promise<Outcome<OperationResult>> {
  return runOperation(ctx, {
    kind: 'splitAccount', input, paperKind: 'applicationCorrection',
    check: ({ work, account }) => shareProblems(work, account, input),
    apply: async (operation) => {
      const { work, account, id } = operation;
      const newAccountIds: string[] = [];
      for (const share of input.shares) newAccountIds.push(await openShare(operation, share, input.effectiveOn));
      const changes = await takeAway(operation, input);
      for (const accountId of newAccountIds) {
        work.record({ type: 'accountOpened', entity: 'account', entityId: accountId, accountId, data: { operationId: id, fromAccountId: account.id } });
      }
      return accepted({ changes, data: { newAccountIds }, newAccountIds, recalculateFrom: input.effectiveOn });
    },
  });
}

async function shareProblems(work: Work, account: LockedAccount, input: SplitAccountInput): Promise<readonly Problem[]> {
  const [area, residents] = [await factsOf(work.sql, account.id, 'area'), await factsOf(work.sql, account.id, 'residents')];
  const known = (value: number | string | null): number | null => (value === null ? null : Number(value));
  const problems = [...splitProblems(input.shares, { areaHundredths: known(valueOn(area, input.effectiveOn)), residents: known(valueOn(residents, input.effectiveOn)) })];
  const taken = new Set((await work.sql.rows<{ number: string }>(`select number from account where number = any($1)`, [input.shares.map(({ number }) => number)])).map(({ number }) => number));
  for (const [index, share] of input.shares.entries()) {
    if (taken.has(share.number)) problems.push({ code: 'accountNumberTaken', path: `shares.${index}.number` });
    if (!(await isLiving(work, share.customerId))) problems.push({ code: 'unknownCustomer', path: `shares.${index}.customerId` });
  }
  return problems;
}

async function openShare({ work, account, id, documentId }: Operation, share: SplitShareInput, effectiveOn: string): Promise<string> {
  const [premisesId, accountId] = [newId(work.now), newId(work.now)];
  const flat = share.flat.trim();
  await work.sql.rows(
    `insert into premises (id, house_id, flat, kind, heated_area_hundredths, residents)
     select $1, house_id, $2, kind, $3, $4 from premises where id = $5`,
    [premisesId, flat, share.areaHundredths, share.residents, account.premisesId],
  );
  await work.sql.rows(
    `insert into account (id, number, premises_id, customer_id, office_id, address, address_kk, state, opened_on, split_from_id)
     select $1, $2, $3, $4, $5, h.address || ', кв. ' || $6, h.address_kk || ', ' || $6 || '-пәтер', 'open', $7, $8
     from premises p join house h on h.id = p.house_id where p.id = $3`,
    [accountId, share.number, premisesId, share.customerId, account.officeId, flat, effectiveOn, account.id],
  );
  const writer = { accountId, operationId: id, documentId };
  await writeOwners(work, writer, { superseded: [], added: [{ fromOn: effectiveOn, toOn: null, value: share.customerId, keptFrom: null }] });
  for (const [kind, value] of [['area', share.areaHundredths], ['residents', share.residents]] as const) {
    await writeFacts(work, writer, { kind, change: { superseded: [], added: [{ fromOn: effectiveOn, toOn: null, value, keptFrom: null }] } });
  }
  return accountId;
}

async function takeAway({ work, account, id, documentId }: Operation, { shares, effectiveOn }: SplitAccountInput) {
  const changes: { readonly field: string; readonly before: number; readonly after: number }[] = [];
  for (const [kind, given] of [['area', shares.reduce((sum, share) => sum + share.areaHundredths, 0)], ['residents', shares.reduce((sum, share) => sum + share.residents, 0)]] as const) {
    const timeline = await factsOf(work.sql, account.id, kind);
    if (valueOn(timeline, effectiveOn) === null) continue;
    const before = amountOn(timeline, effectiveOn);
    const change = setFrom(timeline, effectiveOn, before - given);
    if (change === null) continue;
    await writeFacts(work, { accountId: account.id, operationId: id, documentId }, { kind, change });
    changes.push({ field: kind, before, after: before - given });
  }
  await copyPresentFacts(work, account.id);
  return changes;
}
