import type { FigureFieldsFragment } from './now.generated.js';

/** The figures of the first page in reading order: what burns first. */
export const figureKeys = ['late', 'lateToday', 'open', 'registeredToday', 'answeredToday'] as const;

export type FigureKey = (typeof figureKeys)[number];

export type Figures = Pick<FigureFieldsFragment, FigureKey>;

/** Colour speaks of time only, and not where there is nothing. */
export function toneOf(key: FigureKey, value: number): 'calm' | 'soon' | 'late' {
  if (value === 0) return 'calm';
  if (key === 'late') return 'late';
  return key === 'lateToday' ? 'soon' : 'calm';
}

/** Whole per cent of the open that are late; undefined where nothing is open. Some never reads as none, nor all but one as all. */
export function lateShare({ late, open }: Pick<Figures, 'late' | 'open'>): number | undefined {
  if (open === 0) return undefined;
  const percent = Math.round((100 * late) / open);
  if (late > 0 && percent === 0) return 1;
  return late < open && percent === 100 ? 99 : percent;
}

/** Rows with the worst first: most late, then most due today, then most open; equal rows keep the server's order. */
export function worstFirst<Row extends { readonly figures: Figures }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => b.figures.late - a.figures.late || b.figures.lateToday - a.figures.lateToday || b.figures.open - a.figures.open);
}
