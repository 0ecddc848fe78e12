import type { ContactInput, RegisterCustomerInput, UpdateCustomerInput } from '@ortalyk/contract';
import { type Country, type CustomerKind, identifierKinds } from '@ortalyk/domain';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import type { CustomerCardFieldsFragment } from './customers.generated.js';

const date = v.pipe(v.string(), v.check((on) => on === '' || /^\d{4}-\d{2}-\d{2}$/.test(on), fieldMessage('badDate')));
const MAX_NAME = 300;

const contact = v.object({
  kind: v.picklist(['phone', 'email', 'address']),
  value: v.pipe(v.string(), v.trim(), v.maxLength(300, fieldMessage('tooLong', { max: 300 }))),
  preferred: v.boolean(),
  mayNotify: v.boolean(),
  note: v.string(),
});

/** Contacts of a customer; lines left empty are not sent. */
export const contactsSchema = v.object({ contacts: v.array(contact) });
export type ContactValues = v.InferInput<typeof contactsSchema>;

/** The form of a person or company. Check digits are the domain's own and are told while one types; the server has the last word. */
export const customerSchema = v.object({
  kind: v.picklist(['person', 'legalEntity']),
  fullName: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(MAX_NAME, fieldMessage('tooLong', { max: MAX_NAME }))),
  taxId: v.pipe(v.string(), v.trim()),
  others: v.array(v.object({ kind: v.picklist(['ogrn', 'ogrnip', 'snils']), value: v.pipe(v.string(), v.trim()) })),
  birthOn: date,
  language: v.picklist(['ru', 'kk', 'en']),
  contacts: v.array(contact),
  idempotencyKey: v.string(),
});

export type CustomerValues = v.InferInput<typeof customerSchema>;
export type CustomerSent = v.InferOutput<typeof customerSchema>;
export type ContactDraftValues = CustomerValues['contacts'][number];

/** Numbers beside the tax number that a customer of this country and kind may have. */
export function otherKinds(country: Country, kind: CustomerKind): readonly ('ogrn' | 'ogrnip' | 'snils')[] {
  return identifierKinds(country, kind).filter((one): one is 'ogrn' | 'ogrnip' | 'snils' => one === 'ogrn' || one === 'ogrnip' || one === 'snils');
}

export function emptyContact(kind: ContactDraftValues['kind']): ContactDraftValues {
  return { kind, value: '', preferred: false, mayNotify: true, note: '' };
}

export function freshCustomer(country: Country, { name = '', kind = 'person' }: { readonly name?: string; readonly kind?: CustomerKind }): CustomerValues {
  const others = otherKinds(country, kind).map((number) => ({ kind: number, value: '' }));
  return { kind, fullName: name, taxId: '', others, birthOn: '', language: 'ru', contacts: [{ ...emptyContact('phone'), preferred: true }], idempotencyKey: crypto.randomUUID() };
}

export function valuesOfCustomer(customer: CustomerCardFieldsFragment, country: Country): CustomerValues {
  const value = (kind: string) => customer.identifiers.find((one) => one.kind === kind)?.value ?? '';
  return {
    kind: customer.kind, fullName: customer.fullName, taxId: customer.taxId ?? '', birthOn: customer.birthOn ?? '', language: customer.language,
    others: otherKinds(country, customer.kind).map((kind) => ({ kind, value: value(kind) })), contacts: [], idempotencyKey: '',
  };
}

export function contactsOf(customer: Pick<CustomerCardFieldsFragment, 'contacts'>): ContactValues {
  const contacts = customer.contacts.map(({ kind, value, preferred, mayNotify, note }) => ({ ...emptyContact(kindOf(kind)), value, preferred, mayNotify, note: note ?? '' }));
  return { contacts: contacts.length > 0 ? contacts : [emptyContact('phone')] };
}

export function sentContacts(contacts: readonly ContactDraftValues[]): ContactInput[] {
  return contacts.filter(({ value }) => value.trim() !== '').map(({ note, ...rest }) => ({ ...rest, note: note.trim() === '' ? null : note.trim() }));
}

export function registerInput({ others, contacts, taxId, birthOn, ...rest }: CustomerSent, despiteDuplicates: boolean): RegisterCustomerInput {
  return {
    ...rest, taxId: taxId === '' ? null : taxId, birthOn: rest.kind === 'legalEntity' || birthOn === '' ? null : birthOn,
    identifiers: others.filter(({ value }) => value !== ''), contacts: sentContacts(contacts), despiteDuplicates,
  };
}

export function updateInput({ fullName, taxId, others, birthOn, language, kind }: CustomerSent, customer: { readonly id: string; readonly version: number }): UpdateCustomerInput {
  return {
    customerId: customer.id, version: customer.version, fullName, language, taxId: taxId === '' ? null : taxId,
    birthOn: kind === 'legalEntity' || birthOn === '' ? null : birthOn, identifiers: others.filter(({ value }) => value !== ''),
  };
}

function kindOf(kind: string): ContactDraftValues['kind'] {
  return kind === 'email' || kind === 'address' ? kind : 'phone';
}
