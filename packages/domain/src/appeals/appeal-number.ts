/** Parts of a gapless number (kind, series, office, year) that a company prints on its appeals and documents. */
export interface AppealNumberParts {
  readonly series: string;
  readonly officeCode: string;
  readonly year: number;
  readonly sequence: number;
}

const NUMBER = /^([\p{L}\d]+)-([\p{L}\d]+)-(\d{4})-(\d+)$/u;

/** `Ж-ЦЕНТР-2026-000123`: series, office, year, sequence filled to six digits. */
export function formatAppealNumber({ series, officeCode, year, sequence }: AppealNumberParts): string {
  return `${series}-${officeCode}-${year}-${String(sequence).padStart(6, '0')}`;
}

/** The parts of a number as printed or typed (spaces around hyphens and long dashes are forgiven); null where it is none. */
export function parseAppealNumber(text: string): AppealNumberParts | null {
  const match = NUMBER.exec(text.normalize('NFC').trim().replaceAll(/\s*[-–—]\s*/g, '-'));
  if (match === null) return null;
  const [, series = '', officeCode = '', year, sequence] = match;
  return { series, officeCode, year: Number(year), sequence: Number(sequence) };
}
