/** What a subject is found by. */
export interface SubjectText {
  readonly code: string;
  readonly label: { readonly ru: string; readonly kk?: string | null; readonly en?: string | null };
  readonly keywords: readonly string[];
}

function fold(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** Words of the text in lower case, ё as е. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Score of one typed word against the words of a subject: a whole word, a beginning, a part, nothing. */
function wordScore(typed: string, words: readonly string[]): number {
  let best = 0;
  for (const word of words) {
    if (word === typed) return 4;
    if (word.startsWith(typed)) best = Math.max(best, 3);
    // Russian endings: «перерасчёта» still means «перерасчёт».
    else if (typed.length > 4 && word.length > 4 && sharedStart(word, typed) >= Math.min(word.length, typed.length) - 2) best = Math.max(best, 2);
    else if (typed.length > 2 && word.includes(typed)) best = Math.max(best, 1);
  }
  return best;
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** Subjects that answer every typed word, the best first; all of them, in the pack's order, where nothing is typed. */
export function matchSubjects<T extends SubjectText>(subjects: readonly T[], typed: string): readonly T[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return subjects;
  const scored = subjects.map((subject, order) => ({ subject, order, score: subjectScore(subject, wanted) }));
  return scored
    .filter((entry) => entry.score > 0)
    .toSorted((a, b) => b.score - a.score || a.order - b.order)
    .map((entry) => entry.subject);
}

function subjectScore(subject: SubjectText, wanted: readonly string[]): number {
  const labels = [subject.label.ru, subject.label.kk ?? '', subject.label.en ?? ''].flatMap(wordsOf);
  const keywords = subject.keywords.flatMap(wordsOf);
  let total = 0;
  for (const typed of wanted) {
    // A keyword is chosen by the pack for finding, so it weighs more than a word of the label.
    const score = Math.max(wordScore(typed, keywords) * 2, wordScore(typed, labels));
    if (score === 0) return 0;
    total += score;
  }
  return total;
}
