import type { Db } from '../../db/db.js';
import { type FoundEntry, WORDED_KINDS, findEntries } from './search-entries.js';
import type { QuestionWord } from './search-question.js';
import type { SearchFilter, SearchScope } from './search-scope.js';
import { INDEXED_BEGINNING, wordsBeginning, wordsHolding, wordsMeant } from './search-words.js';

/** How good a match is, the best first. Numbers come before words where they are the whole of what was typed. */
export const RANK = {
  wholeNumber: 0, wholePhone: 1, numberBeginning: 2, phoneBeginning: 3, surname: 4, surnameBeginning: 5, wordBeginning: 6, houseBeginning: 7, numberPart: 8, wordPart: 9, mistake: 10,
} as const;

export interface WordHit extends FoundEntry {
  readonly rank: number;
}

export interface WordSearch {
  readonly words: readonly QuestionWord[];
  readonly scope: SearchScope;
  readonly filter: SearchFilter;
  readonly limit: number;
}

/** What was found, and which known words stood for each typed one: they are marked. */
export interface WordResult {
  readonly hits: readonly WordHit[];
  readonly stoodFor: ReadonlyMap<string, readonly string[]>;
}

type Meaning = (word: QuestionWord, at: number) => readonly string[];

/** From the best kind of match to the most forgiving, until there is enough to show. */
export async function searchWords(db: Db, search: WordSearch): Promise<WordResult> {
  const { words } = search;
  const letters = words.filter(({ role }) => role === 'word').map(({ text }) => text);
  const long = letters.filter((text) => text.length > INDEXED_BEGINNING);
  const begins = await wordsBeginning(db, long);
  const tiers = new Tiers(db, search);
  const first = words.findIndex(({ role }) => role === 'word');
  const anywhere: Meaning = (word) => (word.role === 'word' ? beginning(word.text, begins) : exactNumber(word));
  const surname = (tokens: (text: string) => readonly string[]): Meaning => (word, at) => (at === first ? tokens(word.text) : anywhere(word, at));
  if (first >= 0) {
    await tiers.run(RANK.surname, surname((text) => (text.length <= INDEXED_BEGINNING || begins.get(text)?.includes(text) === true ? [`=${text}`] : [])), ['account', 'customer']);
    await tiers.run(RANK.surnameBeginning, surname((text) => (text.length <= INDEXED_BEGINNING ? [`>${text}`] : (begins.get(text) ?? []).map((word) => `=${word}`))), ['account', 'customer']);
  }
  // One or two letters alone begin half of the words there are: of accounts and customers only the surname counts.
  const tooShort = words.length === 1 && (words[0]?.text.length ?? 0) < INDEXED_BEGINNING;
  await tiers.run(RANK.wordBeginning, anywhere, tooShort ? ['house'] : WORDED_KINDS);
  if (words.some(({ role }) => role !== 'word')) await tiers.run(RANK.houseBeginning, (word) => (word.role === 'word' ? beginning(word.text, begins) : [...exactNumber(word), ...numberBeginning(word)]));
  const stoodFor = new Map<string, readonly string[]>();
  const add = async (rank: number, further: ReadonlyMap<string, readonly string[]>): Promise<void> => {
    for (const [typed, meant] of further) stoodFor.set(typed, meant);
    if ([...further.values()].every((meant) => meant.length === 0)) return;
    await tiers.run(rank, (word, at) => [...anywhere(word, at), ...(further.get(word.text) ?? [])]);
  };
  if (!tiers.enough) await add(RANK.wordPart, await wordsHolding(db, letters.filter((text) => text.length >= INDEXED_BEGINNING)));
  if (tiers.hits.length === 0) await add(RANK.mistake, await wordsMeant(db, letters));
  return { hits: tiers.hits, stoodFor };
}

class Tiers {
  readonly hits: WordHit[] = [];
  readonly #db: Db;
  readonly #search: WordSearch;

  constructor(db: Db, search: WordSearch) {
    this.#db = db;
    this.#search = search;
  }

  get enough(): boolean {
    return this.hits.length >= this.#search.limit;
  }

  async run(rank: number, meaning: Meaning, kinds: readonly FoundEntry['kind'][] = WORDED_KINDS): Promise<void> {
    const { words, scope, filter, limit } = this.#search;
    if (this.enough) return;
    const tokens = words.map(meaning);
    // A word nothing begins with is in no row.
    if (tokens.some((list) => list.length === 0)) return;
    const found = await findEntries(this.#db, { kinds, words: tokens, scope, filter, except: this.hits.map(({ id }) => id), limit });
    this.hits.push(...found.map((entry) => ({ ...entry, rank })));
  }
}

function beginning(text: string, begins: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return text.length <= INDEXED_BEGINNING ? [`^${text}`] : (begins.get(text) ?? []);
}

const SIGN = { house: 'h', flat: 'f' } as const;
const LONGEST_BEGINNING = 4;

function exactNumber({ text, role }: QuestionWord): readonly string[] {
  return role === 'house' || role === 'flat' ? [`${SIGN[role]}=${text}`] : [text];
}

function numberBeginning({ text, role, last }: QuestionWord): readonly string[] {
  if (role === 'house' || role === 'flat') return [`${SIGN[role]}${text.slice(0, LONGEST_BEGINNING)}`];
  return last ? [`^${text.slice(0, INDEXED_BEGINNING)}`] : [];
}
