import { type Instant, type LocalizedText, type Outcome, formatCivilDate, recalculationMonths, requireZone } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import type { RequestContext } from '../../graphql/context.js';
import { byId, defineLoader, groupBy } from '../../graphql/loaders.js';
import { payloadOf } from '../../graphql/payload.js';
import type { FieldChange } from '../../graphql/use-case.js';
import { documentById } from '../documents/index.js';
import { effectiveInForce } from '../standards/index.js';
import { accountById } from './account.queries.js';
import type { MissingNotice } from './missing-papers.js';
import type { OperationResult } from './run-operation.js';

export interface PackageRow {
  readonly operation: string;
  readonly version: number;
  readonly items: readonly { readonly code: string; readonly required: boolean; readonly label: LocalizedText }[];
  readonly missingAmount: number;
  readonly missingUnit: 'workingDays' | 'calendarDays';
  readonly clause: string | null;
}

const PACKAGES = `select operation, version, items, missing_amount as "missingAmount", missing_unit as "missingUnit", clause from document_package`;

/** All packages, in the order of their operations. */
export async function documentPackages(db: Db): Promise<PackageRow[]> {
  return db.rows<PackageRow>(`${PACKAGES} order by operation`);
}

/** The package of one operation; null where it needs none. */
export async function packageOf(db: Db, operation: string): Promise<PackageRow | null> {
  return db.row<PackageRow>(`${PACKAGES} where operation = $1`, [operation]);
}

interface FactRow {
  readonly id: string;
  readonly accountId: string;
  readonly kind: string;
  readonly amount: number | null;
  readonly basis: string | null;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly documentId: string | null;
}

/** Batched facts of accounts that stand, the latest first. */
export const factsOfAccount = defineLoader<string, FactRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<FactRow>(
    `select id, account_id as "accountId", kind, amount, basis, from_on as "fromOn", to_on as "toOn", document_id as "documentId"
     from account_fact where account_id = any($1) and superseded_by_id is null order by kind, from_on desc`, [ids], 'facts-of-accounts'), (row) => row.accountId));

interface OwnershipRow {
  readonly id: string;
  readonly accountId: string;
  readonly customerId: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly documentId: string | null;
}

/** Batched owners of accounts, the present one first. */
export const ownershipsOfAccount = defineLoader<string, OwnershipRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<OwnershipRow>(
    `select id, account_id as "accountId", customer_id as "customerId", from_on as "fromOn", to_on as "toOn", document_id as "documentId"
     from ownership where account_id = any($1) and superseded_by_id is null order by from_on desc`, [ids], 'ownerships-of-accounts'), (row) => row.accountId));

export interface OperationRow {
  readonly id: string;
  readonly accountId: string;
  readonly kind: string;
  readonly outcome: string;
  readonly effectiveOn: string;
  readonly recordedAt: Instant;
  readonly recordedById: string;
  readonly papers: readonly string[];
  readonly reasons: readonly string[];
  readonly note: string | null;
  readonly canUndo: boolean;
  readonly undoesId: string | null;
  readonly undoneById: string | null;
  readonly appealId: string | null;
  readonly documentId: string | null;
  readonly changes: readonly FieldChange[];
}

const OPERATIONS = `select o.id, o.account_id as "accountId", o.kind, o.outcome, o.effective_on as "effectiveOn", o.recorded_at as "recordedAt", o.recorded_by as "recordedById",
    o.papers, o.reasons, o.note, o.undoes_id as "undoesId", o.undone_by_id as "undoneById", o.appeal_id as "appealId", o.document_id as "documentId",
    coalesce(o.data -> 'changes', '[]') as changes,
    o.kind <> 'undo' and o.outcome = 'done' and o.undone_by_id is null
      and not exists (select 1 from account_fact f where f.operation_id = o.id and f.superseded_by_id is not null)
      and not exists (select 1 from ownership w where w.operation_id = o.id and w.superseded_by_id is not null) as "canUndo"
  from account_operation o`;

/** Batched operations by id. */
export const operationById = defineLoader<string, OperationRow>(async (ctx, ids) => byId(await ctx.db.rows<OperationRow>(`${OPERATIONS} where o.id = any($1)`, [ids])));

/** Batched operations of accounts, the latest first. */
export const operationsOfAccount = defineLoader<string, OperationRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<OperationRow>(`${OPERATIONS} where o.account_id = any($1) order by o.recorded_at desc, o.id desc`, [ids], 'operations-of-accounts'), (row) => row.accountId));

interface ServicePointRow {
  readonly id: string;
  readonly premisesId: string;
  readonly service: string;
  readonly code: string | null;
}

/** Batched service points of premises. */
export const pointsOfPremises = defineLoader<string, ServicePointRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<ServicePointRow>(
    `select id, premises_id as "premisesId", service, code from service_point where premises_id = any($1) and ended_at is null order by service, id`, [ids]), (row) => row.premisesId));

/** What a client gets back of an operation. */
export async function operationPayload(ctx: RequestContext, outcome: Outcome<OperationResult>) {
  const edition = await effectiveInForce(ctx.db, ctx.now);
  const today = formatCivilDate(requireZone(edition.timeZone).dayAt(ctx.now));
  return payloadOf(outcome, ({ operationId, accountId, recalculateFrom, newAccountIds, letterId }) => ({
    operation: operationById(ctx).load(operationId), account: accountById(ctx).load(accountId),
    newAccounts: accountById(ctx).loadMany([...(newAccountIds ?? [])]), letter: letterId == null ? null : documentById(ctx).load(letterId),
    recalculationMonths: recalculateFrom == null ? [] : recalculationMonths(recalculateFrom, today),
  }));
}

/** What a client gets back of a notice. */
export async function noticePayload(ctx: RequestContext, outcome: Outcome<MissingNotice>) {
  const found = outcome.ok ? await packageOf(ctx.db, outcome.value.operation) : null;
  return payloadOf(outcome, ({ documentId, dueOn, missing }) => ({
    document: documentById(ctx).load(documentId), dueOn, missing: found?.items.filter(({ code }) => missing.includes(code)) ?? [],
  }));
}
