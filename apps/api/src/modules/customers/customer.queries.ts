import type { Db } from '../../db/db.js';
import { byId, defineLoader, groupBy } from '../../graphql/loaders.js';
import { maskedContact, maskedCustomer } from './masking.js';

/** A customer as lists and cards show it. */
export interface CustomerRow {
  readonly id: string;
  readonly kind: string;
  readonly fullName: string;
  readonly taxId: string | null;
  readonly birthOn: string | null;
  readonly language: string;
  readonly version: number;
  readonly erasedAt: number | null;
  readonly mergedIntoId: string | null;
}

export interface ContactRow {
  readonly id: string;
  readonly customerId: string;
  readonly kind: string;
  readonly value: string;
  readonly preferred: boolean;
  readonly mayNotify: boolean;
  readonly note: string | null;
}

/** Columns of `CustomerRow` by field; `cu` is the customer. */
export const CUSTOMER_COLUMNS: Readonly<Record<keyof CustomerRow, string>> = {
  id: 'cu.id', kind: 'cu.kind', fullName: 'cu.full_name', taxId: 'cu.tax_id', birthOn: 'cu.birth_on', language: 'cu.language',
  version: 'cu.version', erasedAt: 'cu.erased_at', mergedIntoId: 'cu.merged_into_id',
};

const SELECT = `select ${Object.entries(CUSTOMER_COLUMNS).map(([field, column]) => `${column} as "${field}"`).join(', ')} from customer cu`;

/** Customers by id, in one query. */
export async function customersByIds(db: Db, ids: readonly string[]): Promise<CustomerRow[]> {
  return db.rows<CustomerRow>(`${SELECT} where cu.id = any($1)`, [ids], 'customers-by-ids');
}

/** Batched customers of one request. */
export const customerById = defineLoader<string, CustomerRow>(async (ctx, ids) =>
  byId((await customersByIds(ctx.db, ids)).map((customer) => maskedCustomer(ctx, customer))));

/** Batched contacts in use, preferred first. */
export const contactsOfCustomer = defineLoader<string, ContactRow[]>(async (ctx, ids) => {
  const rows = await ctx.db.rows<ContactRow>(
    `select id, customer_id as "customerId", kind, value, preferred, may_notify as "mayNotify", note from contact
     where customer_id = any($1) and ended_at is null order by preferred desc, id`,
    [ids], 'contacts-of-customers',
  );
  return groupBy(rows.map((row) => maskedContact(ctx, row)), (row) => row.customerId);
});
