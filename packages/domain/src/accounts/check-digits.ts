import { epochDayOf, formatCivilDate, daysInMonth, type CivilDate } from '../shared/civil-date.js';

/** Identifiers whose check digits are known (facts F). */
export type IdentifierKind = 'iin' | 'bin' | 'inn' | 'ogrn' | 'ogrnip' | 'snils' | 'ibanKz';

/** Why an identifier is wrong; `checksum` alone makes typo hints worth giving. */
export type IdentifierFault = 'empty' | 'length' | 'characters' | 'date' | 'structure' | 'checksum' | 'notIssued';

/** Tells what is wrong with a normalised identifier; null where it is right. */
export function identifierFault(kind: IdentifierKind, value: string): IdentifierFault | null {
  if (value === '') return 'empty';
  switch (kind) {
    case 'iin': return digitsFault(value, [12]) ?? iinFault(value);
    case 'bin': return digitsFault(value, [12]) ?? binFault(value);
    case 'inn': return digitsFault(value, [10, 12]) ?? checksum(isInn(value));
    case 'ogrn': return digitsFault(value, [13]) ?? checksum(remainder(value.slice(0, 12), 11) % 10 === digit(value, 12));
    case 'ogrnip': return digitsFault(value, [15]) ?? checksum(remainder(value.slice(0, 14), 13) % 10 === digit(value, 14));
    case 'snils': return digitsFault(value, [11]) ?? checksum(isSnils(value));
    case 'ibanKz': return ibanFault(value);
  }
}

/** Removes spaces, hyphens and dots that people write inside identifiers; IBAN letters become upper case. */
export function normaliseIdentifier(kind: IdentifierKind, text: string): string {
  const bare = text.replaceAll('№', '').normalize('NFKC').replaceAll(/[\s.\-–—]/g, '');
  return kind === 'ibanKz' ? bare.toUpperCase() : bare;
}

/** What an ИИН says of its bearer; null where its date part does not exist. */
export function readIin(iin: string): { readonly bornOn: CivilDate; readonly sex: 'male' | 'female' } | null {
  const mark = digit(iin, 6);
  if (!/^\d{12}$/.test(iin) || mark < 1 || mark > 6) return null;
  const year = 1800 + Math.floor((mark - 1) / 2) * 100 + Number(iin.slice(0, 2));
  const [month, day] = [Number(iin.slice(2, 4)), Number(iin.slice(4, 6))];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { bornOn: formatCivilDate(epochDayOf(year, month, day)), sex: mark % 2 === 1 ? 'male' : 'female' };
}

const KZ_WEIGHTS = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2]] as const;
const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8] as const;
const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8] as const;
const INN_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8] as const;

function digitsFault(value: string, lengths: readonly number[]): IdentifierFault | null {
  if (!/^\d+$/.test(value)) return 'characters';
  return lengths.includes(value.length) ? null : 'length';
}

function checksum(right: boolean): IdentifierFault | null {
  return right ? null : 'checksum';
}

function iinFault(value: string): IdentifierFault | null {
  return readIin(value) === null ? 'date' : kzCheckFault(value);
}

function binFault(value: string): IdentifierFault | null {
  const month = Number(value.slice(2, 4));
  if (month < 1 || month > 12) return 'date';
  const [residence, part] = [digit(value, 4), digit(value, 5)];
  if (residence < 4 || residence > 6 || part > 3) return 'structure';
  return kzCheckFault(value);
}

function kzCheckFault(value: string): IdentifierFault | null {
  const first = weighted(value, KZ_WEIGHTS[0]) % 11;
  const control = first === 10 ? weighted(value, KZ_WEIGHTS[1]) % 11 : first;
  // Twice ten: such a number is never issued.
  return control === 10 ? 'notIssued' : checksum(control === digit(value, 11));
}

function isInn(value: string): boolean {
  const control = (weights: readonly number[]): number => (weighted(value, weights) % 11) % 10;
  if (value.length === 10) return control(INN_10) === digit(value, 9);
  return control(INN_11) === digit(value, 10) && control(INN_12) === digit(value, 11);
}

/** Numbers up to 001-001-998 were given out before check digits. */
const SNILS_UNCHECKED_TO = 1_001_998;

function isSnils(value: string): boolean {
  if (Number(value.slice(0, 9)) <= SNILS_UNCHECKED_TO) return true;
  const sum = weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  const control = sum % 101;
  return (control === 100 ? 0 : control) === Number(value.slice(9));
}

function ibanFault(value: string): IdentifierFault | null {
  if (value.length !== 20) return 'length';
  if (!/^[A-Z0-9]+$/.test(value)) return 'characters';
  if (!/^KZ\d{5}[A-Z0-9]{13}$/.test(value)) return 'structure';
  const rearranged = value.slice(4) + value.slice(0, 4);
  return checksum(remainder(rearranged.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55)), 97) === 1);
}

function weighted(value: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * digit(value, index), 0);
}

function remainder(digits: string, modulus: number): number {
  let rest = 0;
  for (const character of digits) rest = (rest * 10 + Number(character)) % modulus;
  return rest;
}

function digit(value: string, index: number): number {
  return value.charCodeAt(index) - 48;
}
