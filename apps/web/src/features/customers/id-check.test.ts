import { describe, expect, it } from 'vitest';
import { checkNumber, taxIdKind } from './id-check.js';

describe('a number while it is typed', () => {
  it('is not blamed before it is whole', () => {
    expect(checkNumber('iin', '900101 3000', { kind: 'person' })).toMatchObject({ state: 'typing', digits: 10, length: 12 });
    expect(checkNumber('iin', '', { kind: 'person' }).state).toBe('empty');
  });

  it('a right ИИН says when its bearer was born', () => {
    expect(checkNumber('iin', '900101300017', { kind: 'person' })).toMatchObject({ state: 'right', bornOn: '1990-01-01' });
  });

  it('two neighbours swapped are named with their place', () => {
    const check = checkNumber('iin', '900101300071', { kind: 'person' });
    expect(check).toMatchObject({ state: 'wrong', fault: 'checksum' });
    expect(check.swaps).toContainEqual({ value: '900101300017', at: 11 });
  });

  it('a letter among the digits is named with its place', () => {
    expect(checkNumber('iin', '9001О1300017', { kind: 'person' })).toMatchObject({ state: 'wrong', fault: 'characters', badAt: 5 });
  });

  it('an impossible date is said, and no digits are guessed', () => {
    expect(checkNumber('iin', '901301300017', { kind: 'person' })).toMatchObject({ fault: 'date', swaps: [], digitAt: [] });
  });

  it('every digit that alone could be the wrong one is named', () => {
    const { digitAt } = checkNumber('iin', '900101300018', { kind: 'person' });
    expect(digitAt).toContain(12);
  });

  it('the digits that say another birth date are named', () => {
    expect(checkNumber('iin', '900201300017', { kind: 'person', birthOn: '1990-01-01' }).birthAt).toEqual([4]);
    expect(checkNumber('iin', '900101300017', { kind: 'person', birthOn: '1990-01-01' }).birthAt).toEqual([]);
  });

  it('an ИНН has ten digits for a company and twelve for a person', () => {
    expect(checkNumber('inn', '7707083893', { kind: 'legalEntity' }).state).toBe('right');
    expect(checkNumber('inn', '7707083893', { kind: 'person' }).state).toBe('typing');
    expect([taxIdKind('KZ', 'person'), taxIdKind('KZ', 'legalEntity'), taxIdKind('RU', 'person')]).toEqual(['iin', 'bin', 'inn']);
  });
});
