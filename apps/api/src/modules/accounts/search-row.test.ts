import { describe, expect, it } from 'vitest';
import { markMatch } from './matched-text.js';
import { searchTerms } from './search-query.js';
import { accountSearchRow, foldNumber, phoneDigits } from './search-row.js';

const SOURCE = {
  accountId: 'a', number: '0412-118', taxId: '850101400123', phones: ['+7 (727) 341-07-77', '8 701 555 66 77', 'нет'], fullName: 'Әбенова Сауле',
  address: 'улица Абая, 15, кв. 7', addressKk: 'Абай көшесі, 15, 7-пәтер',
};

describe('accountSearchRow', () => {
  it('writes number, tax id, phones, name and address as folded lines that begin with a space', () => {
    const row = accountSearchRow(SOURCE);
    expect(row).toMatchObject({ numberFolded: '0412118', taxId: '850101400123', phonesFolded: '7273410777 7015556677' });
    const lines = row.haystack.split('\n');
    expect(lines.slice(0, 4)).toEqual([' 0412118', ' 850101400123', ' 7273410777 7015556677', ' абенова сауле']);
    expect(lines[4]).toMatch(/^ ул абая 15 кв 7 абай ул/);
  });

  it('keeps empty lines where nothing is known', () => {
    expect(accountSearchRow({ ...SOURCE, taxId: null, phones: [], addressKk: null }).haystack.split('\n')).toEqual([' 0412118', ' ', ' ', ' абенова сауле', ' ул абая 15 кв 7']);
  });

  it('folds numbers and phones in any writing', () => {
    expect(['0412-118', '0412 118', '0412118'].map(foldNumber)).toEqual(['0412118', '0412118', '0412118']);
    expect(['8 (727) 341-07-77', '+77273410777', '7273410777'].map(phoneDigits)).toEqual(['7273410777', '7273410777', '7273410777']);
    expect(phoneDigits('—')).toBe('');
  });
});

describe('searchTerms', () => {
  it('reads a text as number, tax id and phone at once, and leaves the trunk prefix out', () => {
    expect(searchTerms('850101')).toMatchObject({ number: '850101', taxId: '850101' });
    expect(searchTerms('8727341')?.phone).toBe('727341');
    expect(searchTerms('+7 727 34')?.phone).toBe('72734');
    expect(searchTerms('сауле')).toMatchObject({ words: ['сауле'], taxId: '', phone: '' });
  });

  it('finds nothing to look for in blanks and signs, and takes at most six words', () => {
    expect(searchTerms('  %% ')).toBeNull();
    expect(searchTerms('а б в г д е ё ж')?.words).toHaveLength(6);
  });
});

describe('markMatch', () => {
  it.each([
    ['0412', 'number', { matchedField: 'number', matchedText: '0412' }],
    ['412118', 'number', { matchedField: 'number', matchedText: '412-118' }],
    ['абенова', 'name', { matchedField: 'name', matchedText: 'Әбенова' }],
    ['абая', 'address', { matchedField: 'address', matchedText: 'Абая' }],
    ['3410777', 'phone', { matchedField: 'phone', matchedText: '+7 (727) 341-07-77' }],
    ['абинова', 'similar', { matchedField: 'name', matchedText: 'Әбенова' }],
  ])('marks «%s» as it stands in the record', (text, line, expected) => {
    const terms = searchTerms(text);
    expect(terms === null ? null : markMatch(SOURCE, terms, line)).toEqual(expected);
  });
});
