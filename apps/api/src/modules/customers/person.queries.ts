import { type Instant, isValidOn } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { defineLoader, groupBy } from '../../graphql/loaders.js';
import { placeOf } from './living-customer.js';
import { maskedText, mayIdentify } from './masking.js';

interface OfCustomer {
  readonly id: string;
  readonly customerId: string;
}

function listOf<T extends OfCustomer>(select: string, shown: (ctx: RequestContext, rows: readonly T[]) => Promise<readonly T[]> | readonly T[]) {
  return defineLoader<string, T[]>(async (ctx, ids) => groupBy(await shown(ctx, await ctx.db.rows<T>(select, [ids])), (row) => row.customerId));
}

interface IdentifierRow extends OfCustomer { readonly kind: string; readonly value: string }

/** Batched numbers beside the tax number. */
export const identifiersOfCustomer = listOf<IdentifierRow>(
  `select id, customer_id as "customerId", kind, value from identifier where customer_id = any($1) and ended_at is null order by kind, id`,
  (ctx, rows) => rows.map((row) => ({ ...row, value: maskedText(ctx, row.value) ?? '' })),
);

interface RepresentativeRow extends OfCustomer {
  readonly fullName: string; readonly phone: string | null; readonly documentNumber: string | null; readonly validFrom: string; readonly validTo: string | null;
  readonly valid?: boolean;
}

/** Batched representatives who were not ended, the latest first. */
export const representativesOfCustomer = listOf<RepresentativeRow>(
  `select id, customer_id as "customerId", full_name as "fullName", phone, basis, document_number as "documentNumber", document_on as "documentOn",
     valid_from as "validFrom", valid_to as "validTo", may_sign as "maySign"
   from representative where customer_id = any($1) and ended_at is null order by valid_from desc, id`,
  async (ctx, rows) => {
    const { today } = await placeOf(ctx);
    return rows.map((row) => ({
      ...row, phone: maskedText(ctx, row.phone), documentNumber: maskedText(ctx, row.documentNumber), valid: isValidOn(row, today),
    }));
  },
);

interface CategoryRow extends OfCustomer { readonly code: string; readonly documentNumber: string | null }

/** Batched categories in force or to come. */
export const categoriesOfCustomer = listOf<CategoryRow>(
  `select id, customer_id as "customerId", code, document_number as "documentNumber", from_on as "fromOn", to_on as "toOn" from customer_category
   where customer_id = any($1) and ended_at is null order by from_on desc, id`,
  // That somebody is disabled is personal, too: a masked reader sees only that there is a reason to be served first.
  (ctx, rows) => (mayIdentify(ctx) ? rows : rows.map((row) => ({ ...row, documentNumber: null }))),
);

interface ConsentRow extends OfCustomer { readonly purpose: string; readonly form: string; readonly number: string | null; readonly on: string; readonly withdrawnOn: string | null }

/** Batched consents, the latest first. */
export const consentsOfCustomer = listOf<ConsentRow>(
  `select id, customer_id as "customerId", purpose, form, number, on_date as "on", withdrawn_on as "withdrawnOn" from consent
   where customer_id = any($1) order by on_date desc, id`,
  (_ctx, rows) => rows,
);

interface MergeRow extends OfCustomer { readonly mergedId: string; readonly mergedAt: Instant; readonly mergedById: string }

/** Batched merges into customers that stand, the latest first. */
export const mergesOfCustomer = listOf<MergeRow>(
  `select id, kept_id as "customerId", merged_id as "mergedId", created_at as "mergedAt", merged_by as "mergedById" from customer_merge
   where kept_id = any($1) and undone_at is null order by created_at desc, id`,
  (_ctx, rows) => rows,
);
