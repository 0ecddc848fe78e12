import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountNumberFormat, normaliseAccountNumber, readAccountNumber } from './account-number.js';
import { type IdentifierKind, identifierFault, readIin } from './check-digits.js';
import { kazakhNumberKind, readIdentifier, typoHints } from './identifiers.js';

// Public examples: numbers of companies from their own sites, textbook СНИЛС and ИНН, the IBAN registry's sample for Kazakhstan.
const RIGHT: readonly (readonly [IdentifierKind, string])[] = [
  ['iin', '900101300017'], ['bin', '940140000385'], ['inn', '7707083893'], ['inn', '500100732259'], ['ogrn', '1027700132195'],
  ['ogrnip', '304500116000157'], ['snils', '112-233-445 95'], ['ibanKz', 'KZ86 125K ZT50 0410 0100'],
];

describe('check digits', () => {
  test.each(RIGHT)('%s %s is right', (kind, text) => {
    expect(readIdentifier(kind, text, 'id').ok).toBe(true);
  });

  test('one wrong digit is always caught where the modulus is greater than ten', () => {
    for (const [kind, text] of RIGHT.filter(([known]) => known === 'ibanKz' || known === 'snils')) {
      const value = text.replaceAll(/[\s-]/g, '');
      fc.assert(fc.property(fc.integer({ min: kind === 'ibanKz' ? 4 : 0, max: value.length - 1 }), fc.integer({ min: 0, max: 9 }), (position, digit) => {
        fc.pre(/\d/.test(value[position] ?? '') && value[position] !== String(digit));
        expect(identifierFault(kind, value.slice(0, position) + String(digit) + value.slice(position + 1))).not.toBeNull();
      }));
    }
  });

  test.each<readonly [IdentifierKind, string, string | null]>([
    ['iin', '', 'empty'], ['iin', '90010130001', 'length'], ['iin', '90010130001x', 'characters'], ['iin', '901301300017', 'date'], ['iin', '900230300017', 'date'], ['iin', '900101300018', 'checksum'],
    ['iin', '900101900017', 'date'], ['bin', '941340000385', 'date'], ['bin', '940170000385', 'structure'], ['bin', '940145000385', 'structure'], ['inn', '7707083894', 'checksum'],
    ['snils', '11223344594', 'checksum'], ['snils', '00100199700', null], ['ibanKz', 'KZ86125KZT500410010', 'length'], ['ibanKz', 'RU86125KZT5004100100', 'structure'], ['ibanKz', 'KZ87125KZT5004100100', 'checksum'],
  ])('%s «%s»: %s', (kind, value, fault) => {
    expect(identifierFault(kind, value)).toBe(fault);
  });

  test('СНИЛС: sums of 100 and 101 give 00, larger ones wrap', () => {
    // Weighted sums 100 and 101 by hand: 9·9 + 8·2 + 3·1 = 100; 9·9 + 8·2 + 4·1 = 101.
    expect(identifierFault('snils', '92000010000')).toBeNull();
    expect(identifierFault('snils', '92000100000')).toBeNull();
  });

  test('an ИИН tells birth and sex', () => {
    expect(readIin('900101300017')).toEqual({ bornOn: '1990-01-01', sex: 'male' });
    expect(readIin('050607600011')).toEqual({ bornOn: '2005-06-07', sex: 'female' });
    expect([kazakhNumberKind('900101300017'), kazakhNumberKind('940140000385'), kazakhNumberKind('12')]).toEqual(['iin', 'bin', null]);
  });
});

describe('typo hints', () => {
  test('two swapped neighbours are found and offered first', () => {
    const hints = typoHints('inn', '7770083893');
    expect(hints[0]).toEqual({ kind: 'swapped', position: 2, value: '7707083893' });
    const read = readIdentifier('inn', '7770083893', 'inn');
    expect(!read.ok && read.problems[0]).toEqual({ code: 'identifier_checksum', path: 'inn', params: { kind: 'inn', hint: '7707083893' } });
  });

  test('one wrong digit is among the hints, and every hint is right', () => {
    const hints = typoHints('ogrn', '1027700132196', 50);
    expect(hints.map(({ value }) => value)).toContain('1027700132195');
    expect(hints.every(({ value }) => identifierFault('ogrn', value) === null)).toBe(true);
  });

  test('given only where exactly the check digit fails', () => {
    expect(typoHints('inn', '7707083893')).toEqual([]);
    expect(typoHints('iin', '901301300017')).toEqual([]);
    expect(typoHints('inn', '77070838')).toEqual([]);
  });
});

describe('account numbers', () => {
  const format: AccountNumberFormat = { minDigits: 7, maxDigits: 9, fillTo: null };
  const read = (text: string, over: Partial<AccountNumberFormat> = {}): string => {
    const outcome = readAccountNumber(text, { ...format, ...over }, 'account');
    return outcome.ok ? outcome.value : (outcome.problems[0]?.code ?? '');
  };

  test('read as typed', () => {
    expect([read('1234567'), read('Л/с № 123-45 67'), read('лс:1234567'), read('12', { fillTo: 8 })]).toEqual(['1234567', '1234567', '1234567', '00000012']);
    expect([read(''), read('№'), read('12345'), read('1234567890'), read('12а4567')]).toEqual(
      ['account_number_missing', 'account_number_missing', 'account_number_length', 'account_number_length', 'account_number_characters']);
    expect(normaliseAccountNumber('12-34 56')).toBe('123456');
  });
});
