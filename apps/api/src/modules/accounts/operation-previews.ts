import { type Instant, type Problem, decideDebtDivision, mergeProblems, missingPapers, valueOn } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { isId } from '../../platform/ids.js';
import { customerById } from '../customers/index.js';
import { type AccountRow, accountById } from './account.queries.js';
import { formerOwner } from './divide-debt.js';
import { packageOf } from './operation.queries.js';
import { type FactKind, factsOf } from './timeline-store.js';

interface MergeAsked {
  readonly accountId: string;
  readonly intoAccountId: string;
  readonly effectiveOn: string;
}

export interface AccountMergePreview {
  readonly from: AccountRow;
  readonly into: AccountRow | null;
  readonly areaHundredths: number | null;
  readonly residents: number | null;
  readonly openAppeals: number;
  readonly problems: readonly Problem[];
}

/** What a merge would leave: area and residents together, what stays with the closed account, and why it cannot be. Null where there is no such account. */
export async function accountMergePreview(ctx: RequestContext, { accountId, intoAccountId, effectiveOn }: MergeAsked): Promise<AccountMergePreview | null> {
  const from = isId(accountId) ? await accountById(ctx).load(accountId) : null;
  if (from === null) return null;
  const into = isId(intoAccountId) ? await accountById(ctx).load(intoAccountId) : null;
  const open = await ctx.db.row<{ count: number }>(`select count(*) as count from appeal where account_id = $1 and state in ('registered', 'inWork')`, [from.id]);
  const both = [from.id, ...(into === null || into.id === from.id ? [] : [into.id])];
  return {
    from, into, openAppeals: open?.count ?? 0,
    areaHundredths: await together(ctx.db, both, { kind: 'area', on: effectiveOn }), residents: await together(ctx.db, both, { kind: 'residents', on: effectiveOn }),
    problems: into === null ? [{ code: 'unknownAccount', path: 'intoAccountId' }] : previewProblems(from, into, effectiveOn),
  };
}

function previewProblems(from: AccountRow, into: AccountRow, effectiveOn: string): readonly Problem[] {
  const merged = mergeProblems({ from, into: { ...into, state: into.state === 'closed' ? 'closed' : 'open' } });
  return into.openedOn > effectiveOn ? [...merged, { code: 'beforeOpening', path: 'effectiveOn', params: { on: into.openedOn } }] : merged;
}

async function together(db: Db, accountIds: readonly string[], { kind, on }: { readonly kind: FactKind; readonly on: string }): Promise<number | null> {
  let sum: number | null = null;
  for (const id of accountIds) {
    const value = valueOn(await factsOf(db, id, kind), on);
    if (value !== null) sum = (sum ?? 0) + Number(value);
  }
  return sum;
}

export interface DebtDivisionPreview {
  readonly granted: boolean;
  readonly reasons: readonly string[];
  readonly formerOwner: string | null;
  readonly debtMinor: number;
  readonly asOf: Instant | null;
}

/** What a division of debt would be decided on now, by the same table (Приложение №2, row 2). Null where there is no such account. */
export async function debtDivisionPreview(ctx: RequestContext, accountId: string, papers: readonly string[]): Promise<DebtDivisionPreview | null> {
  const account = isId(accountId) ? await accountById(ctx).load(accountId) : null;
  if (account === null) return null;
  const former = await formerOwner(ctx.db, account);
  const [owner, name] = [await customerById(ctx).load(account.customerId), former.customerId === null ? null : await customerById(ctx).load(former.customerId)];
  const missing = missingPapers((await packageOf(ctx.db, 'divideDebt'))?.items ?? [], papers).map(({ code }) => code);
  const decision = decideDebtDivision({ ownerKind: owner?.kind === 'legalEntity' ? 'legalEntity' : 'person', missingPapers: missing, formerDebtMinor: former.debtMinor });
  return {
    granted: decision.granted, reasons: decision.granted ? [] : decision.reasons, formerOwner: name?.fullName ?? null, debtMinor: former.debtMinor, asOf: former.asOf,
  };
}
