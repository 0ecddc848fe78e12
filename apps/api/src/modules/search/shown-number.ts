import type { MarkRange } from './mark-ranges.js';

/** A number shown only as far as it was typed, and which part that is. */
export interface ShownNumber {
  readonly text: string;
  readonly marks: readonly MarkRange[];
}

const HIDDEN = '•';
const NATIONAL = 10;

/** «+7 727 341 •• ••»: the search tells nobody digits they did not type; the card shows the rest and notes that it did. */
export function shownPhone(key: string, typed: string): ShownNumber {
  const known = key.startsWith(typed) ? typed.length : 0;
  const digits = Array.from(key, (digit, at) => (at < known ? digit : HIDDEN)).join('');
  const local = (part: string): string => [part.slice(0, 3), part.slice(3, 5), part.slice(5)].filter((group) => group !== '').join(' ');
  const text = key.length === NATIONAL ? `+7 ${digits.slice(0, 3)} ${local(digits.slice(3))}` : local(digits);
  return { text, marks: known === 0 ? [] : [marked(text, { skip: key.length === NATIONAL ? 3 : 0, count: known })] };
}

/** «850101••••••». */
export function shownTaxId(key: string, typed: string): ShownNumber {
  return { text: typed + HIDDEN.repeat(Math.max(0, key.length - typed.length)), marks: [{ start: 0, end: typed.length }] };
}

/** «+7 701 555 66 77» of the digits of a phone, whole or begun. */
export function spokenPhone(national: string): string {
  return ['+7', national.slice(0, 3), national.slice(3, 6), national.slice(6, 8), national.slice(8)].filter((group) => group !== '').join(' ');
}

function marked(text: string, { skip, count }: { readonly skip: number; readonly count: number }): MarkRange {
  let [left, at] = [count, skip];
  while (at < text.length && left > 0) {
    if (text[at] !== ' ') left -= 1;
    at += 1;
  }
  return { start: skip, end: at };
}
