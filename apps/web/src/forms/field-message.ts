import type { Catalogue } from '../text/catalogue.js';
import type { Format } from '../text/format.js';
import { writtenParams } from '../text/use-problem-text.js';

/** What is wrong with a field, as a key of `common.form` with its values: a schema is written before the language is known. */
export type FieldMessageKey = keyof Catalogue['common']['form'];

/** Packs a message for a valibot schema: `v.maxLength(20, fieldMessage('tooLong', { max: 20 }))`. */
export function fieldMessage(key: FieldMessageKey, params: Readonly<Record<string, string | number>> = {}): string {
  const query = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? key : `${key}?${query}`;
}

/** Unpacks a message made by `fieldMessage`; numbers are numbers again, so that they can be written as the language writes them. */
export function readFieldMessage(message: string): { readonly key: string; readonly params: Readonly<Record<string, string | number>> } {
  const [key = '', query = ''] = message.split('?');
  return { key, params: Object.fromEntries([...new URLSearchParams(query)].map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value])) };
}

/** The sentence of a message made by `fieldMessage`: `say` finds it by its key, `exists` tells whether there is one. */
export function fieldSentence(message: string, format: Pick<Format, 'date' | 'number'>, { say, exists }: { readonly say: (key: string, params: object) => string; readonly exists: (key: string) => boolean }): string {
  const { key, params } = readFieldMessage(message);
  const full = `common:form.${key}`;
  return exists(full) ? say(full, writtenParams(params, format) ?? {}) : say('common:form.required', {});
}
