import type { Catalogue } from '../text/catalogue.js';

/** What is wrong with a field, as a key of `common.form` with its values: a schema is written before the language is known. */
export type FieldMessageKey = keyof Catalogue['common']['form'];

/** Packs a message for a valibot schema: `v.maxLength(20, fieldMessage('tooLong', { max: 20 }))`. */
export function fieldMessage(key: FieldMessageKey, params: Readonly<Record<string, string | number>> = {}): string {
  const query = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? key : `${key}?${query}`;
}

/** Unpacks a message made by `fieldMessage`. */
export function readFieldMessage(message: string): { readonly key: string; readonly params: Readonly<Record<string, string>> } {
  const [key = '', query = ''] = message.split('?');
  return { key, params: Object.fromEntries(new URLSearchParams(query)) };
}
