import {
  type CivilDate, type Outcome, type Problem, calendarDaysBetween, effectiveProblems, formatCivilDate, isValidOn, packageProblems, refused, requireZone,
} from '@ortalyk/domain';
import { asTimestamp } from '../../db/pg-types.js';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { withIdempotency } from '../../graphql/idempotency.js';
import { ProblemList } from '../../graphql/payload.js';
import { type FieldChange, type Work, useCase } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import { registerDocument } from '../documents/index.js';
import { type Edition, effectiveInForce } from '../standards/index.js';
import { type LockedAccount, lockAccount } from './locked-account.js';
import { packageOf } from './operation.queries.js';
import type { OperationInput } from './operation.inputs.js';

export type OperationKind =
  | 'changeOwner' | 'correctArea' | 'correctResidents' | 'changeChargeBasis' | 'mergeAccounts' | 'splitAccount' | 'closeAccount' | 'divideDebt' | 'renameAtDesk' | 'undo';

/** An operation under way: its account is locked, its paper registered, its row written. */
export interface Operation {
  readonly work: Work;
  readonly account: LockedAccount;
  readonly edition: Edition;
  readonly today: CivilDate;
  readonly id: string;
  readonly documentId: string | null;
}

/** What an operation leaves besides what it wrote. */
export interface OperationResult {
  readonly operationId: string;
  readonly accountId: string;
  /** Day from which charges are touched; null where none are. */
  readonly recalculateFrom?: CivilDate | null;
  readonly newAccountIds?: readonly string[];
  readonly letterId?: string | null;
}

export interface OperationPlan<I extends OperationInput> {
  readonly kind: OperationKind;
  readonly input: I;
  /** Document kind of the paper it stands on, where the pack has it. */
  readonly paperKind: string;
  /** False where missing papers are a matter of the decision and not a refusal of the form. */
  readonly wholePackage?: boolean;
  /** Everything else that is wrong, found together with the common checks. */
  readonly check: (found: { readonly work: Work; readonly account: LockedAccount; readonly today: CivilDate }) => Promise<readonly Problem[]> | readonly Problem[];
  /** Does it; the changes go to the audit log. */
  readonly apply: (operation: Operation) => Promise<Outcome<Applied>>;
}

export interface Applied {
  readonly changes: readonly FieldChange[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly recalculateFrom?: CivilDate | null;
  readonly newAccountIds?: readonly string[];
  readonly letterId?: string | null;
  readonly reasons?: readonly string[];
}

const MAX_NOTE = 2000;
const MAX_NUMBER = 100;
const WRITTEN_APPEAL = 'writtenAppeal';

/** Runs one operation on an account: all problems at once, the paper registered, the row and the event written. */
export async function runOperation<I extends OperationInput>(ctx: RequestContext, plan: OperationPlan<I>): Promise<Outcome<OperationResult>> {
  const edition = await effectiveInForce(ctx.db, ctx.now);
  const { input, kind } = plan;
  return useCase(ctx, (work) => withIdempotency(work, { operation: kind, key: input.idempotencyKey, input }, () => run(work, edition, plan)));
}

async function run<I extends OperationInput>(work: Work, edition: Edition, plan: OperationPlan<I>): Promise<Outcome<OperationResult>> {
  const { input, kind } = plan;
  const account = await lockAccount(work, input.accountId, input.version);
  const today = formatCivilDate(requireZone(edition.timeZone).dayAt(work.now));
  const problems = [...(await commonProblems(work, { account, today, plan })), ...(await plan.check({ work, account, today }))];
  if (problems.length > 0) return refused(...problems);
  const documentId = await registerPaper(work, { edition, account, plan });
  const id = newId(work.now);
  await insertOperation(work, { id, account, plan, documentId });
  const applied = await plan.apply({ work, account, edition, today, id, documentId });
  if (!applied.ok) return applied;
  const { changes, data, reasons = [], recalculateFrom = null, newAccountIds = [], letterId = null } = applied.value;
  await work.sql.rows(`update account_operation set outcome = $2, reasons = $3, data = $4::jsonb where id = $1`, [
    id, reasons.length > 0 ? 'refused' : 'done', [...reasons], JSON.stringify({ ...data, changes }),
  ]);
  await work.sql.rows(`update account set version = version + 1 where id = $1`, [account.id]);
  work.record({
    type: 'accountChanged', entity: 'account', entityId: account.id, accountId: account.id, appealId: input.appealId,
    data: { operation: kind, operationId: id, documentId, effectiveOn: input.effectiveOn, outcome: reasons.length > 0 ? 'refused' : 'done' }, changes,
  });
  return { ok: true, value: { operationId: id, accountId: account.id, recalculateFrom, newAccountIds, letterId } };
}

interface Found<I extends OperationInput> {
  readonly account: LockedAccount;
  readonly today: CivilDate;
  readonly plan: OperationPlan<I>;
}

async function commonProblems<I extends OperationInput>(work: Work, { account, today, plan }: Found<I>): Promise<readonly Problem[]> {
  const { input, kind } = plan;
  const list = new ProblemList();
  list.add(...effectiveProblems(account, input.effectiveOn, today));
  const items = (await packageOf(work.sql, kind))?.items ?? [];
  const wanted = plan.wholePackage === false ? items.map((item) => ({ ...item, required: false })) : items;
  list.add(...packageProblems(wanted, input.papers, 'papers'));
  list.addIf(calendarDaysBetween(today, input.document.on) > 0, { code: 'documentInFuture', path: 'document.on' });
  list.addIf((input.document.number ?? '').length > MAX_NUMBER, { code: 'documentNumberTooLong', path: 'document.number', params: { max: MAX_NUMBER } });
  list.addIf((input.note ?? '').length > MAX_NOTE, { code: 'noteTooLong', path: 'note', params: { max: MAX_NOTE } });
  const { fileId } = input.document;
  if (fileId != null) list.addIf(!isId(fileId) || (await work.sql.row(`select 1 from file where id = $1`, [fileId])) === null, { code: 'unknownFile', path: 'document.fileId' });
  if (input.appealId != null) {
    const appeal = isId(input.appealId) ? await work.sql.row(`select 1 from appeal where id = $1 and (account_id = $2 or account_id is null)`, [input.appealId, account.id]) : null;
    list.addIf(appeal === null, { code: 'unknownAppeal', path: 'appealId' });
  }
  if (input.representativeId != null) list.add(...(await representedProblems(work, input.representativeId, { today, represented: [account.customerId, ...('customerId' in input ? [String(input.customerId)] : [])] })));
  return list.problems;
}

/** Whom a representative may act for on a day. */
export interface Represented {
  readonly today: CivilDate;
  readonly represented: readonly string[];
}

/** A representative whose power has ended may not act, nor one of somebody else. */
export async function representedProblems(work: Work, representativeId: string, { today, represented }: Represented): Promise<readonly Problem[]> {
  const path = 'representativeId';
  const row = isId(representativeId)
    ? await work.sql.row<{ validFrom: string; validTo: string | null }>(
      `select valid_from as "validFrom", valid_to as "validTo" from representative
       where id = $1 and ended_at is null and customer_id = any($2)`, [representativeId, represented.filter(isId)])
    : null;
  if (row === null) return [{ code: 'unknownRepresentative', path }];
  return isValidOn(row, today) ? [] : [{ code: 'powerExpired', path, params: { on: row.validTo ?? row.validFrom } }];
}

interface RegisterPaper<I extends OperationInput> {
  readonly edition: Edition;
  readonly account: LockedAccount;
  readonly plan: OperationPlan<I>;
}

async function registerPaper<I extends OperationInput>(work: Work, { edition, account, plan }: RegisterPaper<I>): Promise<string> {
  const { document, note, appealId } = plan.input;
  const kind = edition.documentKind(plan.paperKind) === null ? WRITTEN_APPEAL : plan.paperKind;
  const made = await registerDocument(work, {
    edition, kind, office: { id: account.officeId, code: account.officeCode }, onDate: document.on, number: document.number?.trim() ?? null,
    note: note?.trim() ?? null, language: null, fileId: document.fileId ?? null, happenedAt: work.now, receivedAt: work.now, processId: null,
    appealId: appealId ?? null, accountId: account.id,
  });
  await work.em.flush();
  return made.id;
}

interface InsertOperation<I extends OperationInput> {
  readonly id: string;
  readonly account: LockedAccount;
  readonly plan: OperationPlan<I>;
  readonly documentId: string | null;
}

async function insertOperation<I extends OperationInput>(work: Work, { id, account, plan, documentId }: InsertOperation<I>): Promise<void> {
  const { kind, input } = plan;
  const process = input.appealId == null ? null : await work.sql.row<{ id: string }>(`select id from process where appeal_id = $1 order by opened_at limit 1`, [input.appealId]);
  await work.sql.rows(
    `insert into account_operation (id, account_id, kind, effective_on, document_id, appeal_id, process_id, representative_id, papers, note, outcome, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'done', $11, $12)`,
    [id, account.id, kind, input.effectiveOn, documentId, input.appealId ?? null, process?.id ?? null, input.representativeId ?? null, [...new Set(input.papers)],
      input.note?.trim() ?? null, asTimestamp(work.now), actorOf(work.ctx).staffId],
  );
}
