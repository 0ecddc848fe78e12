/** Letters that may be mistaken in a word of this length: none in short ones, which resemble too many. */
export function forgiven(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Mistakes between what was typed and the nearest beginning of a word: letters left out, put in, taken for another or exchanged with
 * their neighbour. The beginning, because the word may still be being typed.
 */
export function mistakes(typed: string, word: string): number {
  let [beforeLast, last]: [readonly number[], readonly number[]] = [[], Array.from({ length: word.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= typed.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const same = typed[i - 1] === word[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return Math.min(...last);
}

/** Of these words, the ones that may have been meant, the nearest first. */
export function meantWords(typed: string, words: readonly string[]): readonly string[] {
  const most = forgiven(typed.length);
  return words
    .map((word) => ({ word, count: mistakes(typed, word) }))
    .filter(({ count }) => count <= most)
    .toSorted((a, b) => a.count - b.count || a.word.length - b.word.length)
    .map(({ word }) => word);
}
