import { type Country, type CustomerKind, type IdentifierKind, identifierFault, identifierKinds, normaliseIdentifier, readIin, typoHints } from '@ortalyk/domain';

/** What is seen of a number while it is typed. */
export interface IdCheck {
  readonly state: 'empty' | 'typing' | 'right' | 'wrong';
  /** How many digits there are and how many there must be. */
  readonly digits: number;
  readonly length: number;
  readonly fault: 'length' | 'characters' | 'date' | 'structure' | 'checksum' | 'notIssued' | null;
  /** Position (from 1) of the first character that is no digit. */
  readonly badAt: number | null;
  /** Numbers it may have been meant to be: neighbours swapped, at these positions (from 1). */
  readonly swaps: readonly { readonly value: string; readonly at: number }[];
  /** Positions (from 1) where changing one digit alone would mend it. */
  readonly digitAt: readonly number[];
  readonly bornOn: string | null;
  /** Positions (from 1) where an ИИН says another birth date than the one given. */
  readonly birthAt: readonly number[];
}

const LENGTHS: Readonly<Record<IdentifierKind, number>> = { iin: 12, bin: 12, inn: 12, ogrn: 13, ogrnip: 15, snils: 11, ibanKz: 20 };
const MOST_HINTS = 200;

/** The tax number a customer of the country has. */
export function taxIdKind(country: Country, kind: CustomerKind): IdentifierKind {
  return identifierKinds(country, kind)[0] ?? 'iin';
}

/** Digits a number has; an ИНН of a company has ten. */
export function lengthOf(number: IdentifierKind, kind: CustomerKind): number {
  return number === 'inn' && kind === 'legalEntity' ? 10 : LENGTHS[number];
}

/** Whose number it is. */
export interface NumberOf {
  readonly kind: CustomerKind;
  readonly birthOn?: string | null;
}

/** Checks a number as far as it is typed: which character, which digits, which swap. */
export function checkNumber(number: IdentifierKind, typed: string, { kind, birthOn = null }: NumberOf): IdCheck {
  const value = normaliseIdentifier(number, typed);
  const length = lengthOf(number, kind);
  const bad = /\D/.exec(value);
  const base: IdCheck = { state: 'typing', digits: value.length, length, fault: null, badAt: null, swaps: [], digitAt: [], bornOn: null, birthAt: number === 'iin' ? birthPlaces(value, birthOn) : [] };
  if (value === '') return { ...base, state: 'empty' };
  if (bad !== null) return { ...base, state: 'wrong', fault: 'characters', badAt: bad.index + 1 };
  if (value.length < length) return base;
  if (value.length > length) return { ...base, state: 'wrong', fault: 'length' };
  const fault = identifierFault(number, value);
  if (fault === null) return { ...base, state: 'right', bornOn: number === 'iin' ? (readIin(value)?.bornOn ?? null) : null };
  const hints = typoHints(number, value, MOST_HINTS);
  return {
    ...base, state: 'wrong', fault: fault === 'empty' ? null : fault,
    swaps: hints.filter((hint) => hint.kind === 'swapped').map((hint) => ({ value: hint.value, at: hint.position + 1 })),
    digitAt: [...new Set(hints.filter((hint) => hint.kind === 'digit').map((hint) => hint.position + 1))],
  };
}

/** An ИИН begins with the birth date, year, month and day by two digits. */
function birthPlaces(value: string, birthOn: string | null): readonly number[] {
  if (birthOn === null || !/^\d{4}-\d{2}-\d{2}$/.test(birthOn) || value.length < 6) return [];
  const wanted = birthOn.replaceAll('-', '').slice(2);
  return Array.from(wanted).flatMap((digit, at) => (value[at] === digit ? [] : [at + 1]));
}
