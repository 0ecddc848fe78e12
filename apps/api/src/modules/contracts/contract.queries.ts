import type { Instant } from '@ortalyk/domain';
import { byId, defineLoader, groupBy } from '../../graphql/loaders.js';

interface MoveRow {
  readonly id: string;
  readonly contractId: string;
  readonly action: string;
  readonly at: Instant;
  readonly byId: string;
  readonly documentId: string | null;
}

/** Batched lives of contracts, the latest move first. */
export const movesOfContract = defineLoader<string, MoveRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<MoveRow>(
    `select id, contract_id as "contractId", action, from_state as "fromState", to_state as "toState", on_date as "on", at, by_id as "byId", document_id as "documentId", note
     from contract_move where contract_id = any($1) order by ordinal desc`, [ids]), (row) => row.contractId));

interface PointRow {
  readonly id: string;
  readonly contractId: string;
}

/** Batched service points of contracts. */
export const pointsOfContract = defineLoader<string, PointRow[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<PointRow>(
    `select id, contract_id as "contractId", service, address, meter_number as "meterNumber", from_on as "fromOn", to_on as "toOn"
     from contract_point where contract_id = any($1) order by from_on, id`, [ids]), (row) => row.contractId));

/** Batched processes of contracts, the latest first. */
export const processIdsOfContract = defineLoader<string, { id: string; contractId: string }[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<{ id: string; contractId: string }>(
    `select id, contract_id as "contractId" from process where contract_id = any($1) order by opened_at desc, id desc`, [ids]), (row) => row.contractId));

/** Required papers of package `contract`, read once a request. */
export const requiredPapers = defineLoader<'contract', readonly string[]>(async (ctx) => {
  const rows = await ctx.db.rows<{ code: string }>(
    `select i ->> 'code' as code from document_package, jsonb_array_elements(items) i where operation = 'contract' and (i ->> 'required')::boolean`);
  return new Map([['contract', rows.map(({ code }) => code)]]);
});

interface DaysRow {
  readonly id: string;
  readonly plannedEndOn: string | null;
  readonly noticedOn: string | null;
  readonly warnedOn: string | null;
  readonly notice: { readonly amount: number; readonly unit: string } | null;
}

/** Batched days told ahead and terms of notice of contracts. */
export const daysOfContract = defineLoader<string, DaysRow>(async (ctx, ids) =>
  byId(await ctx.db.rows<DaysRow>(
    `select id, planned_end_on as "plannedEndOn", noticed_on as "noticedOn", warned_on as "warnedOn",
       case when notice_amount is null then null else jsonb_build_object('amount', notice_amount, 'unit', notice_unit) end as notice
     from contract where id = any($1)`, [ids])));

/** Batched contracts of customers, those in force first, the latest first. */
export const contractIdsOfCustomer = defineLoader<string, { id: string; customerId: string }[]>(async (ctx, ids) =>
  groupBy(await ctx.db.rows<{ id: string; customerId: string }>(
    `select id, customer_id as "customerId" from contract where customer_id = any($1) order by state in ('terminated', 'refused'), starts_on desc, id`, [ids]), (row) => row.customerId));
