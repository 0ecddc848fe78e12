import { formatCivilDate, requireZone } from '@ortalyk/domain';
import type { Work } from '../../graphql/use-case.js';
import type { Edition } from '../standards/index.js';

/** Where a number is taken: series restart by office and year where their pattern names them. */
export interface NumberPlace {
  readonly office: { readonly id: string; readonly code: string };
  readonly edition: Edition;
}

/**
 * The next gapless number of a series, by the pack's pattern (`{office}`, `{year}`, `{n:6}`). Taken in the transaction that uses it: a
 * refused or failed use case leaves no gap. Null where the pack has no such series.
 */
export async function takeNumber(work: Work, series: string, place: NumberPlace): Promise<string | null> {
  const found = place.edition.series(series);
  if (found === null) return null;
  const { pattern } = found;
  const officeId = pattern.includes('{office}') ? place.office.id : null;
  const year = yearOf(work, place.edition);
  const row = await work.sql.row<{ last: number }>(
    `insert into number_series as n (kind, series, office_id, year, last) values ($1, $2, $3, $4, 1)
     on conflict (kind, series, office_id, year) do update set last = n.last + 1 returning last`,
    [series, pattern, officeId, pattern.includes('{year}') ? year : 0],
  );
  if (row === null) throw new Error(`series ${series} gave no number`);
  return formatNumber(pattern, { office: place.office.code, year, n: row.last });
}

/** A number by its pattern: `{n:6}` is filled with zeros to six digits. */
export function formatNumber(pattern: string, parts: NumberParts & { readonly n: number }): string {
  return numberWriter(pattern, parts)(parts.n);
}

export interface NumberParts {
  readonly office: string;
  readonly year: number;
}

/** Writes the numbers of one office and year by their pattern. */
export function numberWriter(pattern: string, { office, year }: NumberParts): (n: number) => string {
  const pieces = pattern.replaceAll('{office}', office).replaceAll('{year}', String(year)).split(/\{n(?::(\d+))?\}/);
  // Between the texts stand the widths that were found.
  return (n) => pieces.map((piece: string | undefined, index) => (index % 2 === 0 ? piece : String(n).padStart(Number(piece ?? 1), '0'))).join('');
}

function yearOf(work: Work, edition: Edition): number {
  return Number(formatCivilDate(requireZone(edition.timeZone).dayAt(work.now)).slice(0, 4));
}
