import type { Instant } from '@ortalyk/domain';

/** `plain`: a text without characters to be escaped. */
export type CopyKind = 'plain' | 'text' | 'number' | 'boolean' | 'instant' | 'json';

export interface CopyColumn {
  readonly column: string;
  readonly key: string;
  readonly kind: CopyKind;
}

const MS_PER_DAY = 86_400_000;
const NULL = String.raw`\N`;
const TO_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': String.raw`\\`, '\t': String.raw`\t`, '\n': String.raw`\n`, '\r': String.raw`\r` };

/** One value of COPY's text format: backslash, tab and line ends are escaped, NUL (which no text column can hold) is dropped. */
export function escapeCopyText(text: string): string {
  const clean = text.includes('\0') ? text.replaceAll('\0', '') : text;
  return TO_ESCAPE.test(clean) ? clean.replaceAll(/[\\\t\n\r]/g, (mark) => ESCAPES[mark] ?? mark) : clean;
}

let cachedDay = Number.NaN;
let cachedDate = '';

/** `YYYY-MM-DD HH:mm:ss.sssZ`; neighbouring rows share their date, so it is kept. */
function instantText(at: Instant): string {
  const day = Math.floor(at / MS_PER_DAY);
  if (day !== cachedDay) {
    cachedDay = day;
    cachedDate = new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
  }
  const ms = at - day * MS_PER_DAY;
  const seconds = Math.floor(ms / 1000);
  return `${cachedDate} ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${String(ms % 1000).padStart(3, '0')}Z`;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

function valueText(value: unknown, kind: CopyKind): string {
  if (value === null || value === undefined) return NULL;
  switch (kind) {
    case 'plain':
      return value as string;
    case 'text':
      return escapeCopyText(value as string);
    case 'number':
      return (value as number).toString();
    case 'boolean':
      return value === true ? 't' : 'f';
    case 'instant':
      return instantText(value as Instant);
    case 'json':
      return escapeCopyText(JSON.stringify(value));
  }
}

/** Rows in COPY's text format, one line each. */
export function encodeCopyRows(columns: readonly CopyColumn[], rows: readonly object[]): string {
  let text = '';
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    let separator = '';
    for (const { key, kind } of columns) {
      text += separator + valueText(row[key], kind);
      separator = '\t';
    }
    text += '\n';
  }
  return text;
}
