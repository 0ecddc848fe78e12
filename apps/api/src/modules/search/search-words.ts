import type { Db } from '../../db/db.js';
import { forgiven, meantWords } from './near-words.js';

/** Beginnings up to this length are in the index themselves; longer ones are found among the words. */
export const INDEXED_BEGINNING = 3;
/** Words one beginning may stand for: more than a surname has forms, less than would make a keystroke slow. */
const MOST_WORDS = 250;
/** «ано» is in half of the surnames: the shortest words that hold it are enough to fill the list. */
const MOST_HOLDING = 40;
const MOST_MEANT = 12;
/** Candidates of which the nearest are counted letter by letter. */
const MOST_SIMILAR = 60;
const HIGHEST = '\u{10FFFF}';

/** Known words that begin so, by what was typed. */
export async function wordsBeginning(db: Db, typed: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  if (typed.length === 0) return new Map();
  const rows = await db.rows<{ typed: string; words: readonly string[] }>(
    `select t.typed, array(select word from search_word where word >= t.typed collate "C" and word < (t.typed || $2) collate "C" order by word limit ${MOST_WORDS}) as words from unnest($1::text[]) t (typed)`,
    [typed, HIGHEST], 'search-words-beginning',
  );
  return new Map(rows.map((row) => [row.typed, row.words]));
}

/** Known words that hold this in their middle. */
export async function wordsHolding(db: Db, typed: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const part of typed) {
    const rows = await db.rows<{ word: string }>(`select word from search_word where word like $1 order by length(word), word limit ${MOST_HOLDING}`, [`%${part.replaceAll(/[\\%_]/g, '\\$&')}%`], 'search-words-holding');
    found.set(part, rows.map(({ word }) => word));
  }
  return found;
}

/** Known words that may have been meant by a misspelt one. */
export async function wordsMeant(db: Db, typed: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const part of typed) {
    if (forgiven(part.length) === 0) continue;
    const rows = await db.rows<{ word: string }>(`select word from search_near($1, ${MOST_SIMILAR})`, [part], 'search-words-meant');
    found.set(part, meantWords(part, rows.map(({ word }) => word)).slice(0, MOST_MEANT));
  }
  return found;
}
