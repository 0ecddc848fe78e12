import { type DebtDivision, type Instant, type Outcome, accepted, decideDebtDivision, missingPapers } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { registerDocument } from '../documents/index.js';
import type { DivideDebtInput } from './operation.inputs.js';
import { packageOf } from './operation.queries.js';
import { type Operation, type OperationResult, runOperation } from './run-operation.js';
import { ownersOf } from './timeline-store.js';

/** Letters by what the pack calls them; the first kind it has is used. */
const GRANTING = ['grantingLetter', 'answerLetter', 'outgoingLetter'];
const REFUSING = ['refusalLetter', 'answerLetter', 'outgoingLetter'];

/**
 * Divides a former owner's debt from the present owner's account, or refuses with every reason (Приложение №2, row 2): either way the
 * letter is registered. Billing moves the sums; here stands the decision with what it was made on.
 */
export function divideDebt(ctx: RequestContext, input: DivideDebtInput): Promise<Outcome<OperationResult>> {
  return runOperation(ctx, {
    kind: 'divideDebt', input, paperKind: 'applicationDebtDivision', wholePackage: false,
    check: () => [],
    apply: async (operation) => {
      const { work, account } = operation;
      const former = await formerOwner(work.sql, account);
      const items = (await packageOf(work.sql, 'divideDebt'))?.items ?? [];
      const missing = missingPapers(items, input.papers).map(({ code }) => code);
      const owner = await work.sql.row<{ kind: 'person' | 'legalEntity' }>(`select kind from customer where id = $1`, [account.customerId]);
      const decision = decideDebtDivision({ ownerKind: owner?.kind ?? 'person', missingPapers: missing, formerDebtMinor: former.debtMinor });
      const letterId = await registerLetter(operation, input, decision);
      return accepted({
        changes: [], letterId, reasons: decision.granted ? [] : decision.reasons,
        data: { formerCustomerId: former.customerId, debtMinor: former.debtMinor, asOf: former.asOf === null ? null : new Date(former.asOf).toISOString(), missing, letterId },
      });
    },
  });
}

/** A customer and everybody merged into that customer: billing knows the debt by the number it had before. */
const TWINS = `with recursive twin (id) as (select $2::uuid union select c.id from customer c join twin on c.merged_into_id = twin.id) select id from twin`;

export interface FormerDebt {
  readonly customerId: string | null;
  readonly debtMinor: number;
  readonly asOf: Instant | null;
}

/** The owner before the present one and what that owner still owes on the account, as billing last told. */
export async function formerOwner(sql: Db, account: { readonly id: string; readonly customerId: string }): Promise<FormerDebt> {
  const owners = await ownersOf(sql, account.id);
  const former = owners.findLast(({ toOn, value }) => toOn !== null && value !== account.customerId)?.value ?? null;
  if (former === null) return { customerId: null, debtMinor: 0, asOf: null };
  const row = await sql.row<{ debt: number | null; asOf: Instant | null }>(
    `select sum(balance_minor)::bigint as debt, max(as_of) as "asOf" from ledger_balance where account_id = $1 and owner_customer_id in (${TWINS})`, [account.id, former]);
  return { customerId: former, debtMinor: Number(row?.debt ?? 0), asOf: row?.asOf ?? null };
}

async function registerLetter({ work, account, edition, today }: Operation, input: DivideDebtInput, decision: DebtDivision): Promise<string> {
  const kinds = decision.granted ? GRANTING : REFUSING;
  const kind = kinds.find((code) => edition.documentKind(code) !== null) ?? 'answerLetter';
  const letter = await registerDocument(work, {
    edition, kind, office: { id: account.officeId, code: account.officeCode }, onDate: today, number: null, note: decision.granted ? null : decision.reasons.join(', '),
    language: null, fileId: null, happenedAt: work.now, receivedAt: null, processId: null, appealId: input.appealId ?? null, accountId: account.id,
  });
  await work.em.flush();
  return letter.id;
}
