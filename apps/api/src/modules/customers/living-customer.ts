import { type Problem, formatCivilDate, requireZone } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { notFound, requireVersion } from '../../graphql/faults.js';
import type { Work } from '../../graphql/use-case.js';
import { isId } from '../../platform/ids.js';
import { effectiveInForce } from '../standards/index.js';

/** A customer locked for one change. */
export interface LockedCustomer {
  readonly id: string;
  readonly version: number;
  readonly kind: 'person' | 'legalEntity';
  readonly fullName: string;
  readonly taxId: string | null;
  readonly birthOn: string | null;
  readonly language: string;
  readonly erased: boolean;
  readonly mergedIntoId: string | null;
}

/** The customer locked until the transaction ends; the version is checked where the client told one. */
export async function lockCustomer(work: Work, customerId: string, version?: number): Promise<LockedCustomer> {
  const row = isId(customerId)
    ? await work.sql.row<LockedCustomer>(
      `select id, version, kind, full_name as "fullName", tax_id as "taxId", birth_on as "birthOn", language, erased_at is not null as erased,
         merged_into_id as "mergedIntoId" from customer where id = $1 for update`, [customerId])
    : null;
  if (row === null) throw notFound('customer');
  if (version !== undefined) requireVersion(row, version);
  return row;
}

/** Nothing is added to a customer who was erased or merged into another. */
export function livingProblems(customer: LockedCustomer, path = 'customerId'): readonly Problem[] {
  if (customer.erased) return [{ code: 'customerErased', path }];
  return customer.mergedIntoId === null ? [] : [{ code: 'customerMerged', path }];
}

/** Country of the pack and today's date where the company is. */
export async function placeOf(ctx: RequestContext): Promise<{ readonly country: 'KZ' | 'RU'; readonly today: string }> {
  const edition = await effectiveInForce(ctx.db, ctx.now);
  return { country: edition.pack.standard.country, today: formatCivilDate(requireZone(edition.timeZone).dayAt(ctx.now)) };
}
