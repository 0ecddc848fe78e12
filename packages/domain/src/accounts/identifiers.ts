import { type Outcome, accepted, refused } from '../shared/outcome.js';
import { type IdentifierFault, type IdentifierKind, identifierFault, normaliseIdentifier } from './check-digits.js';

/** A number that would be right: two neighbouring digits swapped, or one digit changed. */
export interface TypoHint {
  readonly value: string;
  readonly kind: 'swapped' | 'digit';
  /** Position of the first changed character, from 0. */
  readonly position: number;
}

const CODES: Readonly<Record<IdentifierFault, string>> = {
  empty: 'identifier_missing',
  length: 'identifier_length',
  characters: 'identifier_characters',
  date: 'identifier_date',
  structure: 'identifier_structure',
  checksum: 'identifier_checksum',
  notIssued: 'identifier_not_issued',
};

/**
 * Reads an identifier as typed. Problems: `identifier_missing`, `identifier_length`, `identifier_characters`, `identifier_date`,
 * `identifier_structure`, `identifier_checksum` (with `hint` where swapping two neighbours mends it), `identifier_not_issued`.
 */
export function readIdentifier(kind: IdentifierKind, text: string, path: string): Outcome<string> {
  const value = normaliseIdentifier(kind, text);
  const fault = identifierFault(kind, value);
  if (fault === null) return accepted(value);
  const hint = typoHints(kind, value).find((candidate) => candidate.kind === 'swapped');
  return refused({ code: CODES[fault], path, params: hint === undefined ? { kind } : { kind, hint: hint.value } });
}

/** Likely meant numbers, given only where exactly the check digit fails; swapped neighbours first, then single wrong digits (at most `limit`). */
export function typoHints(kind: IdentifierKind, value: string, limit = 12): readonly TypoHint[] {
  if (identifierFault(kind, value) !== 'checksum') return [];
  return [...swapped(value), ...changed(value)].filter((hint) => identifierFault(kind, hint.value) === null).slice(0, limit);
}

/** An ИНН of 10 digits belongs to an organisation, of 12 to a person; a 12-digit Kazakh number is a БИН where its 5th digit is 4 to 6. */
export function kazakhNumberKind(value: string): 'iin' | 'bin' | null {
  if (!/^\d{12}$/.test(value)) return null;
  return /^.{4}[456]/.test(value) ? 'bin' : 'iin';
}

function swapped(value: string): readonly TypoHint[] {
  return Array.from({ length: value.length - 1 }, (_, position): TypoHint => {
    const [first = '', second = ''] = value.slice(position, position + 2);
    return { kind: 'swapped', position, value: value.slice(0, position) + second + first + value.slice(position + 2) };
  }).filter((hint) => hint.value !== value);
}

function changed(value: string): readonly TypoHint[] {
  return Array.from(value).flatMap((old, position) =>
    /\d/.test(old)
      ? Array.from('0123456789')
          .filter((digit) => digit !== old)
          .map((digit): TypoHint => ({ kind: 'digit', position, value: value.slice(0, position) + digit + value.slice(position + 1) }))
      : [],
  );
}
