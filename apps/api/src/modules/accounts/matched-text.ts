import { foldText } from '@ortalyk/domain';
import { foldNumber, phoneDigits } from './search-row.js';
import type { SearchTerms } from './search-query.js';

/** The fields a hit can be marked in, as the records hold them. */
export interface MarkedFields {
  readonly number: string;
  readonly taxId: string | null;
  readonly phones: readonly string[];
  readonly fullName: string;
  readonly address: string;
  readonly addressKk: string | null;
}

export interface Marked {
  readonly matchedField: string;
  readonly matchedText: string;
}

/** The piece of the record that matched, as it stands there, so that the screen can mark it. */
export function markMatch(fields: MarkedFields, terms: SearchTerms, line: string): Marked {
  if (line === 'number') return { matchedField: 'number', matchedText: numberPiece(fields.number, terms.number) };
  if (line === 'taxId') return { matchedField: 'taxId', matchedText: fields.taxId ?? '' };
  if (line === 'phone') return { matchedField: 'phone', matchedText: phonePiece(fields.phones, terms) };
  const inName = wordPiece(fields.fullName, terms.words);
  if (line === 'name' || (line === 'similar' && inName !== null)) return { matchedField: 'name', matchedText: inName ?? fields.fullName };
  const inAddress = wordPiece(fields.address, terms.words) ?? wordPiece(fields.addressKk ?? '', terms.words);
  if (line === 'similar' && inAddress === null) return { matchedField: 'name', matchedText: nearestWord(fields, terms) };
  return { matchedField: 'address', matchedText: inAddress ?? fields.address };
}

/** The shortest beginning or inner piece of the number whose letters and digits are those typed. */
function numberPiece(number: string, typed: string): string {
  for (let from = 0; from < number.length; from += 1) {
    for (let to = from + 1; to <= number.length; to += 1) {
      if (foldNumber(number.slice(from, to)) === typed) return number.slice(from, to).replace(/^[^\p{L}\p{N}]+/u, '');
    }
  }
  return number;
}

function phonePiece(phones: readonly string[], terms: SearchTerms): string {
  const wanted = [terms.phone, ...terms.words].filter((digits) => /^\d+$/.test(digits));
  return phones.find((phone) => wanted.some((digits) => phoneDigits(phone).includes(digits))) ?? phones[0] ?? '';
}

function wordPiece(text: string, words: readonly string[]): string | null {
  const pieces = text.split(/[\s,]+/);
  for (const word of words) {
    const piece = pieces.find((candidate) => foldText(candidate).startsWith(word)) ?? pieces.find((candidate) => foldText(candidate).includes(word));
    if (piece !== undefined) return piece;
  }
  return null;
}

/** Where letters were mistaken: the word of the name that shares most letter pairs with what was typed. */
function nearestWord(fields: MarkedFields, terms: SearchTerms): string {
  const pieces = `${fields.fullName} ${fields.address}`.split(/[\s,]+/);
  const score = (piece: string): number => Math.max(...terms.words.map((word) => sharedPairs(foldText(piece), word)));
  return pieces.toSorted((a, b) => score(b) - score(a))[0] ?? fields.fullName;
}

function sharedPairs(a: string, b: string): number {
  const pairs = new Set(Array.from({ length: Math.max(0, a.length - 1) }, (_, index) => a.slice(index, index + 2)));
  let shared = 0;
  for (let index = 0; index < b.length - 1; index += 1) if (pairs.has(b.slice(index, index + 2))) shared += 1;
  return shared / Math.max(1, a.length, b.length);
}
