import { describe, expect, test } from 'vitest';
import { identifierKinds, readOther, readTaxId } from './identity.js';
import { maskContact, maskNumber } from './masking.js';
import { type ContactDraft, type RepresentativeTerm, contactKey, contactProblems, isValidOn, representativeProblems } from './person-rules.js';

const code = (outcome: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }): string => (outcome.ok ? 'ok' : (outcome.problems?.[0]?.code ?? ''));

describe('identifiers by country and kind', () => {
  test('ИИН and БИН in Kazakhstan; ИНН with СНИЛС or ОГРН in Russia', () => {
    expect([identifierKinds('KZ', 'person'), identifierKinds('KZ', 'legalEntity'), identifierKinds('RU', 'person'), identifierKinds('RU', 'legalEntity')]).toEqual(
      [['iin'], ['bin'], ['inn', 'snils'], ['inn', 'ogrn', 'ogrnip']]);
  });

  test.each([
    ['KZ', 'person', '900101300017', '1990-01-01', 'ok'], ['KZ', 'person', '900101300017', '1990-01-02', 'birthDiffersFromNumber'], ['KZ', 'person', '900101300018', null, 'identifierChecksum'],
    ['KZ', 'legalEntity', '940140000385', null, 'ok'], ['RU', 'legalEntity', '7707083893', null, 'ok'], ['RU', 'person', '7707083893', null, 'innOfOtherKind'], ['KZ', 'person', '1', null, 'identifierLength'],
  ] as const)('%s %s «%s» born %s: %s', (country, kind, taxId, birthOn, expected) => {
    expect(code(readTaxId({ country, kind, taxId, birthOn }, 'taxId'))).toBe(expected);
  });

  test('a number the country does not know is refused', () => {
    expect(code(readOther({ country: 'RU', kind: 'legalEntity', identifier: { kind: 'ogrn', value: '1027700132195' } }, 'x'))).toBe('ok');
    expect(code(readOther({ country: 'KZ', kind: 'legalEntity', identifier: { kind: 'ogrn', value: '1027700132195' } }, 'x'))).toBe('identifierNotForCountry');
    expect(code(readOther({ country: 'RU', kind: 'person', identifier: { kind: 'snils', value: '11223344594' } }, 'x'))).toBe('identifierChecksum');
  });
});

describe('contacts', () => {
  const contact = (kind: ContactDraft['kind'], value: string): ContactDraft => ({ kind, value, preferred: false });

  test('two writings of a phone are one contact', () => {
    expect(contactKey(contact('phone', '8 (701) 123-45-67'))).toBe(contactKey(contact('phone', '+77011234567')));
    expect(contactProblems([contact('phone', '87011234567'), contact('phone', '+7 701 123 45 67')], 'c')).toEqual([{ code: 'contactTwice', path: 'c.1.value' }]);
  });

  test.each([['phone', '12'], ['email', 'a@b'], ['email', 'a b@c.kz'], ['address', '  ']] as const)('%s «%s» is none', (kind, value) => {
    expect(contactProblems([contact(kind, value)], 'c')).toEqual([{ code: 'contactInvalid', path: 'c.0.value' }]);
  });

  test('too many and too long', () => {
    expect(contactProblems(Array.from({ length: 21 }, () => contact('phone', '1')), 'c')[0]?.code).toBe('tooManyContacts');
    expect(contactProblems([contact('address', 'я'.repeat(301))], 'c')[0]?.code).toBe('contactTooLong');
  });
});

describe('representatives', () => {
  const power: RepresentativeTerm = { basis: 'powerOfAttorney', documentNumber: '1', documentOn: '2026-01-01', validFrom: '2026-01-01', validTo: '2026-11-20' };

  test('a power of attorney holds on its last day and not the day after', () => {
    expect(representativeProblems(power, '2026-11-20')).toEqual([]);
    expect(representativeProblems(power, '2026-11-21')).toEqual([{ code: 'powerExpired', path: 'validTo', params: { on: '2026-11-20' } }]);
    expect([isValidOn(power, '2025-12-31'), isValidOn(power, '2026-11-20'), isValidOn({ ...power, validTo: null }, '2099-01-01')]).toEqual([false, true, true]);
  });

  test('it has a number and a date; the law needs none', () => {
    const bare = { ...power, documentNumber: null, documentOn: null };
    expect(representativeProblems(bare, '2026-11-20').map(({ path }) => path)).toEqual(['documentNumber', 'documentOn']);
    expect(representativeProblems({ ...bare, basis: 'law' }, '2026-11-20')).toEqual([]);
    expect(representativeProblems({ ...power, documentOn: '2026-12-01', validTo: '2025-01-01' }, '2026-11-20').map((problem) => problem.code)).toEqual(['documentInFuture', 'endsBeforeStart']);
  });
});

describe('masks', () => {
  test('keep just enough to recognise what one knows already', () => {
    expect([maskNumber('900101300017'), maskNumber('17'), maskNumber('')]).toEqual(['••••••••••17', '••', '']);
    expect([maskContact('phone', '+77011234567'), maskContact('email', 'anna@mail.kz'), maskContact('address', 'Абая 1'), maskContact('email', '@mail')]).toEqual(['••••••••••67', 'a•••@mail.kz', 'А•••', '@•••']);
  });
});
