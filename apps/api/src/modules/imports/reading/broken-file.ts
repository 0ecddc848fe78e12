/** Why a whole file is refused; rows are refused one by one elsewhere. */
export const brokenFileCodes = ['fileUnreadable', 'fileWithoutRows', 'brokenEncoding', 'brokenQuote', 'recordTooLong', 'brokenWorkbook', 'tooManyRows', 'headerMissing', 'headerTwice'] as const;
export type BrokenFileCode = (typeof brokenFileCodes)[number];

/** The file cannot be read to its end; `row` counts as a spreadsheet does, the header being row 1. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile';
  readonly code: BrokenFileCode;
  readonly value: string | null;

  constructor(code: BrokenFileCode, value: string | number | null = null) {
    super(code);
    this.code = code;
    this.value = value === null ? null : String(value);
  }
}
