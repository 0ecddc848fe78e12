/** A run of text and whether it is the part that matched. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Kazakh letters an operator on a Russian layout types as their neighbours; one letter for one, so places in the text stay put. */
const FOLDED: Readonly<Record<string, string>> = {
  ё: 'е', ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', i: 'и', й: 'и',
};

/** Folds case, ё/е and Kazakh letters without changing the length of the text. */
export function foldLetters(text: string): string {
  let folded = '';
  for (const letter of text) {
    const lower = letter.toLowerCase();
    // A letter whose lower case is longer would shift every place after it.
    const kept = lower.length === letter.length ? lower : letter;
    folded += FOLDED[kept] ?? kept;
  }
  return folded;
}

/** Splits `text` so that the first place where `piece` stands, forgiving case, ё/е and Kazakh letters, is marked. */
export function markMatch(text: string, piece: string): readonly MarkedPart[] {
  const wanted = foldLetters(piece.trim());
  const at = wanted === '' ? -1 : foldLetters(text).indexOf(wanted);
  if (at < 0) return [{ text, marked: false }];
  const parts = [
    { text: text.slice(0, at), marked: false },
    { text: text.slice(at, at + wanted.length), marked: true },
    { text: text.slice(at + wanted.length), marked: false },
  ];
  return parts.filter((part) => part.text !== '');
}
