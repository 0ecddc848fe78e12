import { foldText } from '@ortalyk/domain';
import type { ImportField } from './kind.js';

/** A field by its labels; `others` are further names of it in files of other systems, divided by «|». */
export function field(code: string, [ru, kk, en]: readonly [string, string, string], others = ''): ImportField {
  const required = code.endsWith('!');
  const bare = required ? code.slice(0, -1) : code;
  const names = [bare, ru, kk, en, ...others.split('|')].map(foldHeader).filter((name) => name !== '');
  return { code: bare, required, label: { ru, kk, en }, names: [...new Set(names)] };
}

/** A header as headers are compared. */
export function foldHeader(text: string): string {
  return foldText(text.replaceAll('_', ' ')).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Which column holds which field by its header: exactly so named first, then those that begin so. */
export function guessMapping(fields: readonly ImportField[], header: readonly string[]): Readonly<Record<string, number>> {
  const folded = header.map(foldHeader);
  const taken = new Set<number>();
  const mapping: Record<string, number> = {};
  const take = (code: string, index: number): void => {
    if (index < 0 || code in mapping) return;
    mapping[code] = index;
    taken.add(index);
  };
  for (const { code, names } of fields) take(code, folded.findIndex((name, index) => !taken.has(index) && names.includes(name)));
  for (const { code, names } of fields) {
    take(code, folded.findIndex((name, index) => !taken.has(index) && names.some((known) => known.length > 3 && name.startsWith(known))));
  }
  return mapping;
}

/** What a header is remembered by. */
export function headerKey(header: readonly string[]): string {
  return header.map(foldHeader).join('|').slice(0, 4000);
}
