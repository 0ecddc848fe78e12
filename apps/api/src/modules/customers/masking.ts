import { isPermitted, maskContact, maskNumber } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';

/** True for a reader who may see numbers, birth dates and contacts as they are. */
export function mayIdentify(ctx: RequestContext): boolean {
  return ctx.actor !== null && isPermitted(ctx.actor.grants, 'customers:identify');
}

/** A customer as this reader may see it. */
export function maskedCustomer<T extends { readonly taxId: string | null; readonly birthOn: string | null }>(ctx: RequestContext, customer: T): T {
  return mayIdentify(ctx) ? customer : { ...customer, taxId: customer.taxId === null ? null : maskNumber(customer.taxId), birthOn: null };
}

/** A contact as this reader may see it. */
export function maskedContact<T extends { readonly kind: string; readonly value: string; readonly note: string | null }>(ctx: RequestContext, contact: T): T {
  return mayIdentify(ctx) ? contact : { ...contact, value: maskContact(contact.kind, contact.value), note: null };
}

/** A number or phone as this reader may see it. */
export function maskedText(ctx: RequestContext, text: string | null): string | null {
  return text === null || mayIdentify(ctx) ? text : maskNumber(text);
}
