import { defineEntity, p } from '@mikro-orm/core';
import type { Language } from '@ortalyk/domain';
import { baseColumns, civilDate, instant } from '../../db/columns.js';

const CustomerSchema = defineEntity({
  name: 'CustomerEntity',
  tableName: 'customer',
  properties: {
    ...baseColumns,
    kind: p.string().$type<'person' | 'legalEntity'>(),
    fullName: p.text(),
    /** Folded name the search compares with. */
    nameFolded: p.text(),
    taxId: p.text().nullable(),
    birthOn: civilDate().nullable(),
    language: p.string().$type<Language>(),
    erasedAt: instant().nullable(),
  },
});

/** A person or a legal entity; the only table besides contacts and documents that holds personal data. */
export class CustomerEntity extends CustomerSchema.class {}
CustomerSchema.setClass(CustomerEntity);

const ContactSchema = defineEntity({
  name: 'ContactEntity',
  tableName: 'contact',
  properties: {
    ...baseColumns,
    customerId: p.uuid(),
    kind: p.string().$type<'phone' | 'email' | 'address'>(),
    value: p.text(),
    valueFolded: p.text(),
    preferred: p.boolean().default(false),
    endedAt: instant().nullable(),
  },
});

/** A way to reach a customer. */
export class ContactEntity extends ContactSchema.class {}
ContactSchema.setClass(ContactEntity);
