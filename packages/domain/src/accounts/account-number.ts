import { type Outcome, accepted, refused } from '../shared/outcome.js';

/** How a company writes its account numbers. */
export interface AccountNumberFormat {
  readonly minDigits: number;
  readonly maxDigits: number;
  /** Leading zeros are filled up to this many digits; null where the company does not fill. */
  readonly fillTo: number | null;
}

/** An account number as stored: digits only, whatever was typed between and around them (`л/с № 12-34 56`). */
export function normaliseAccountNumber(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/g, '');
}

/** Reads an account number as typed. Problems: `account_number_missing`, `account_number_characters`, `account_number_length`. */
export function readAccountNumber(text: string, format: AccountNumberFormat, path: string): Outcome<string> {
  const bare = text.normalize('NFC').replace(/^\s*(?:л\s*\/?\s*с|лс|дш|№|#|счет|счёт|[\s.:№#])+/iu, '');
  const digits = normaliseAccountNumber(bare);
  if (digits === '') return refused({ code: 'account_number_missing', path });
  if (/[^\d\s./\-–—]/u.test(bare.trim())) return refused({ code: 'account_number_characters', path });
  const filled = format.fillTo === null ? digits : digits.padStart(format.fillTo, '0');
  if (filled.length < format.minDigits || filled.length > format.maxDigits) {
    return refused({ code: 'account_number_length', path, params: { min: format.minDigits, max: format.maxDigits } });
  }
  return accepted(filled);
}
