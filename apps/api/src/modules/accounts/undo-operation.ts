import { type Outcome, type Problem, accepted, formatCivilDate, refused, requireZone } from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { withIdempotency } from '../../graphql/idempotency.js';
import { type Work, useCase } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import { effectiveInForce } from '../standards/index.js';
import { type LockedAccount, lockAccount } from './locked-account.js';
import type { UndoOperationInput } from './operation.inputs.js';
import { renameCustomer } from './rename-at-desk.js';
import type { OperationKind, OperationResult } from './run-operation.js';
import { copyPresentFacts } from './timeline-store.js';

interface DoneOperation {
  readonly id: string;
  readonly accountId: string;
  readonly kind: OperationKind;
  readonly effectiveOn: string;
  readonly outcome: string;
  readonly undoneById: string | null;
  readonly data: { readonly newAccountIds?: readonly string[]; readonly intoAccountId?: string; readonly customerId?: string };
}

const MAX_REASON = 500;

/** Undoes an operation by a correcting one: what it superseded stands again as new facts, what it wrote is superseded. Nothing is deleted. */
export async function undoOperation(ctx: RequestContext, input: UndoOperationInput): Promise<Outcome<OperationResult>> {
  const edition = await effectiveInForce(ctx.db, ctx.now);
  return useCase(ctx, (work) => withIdempotency(work, { operation: 'undoOperation', key: input.idempotencyKey, input }, async () => {
    const done = await doneOperation(work, input.operationId);
    const account = await lockAccount(work, done.accountId, input.version);
    const problems = [...(input.reason.trim() === '' ? [{ code: 'reasonRequired', path: 'reason' }] : []), ...(await undoProblems(work, done))];
    if (problems.length > 0) return refused(...problems);
    const id = await insertUndo(work, done, input.reason.trim().slice(0, MAX_REASON));
    await giveBack(work, done, id);
    await undoKind(work, { done, account, undoId: id, today: formatCivilDate(requireZone(edition.timeZone).dayAt(work.now)) });
    work.record({ type: 'accountChanged', entity: 'account', entityId: account.id, accountId: account.id, data: { operation: 'undo', operationId: id, undoes: done.id, undoneKind: done.kind } });
    return accepted({ operationId: id, accountId: account.id, recalculateFrom: done.kind === 'renameAtDesk' || done.kind === 'divideDebt' ? null : done.effectiveOn });
  }));
}

async function doneOperation(work: Work, operationId: string): Promise<DoneOperation> {
  const row = isId(operationId)
    ? await work.sql.row<DoneOperation>(
      `select id, account_id as "accountId", kind, effective_on as "effectiveOn", outcome, undone_by_id as "undoneById", data from account_operation where id = $1 for update`, [operationId])
    : null;
  if (row === null) throw notFound('operation');
  return row;
}

async function undoProblems(work: Work, done: DoneOperation): Promise<readonly Problem[]> {
  const path = 'operationId';
  if (done.kind === 'undo') return [{ code: 'undoOfUndo', path }];
  if (done.outcome === 'refused') return [{ code: 'operationRefused', path }];
  if (done.undoneById !== null) return [{ code: 'alreadyUndone', path }];
  return (await work.sql.row(STANDS_UNDER_LATER, [done.id])) === null ? [] : [{ code: 'laterOperation', path }];
}

/** Something later stands on an operation: a fact of it was superseded, its account closed, its new accounts worked on, or the name changed again. */
const STANDS_UNDER_LATER = `select 1 from account_operation o where o.id = $1 and (
  exists (select 1 from account_fact f where f.operation_id = o.id and f.superseded_by_id is not null)
  or exists (select 1 from ownership w where w.operation_id = o.id and w.superseded_by_id is not null)
  or exists (select 1 from account_operation l where l.account_id::text in (select jsonb_array_elements_text(coalesce(o.data -> 'newAccountIds', '[]'))))
  or exists (select 1 from account a where a.id = o.account_id and a.state = 'closed' and o.kind not in ('closeAccount', 'mergeAccounts'))
  or exists (select 1 from former_name n join former_name m on m.customer_id = n.customer_id and m.until_at > n.until_at where n.operation_id = o.id)
)`;

async function insertUndo(work: Work, done: DoneOperation, reason: string): Promise<string> {
  const id = newId(work.now);
  await work.sql.rows(
    `insert into account_operation (id, account_id, kind, effective_on, note, outcome, recorded_at, recorded_by, undoes_id) values ($1, $2, 'undo', $3, $4, 'done', $5, $6, $7)`,
    [id, done.accountId, done.effectiveOn, reason, asTimestamp(work.now), actorOf(work.ctx).staffId, done.id],
  );
  await work.sql.rows(`update account_operation set undone_by_id = $2, version = version + 1 where id = $1`, [done.id, id]);
  return id;
}

/** Supersedes what the operation wrote and writes again what it had superseded. */
async function giveBack(work: Work, done: DoneOperation, undoId: string): Promise<void> {
  for (const [table, columns] of [['account_fact', 'account_id, kind, amount, basis, from_on, to_on, document_id'], ['ownership', 'account_id, customer_id, from_on, to_on, document_id']]) {
    await work.sql.rows(`update ${table} set superseded_by_id = $2 where operation_id = $1`, [done.id, undoId]);
    await work.sql.rows(
      `insert into ${table} (id, operation_id, ${columns}) select gen_random_uuid(), $2, ${columns} from ${table} where superseded_by_id = $1 and operation_id is distinct from $1`,
      [done.id, undoId],
    );
  }
}

interface UndoKind {
  readonly done: DoneOperation;
  readonly account: LockedAccount;
  readonly undoId: string;
  readonly today: string;
}

async function undoKind(work: Work, { done, account }: UndoKind): Promise<void> {
  const others = [...(done.data.newAccountIds ?? []), ...(done.data.intoAccountId === undefined ? [] : [done.data.intoAccountId])];
  if (done.kind === 'closeAccount' || done.kind === 'mergeAccounts') {
    await work.sql.rows(`update account set state = 'open', closed_on = null, closed_reason = null, merged_into_id = null where id = $1`, [account.id]);
  }
  if (done.kind === 'splitAccount') {
    await work.sql.rows(`update account set state = 'closed', closed_on = opened_on, merged_into_id = $2 where id = any($1)`, [others, account.id]);
  }
  if (done.kind === 'renameAtDesk') await giveNameBack(work, done.id, account.customerId);
  await work.sql.rows(
    `update account a set version = a.version + 1, customer_id = coalesce(
       (select customer_id from ownership w where w.account_id = a.id and w.superseded_by_id is null and w.to_on is null), a.customer_id) where a.id = any($1)`,
    [[account.id, ...others]],
  );
  for (const id of [account.id, ...others.filter(() => done.kind === 'mergeAccounts')]) await copyPresentFacts(work, id);
}

async function giveNameBack(work: Work, operationId: string, customerId: string): Promise<void> {
  const former = await work.sql.row<{ fullName: string }>(`select full_name as "fullName" from former_name where operation_id = $1`, [operationId]);
  if (former !== null) await renameCustomer(work, customerId, former.fullName);
}
