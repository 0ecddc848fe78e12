/** A stretch of a text as the server marks it, end not included. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
}

/** A run of text and whether it is a part that matched. */
export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Splits a text at its marks; those that lie outside it, or over each other, mark nothing twice. */
export function marksIn(text: string, marks: readonly TextMark[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let done = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    const from = Math.max(done, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    parts.push({ text: text.slice(done, from), marked: false }, { text: text.slice(from, to), marked: true });
    done = to;
  }
  parts.push({ text: text.slice(done), marked: false });
  return parts.filter((part) => part.text !== '');
}
