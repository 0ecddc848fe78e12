import { contactKey } from '@ortalyk/domain';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { asTimestamp } from '../../db/pg-types.js';
import type { CheckedFacts } from './customer-checks.js';
import type { ContactInput } from './customer.inputs.js';

/** Writes a customer's other numbers as told: those no longer in the list end. */
export async function writeIdentifiers(work: Work, customerId: string, identifiers: CheckedFacts['identifiers']): Promise<void> {
  const now = asTimestamp(work.now);
  await work.sql.rows(
    `update identifier set ended_at = $2, version = version + 1 where customer_id = $1 and ended_at is null
     and (kind || ' ' || value) <> all($3)`,
    [customerId, now, identifiers.map(({ kind, value }) => `${kind} ${value}`)],
  );
  for (const { kind, value } of identifiers) {
    await work.sql.rows(
      `insert into identifier (id, customer_id, kind, value) values ($1, $2, $3, $4) on conflict (kind, value) where ended_at is null do nothing`,
      [newId(work.now), customerId, kind, value],
    );
  }
}

/** Writes a customer's contacts as told: those no longer in the list end, the same ones keep their row. */
export async function writeContacts(work: Work, customerId: string, contacts: readonly ContactInput[]): Promise<void> {
  const before = await work.sql.rows<{ id: string; kind: 'phone' | 'email' | 'address'; value: string }>(
    `select id, kind, value from contact where customer_id = $1 and ended_at is null`, [customerId]);
  const keyOf = (contact: { kind: 'phone' | 'email' | 'address'; value: string }): string => `${contact.kind} ${contactKey(contact)}`;
  const wanted = new Map(contacts.map((contact) => [keyOf(contact), contact]));
  const kept = new Map(before.filter((contact) => wanted.has(keyOf(contact))).map((contact) => [keyOf(contact), contact.id]));
  await work.sql.rows(`update contact set ended_at = $3, version = version + 1 where customer_id = $1 and ended_at is null and id <> all($2)`, [
    customerId, [...kept.values()], asTimestamp(work.now),
  ]);
  for (const [key, contact] of wanted) {
    const value = contact.value.normalize('NFC').trim();
    const folded = contact.kind === 'phone' ? contactKey(contact).replaceAll(/\D/g, '') : contactKey(contact);
    await work.sql.rows(
      `insert into contact (id, customer_id, kind, value, value_folded, preferred, may_notify, note) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set value = excluded.value, preferred = excluded.preferred, may_notify = excluded.may_notify, note = excluded.note,
         version = contact.version + 1`,
      [kept.get(key) ?? newId(work.now), customerId, contact.kind, value, folded, contact.preferred, contact.mayNotify, contact.note?.trim() ?? null],
    );
  }
}
