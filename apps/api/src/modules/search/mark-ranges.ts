import { foldNumber, foldText } from '@ortalyk/domain';
import type { QuestionWord } from './search-question.js';

/** A stretch of a record's text, in UTF-16 units, end not included. */
export interface MarkRange {
  readonly start: number;
  readonly end: number;
}

const TOKEN = /[\p{L}\p{N}]+/gu;

/** Where the digits and letters of a number that were typed stand in it as it is written. */
export function numberRanges(number: string, typed: string): readonly MarkRange[] {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of number) {
    const one = foldNumber(letter);
    folded += one;
    for (let unit = 0; unit < one.length; unit += 1) places.push(at);
    at += letter.length;
  }
  const found = folded.indexOf(typed);
  const [start, last] = [places[found], places[found + typed.length - 1]];
  return found < 0 || typed === '' || start === undefined || last === undefined ? [] : [{ start, end: last + 1 }];
}

export interface MarkedWords {
  readonly words: readonly QuestionWord[];
  /** Known words that stood for a typed one: its whole where letters were mistaken. */
  readonly stoodFor: ReadonlyMap<string, readonly string[]>;
}

/** Where the typed words stand in a name or address: as far as typed where a word begins so, the inner part, or the whole word that was meant. */
export function wordRanges(text: string, { words, stoodFor }: MarkedWords): readonly MarkRange[] {
  const tokens = Array.from(text.matchAll(TOKEN), (match) => ({ start: match.index, raw: match[0], folded: foldWord(match[0]) }));
  const taken = new Set<number>();
  const ranges: MarkRange[] = [];
  const take = (at: number, range: MarkRange): true => {
    taken.add(at);
    ranges.push(range);
    return true;
  };
  // Names and streets before numbers, so that the house is looked for behind its street.
  for (const { text: typed, role } of words) {
    for (const piece of role === 'word' ? [typed] : typed.split('/')) {
      const free = tokens.map((token, at) => ({ ...token, at })).filter(({ at }) => !taken.has(at));
      const whole = free.find(({ folded }) => folded === piece);
      const begun = whole ?? free.find(({ folded }) => folded.startsWith(piece));
      if (begun !== undefined && take(begun.at, { start: begun.start, end: begun.start + lengthOf(begun.raw, piece) })) continue;
      if (role !== 'word') continue;
      const holding = free.find(({ folded }) => folded.includes(piece));
      if (holding !== undefined && take(holding.at, innerRange(holding, piece))) continue;
      const meant = stoodFor.get(typed) ?? [];
      const other = free.find(({ folded }) => meant.includes(folded));
      if (other !== undefined) take(other.at, { start: other.start, end: other.start + other.raw.length });
    }
  }
  return ranges.toSorted((a, b) => a.start - b.start);
}

/** The word alone, not shortened as an address word would be. */
function foldWord(raw: string): string {
  const folded = foldText(raw);
  return folded.includes(' ') ? folded.replaceAll(' ', '') : folded;
}

/** How much of the word as written the typed beginning covers; letters fold one to one but for a few. */
function lengthOf(raw: string, typed: string): number {
  if (foldWord(raw).length === raw.length) return typed.length;
  for (let length = 1; length < raw.length; length += 1) if (foldWord(raw.slice(0, length)).startsWith(typed)) return length;
  return raw.length;
}

function innerRange({ start, raw, folded }: { readonly start: number; readonly raw: string; readonly folded: string }, piece: string): MarkRange {
  if (folded.length !== raw.length) return { start, end: start + raw.length };
  const at = start + folded.indexOf(piece);
  return { start: at, end: at + piece.length };
}
