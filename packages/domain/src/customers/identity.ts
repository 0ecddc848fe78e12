import { type IdentifierKind } from '../accounts/check-digits.js';
import { readIin } from '../accounts/check-digits.js';
import { readIdentifier } from '../accounts/identifiers.js';
import { type CivilDate } from '../shared/civil-date.js';
import { type Outcome, type Problem, accepted, refused } from '../shared/outcome.js';

export type Country = 'KZ' | 'RU';
export type CustomerKind = 'person' | 'legalEntity';

/** Identifiers of the customer kinds by country: the tax number first, then what else may be told. */
export function identifierKinds(country: Country, kind: CustomerKind): readonly IdentifierKind[] {
  if (country === 'KZ') return kind === 'person' ? ['iin'] : ['bin'];
  return kind === 'person' ? ['inn', 'snils'] : ['inn', 'ogrn', 'ogrnip'];
}

const CODES: Readonly<Record<string, string>> = {
  identifier_missing: 'identifierMissing', identifier_length: 'identifierLength', identifier_characters: 'identifierCharacters', identifier_date: 'identifierDate',
  identifier_structure: 'identifierStructure', identifier_checksum: 'identifierChecksum', identifier_not_issued: 'identifierNotIssued',
};

/** Every refusal `readTaxId` and `readOther` give. */
export const identityProblemCodes = [...Object.values(CODES), 'identifierNotForCountry', 'birthDiffersFromNumber', 'innOfOtherKind'] as const;

export interface TaxIdQuestion {
  readonly country: Country;
  readonly kind: CustomerKind;
  readonly taxId: string;
  readonly birthOn: CivilDate | null;
}

/** The tax number as kept. Problems: those of its check digits (with a `hint` where two digits were swapped), `birthDiffersFromNumber`, `innOfOtherKind`. */
export function readTaxId({ country, kind, taxId, birthOn }: TaxIdQuestion, path: string): Outcome<string> {
  const [number = 'iin'] = identifierKinds(country, kind);
  const read = named(readIdentifier(number, taxId, path));
  if (!read.ok) return read;
  // 10 digits belong to an organisation, 12 to a person.
  if (number === 'inn' && (read.value.length === 12) !== (kind === 'person')) return refused({ code: 'innOfOtherKind', path });
  const born = number === 'iin' ? readIin(read.value)?.bornOn : undefined;
  if (born !== undefined && birthOn !== null && born !== birthOn) return refused({ code: 'birthDiffersFromNumber', path, params: { on: born } });
  return read;
}

export interface OtherIdentifier {
  readonly country: Country;
  readonly kind: CustomerKind;
  readonly identifier: { readonly kind: IdentifierKind; readonly value: string };
}

/** ОГРН, ОГРНИП, СНИЛС as kept; `identifierNotForCountry` where the country or kind of customer has no such number. */
export function readOther({ country, kind, identifier }: OtherIdentifier, path: string): Outcome<string> {
  const known = identifierKinds(country, kind).slice(1);
  if (!known.includes(identifier.kind)) return refused({ code: 'identifierNotForCountry', path });
  return named(readIdentifier(identifier.kind, identifier.value, path));
}

function named(read: Outcome<string>): Outcome<string> {
  if (read.ok) return accepted(read.value);
  return refused(...read.problems.map((problem): Problem => ({ ...problem, code: CODES[problem.code] ?? problem.code })));
}
