import { foldHouseNumber, foldNumber, foldText } from '@ortalyk/domain';

/** Where a word of the question may stand: anywhere, in the address only as it is, as the house or as the flat. */
export type WordRole = 'word' | 'plain' | 'house' | 'flat';

export interface QuestionWord {
  readonly text: string;
  readonly role: WordRole;
  /** The last word is still being typed: a number may go on. */
  readonly last: boolean;
}

/** What was typed, folded in every way a record may hold it. */
export interface SearchQuestion {
  readonly words: readonly QuestionWord[];
  /** The whole text as a number, without dashes and blanks. */
  readonly number: string;
  /** The digits where nothing but digits and the signs between them was typed, else empty. */
  readonly digits: string;
  /** National beginnings of a phone the digits may be: with the country's 7 or trunk 8 or without. */
  readonly phones: readonly string[];
  /** The national digits where they are a whole phone. */
  readonly wholePhone: string | null;
}

/** More words than this add nothing but work. */
const MAX_WORDS = 6;
const MAX_TEXT = 100;
const NATIONAL = 10;
const SHORTEST_PHONE = 3;

/** Words that say what the next one is, and are themselves in half of the addresses. */
const ROLES: Readonly<Record<string, WordRole | null>> = {
  д: 'house', кв: 'flat', оф: 'flat', мкр: 'plain', к: 'plain', стр: 'plain',
  ул: null, пр: null, пер: null, пл: null, бул: null, пос: null, рн: null, обл: null, г: null, ш: null, шоссе: null, проезд: null, тупик: null, наб: null, набережная: null, дор: null,
};
const TOKEN = /[\p{L}\p{N}]+(?:[-'’/][\p{L}\p{N}]+)*/gu;
/** «кв41», «д15»: written together with the number after it. */
const NAMED_AND_NUMBER = /(?<![\p{L}\p{N}])(дом|д|кв|оф|мкр)(?=\d)/giu;
const HOUSE = /^\d{1,4}\p{L}?(?:[/-]\d{1,3}\p{L}?)*$/u;

/** Reads the text of the search box; null where nothing is left to look for. */
export function readQuestion(text: string): SearchQuestion | null {
  const typed = text.replaceAll('\0', ' ').slice(0, MAX_TEXT);
  const number = foldNumber(typed);
  if (number === '') return null;
  const digits = /^[\d\s()+\-.]+$/.test(typed) ? typed.replaceAll(/\D/g, '') : '';
  const phones = digits.length < SHORTEST_PHONE ? [] : phonesOf(digits, typed.trimStart().startsWith('+'));
  return { words: digits === '' ? wordsOf(typed) : [], number, digits, phones, wholePhone: phones.find((phone) => phone.length === NATIONAL) ?? null };
}

function phonesOf(digits: string, international: boolean): readonly string[] {
  const trunk = /^[78]/.test(digits) ? [digits.slice(1)] : [];
  if (digits.length > NATIONAL || international) return trunk.filter((phone) => phone !== '' && phone.length <= NATIONAL);
  // «7 27…» begins a town's number and the country's: both are looked for.
  return [digits, ...trunk.filter((phone) => phone.length >= SHORTEST_PHONE)];
}

interface Piece {
  readonly text: string;
  readonly number: boolean;
  /** Part of a name, as the 4 of «Аксай-4». */
  readonly joined: boolean;
  /** Written together with the number before it: «41-үй», «5кв». */
  readonly names: boolean;
}

function piecesOf(typed: string): readonly Piece[] {
  return (typed.replaceAll('№', ' ').replaceAll(NAMED_AND_NUMBER, '$1 ').match(TOKEN) ?? []).flatMap((token): readonly Piece[] => {
    if (HOUSE.test(token)) return [{ text: foldHouseNumber(token.replaceAll('-', '/')), number: true, joined: false, names: false }];
    const words = token.split('/').flatMap((part) => foldText(part).split(' ')).filter((word) => word !== '');
    const lettersFirst = words.length > 1 && !/^\p{N}/u.test(words[0] ?? '');
    return words.map((word) => ({ text: word, number: /^\p{N}+\p{L}?$/u.test(word), joined: lettersFirst, names: !lettersFirst && words.length > 1 }));
  });
}

function wordsOf(typed: string): readonly QuestionWord[] {
  const pieces = piecesOf(typed);
  const words: { text: string; role: WordRole; free?: boolean }[] = [];
  let said: WordRole | null = null;
  for (const [at, piece] of pieces.entries()) {
    const role = Object.hasOwn(ROLES, piece.text) && !piece.number ? ROLES[piece.text] : undefined;
    // A single letter in the middle of a name is an initial and not a house: «Иванов Д. С.» has no number behind it.
    if (role !== undefined && (piece.text.length > 1 || pieces[at + 1]?.number === true || pieces[at - 1]?.number === true || at === pieces.length - 1)) {
      const before = words.at(-1);
      // «5 кв», «12 дом», «2-ықшамаудан»: named after its number, where nobody had named the number before.
      if (role !== null && before?.free === true && (role === 'plain' || piece.names || pieces[at + 1]?.number !== true)) Object.assign(before, { role, free: false });
      else said = role ?? said;
      continue;
    }
    if (!piece.number) words.push({ text: piece.text, role: 'word' });
    else words.push({ text: piece.text, role: piece.joined ? 'plain' : (said ?? freeRole(words)), free: !piece.joined && said === null });
    said = null;
  }
  const kept = words.length > 0 ? words : pieces.map(({ text }) => ({ text, role: 'word' as const }));
  return kept.slice(0, MAX_WORDS).map(({ text, role }, at, all) => ({ text, role, last: at === all.length - 1 }));
}

/** The first number nobody named is the house, the second the flat. */
function freeRole(words: readonly { readonly role: WordRole }[]): WordRole {
  if (!words.some(({ role }) => role === 'house')) return 'house';
  return words.some(({ role }) => role === 'flat') ? 'plain' : 'flat';
}
