import { describe, expect, it } from 'vitest';
import { sharesOf } from './choose-hits.js';
import { numberRanges, wordRanges } from './mark-ranges.js';
import { meantWords, mistakes } from './near-words.js';
import { readQuestion } from './search-question.js';
import { shownPhone, shownTaxId, spokenPhone } from './shown-number.js';

function roles(text: string): string {
  return (readQuestion(text)?.words ?? []).map(({ text: word, role }) => (role === 'word' ? word : `${word}:${role}`)).join(' ');
}

describe('readQuestion', () => {
  it.each([
    ['ул.Райымбека пр.,д.225', 'райымбека 225:house'], ['мкр. 2, д. 41', '2:plain 41:house'], ['2 мкр 41', '2:plain 41:house'], ['2-ықшамаудан, 41-үй, 5-пәтер', '2:plain 41:house 5:flat'],
    ['абая 12 41', 'абая 12:house 41:flat'], ['ул.Абая,д15/2 кв41', 'абая 15/2:house 41:flat'], ['абая 12а-3', 'абая 12а/3:house'], ['абая 12 кв 41', 'абая 12:house 41:flat'], ['кв. 41 абая 12', '41:flat абая 12:house'], ['Аксай-4 12', 'аксай 4:plain 12:house'],
    ['Иванов Д. С.', 'иванов д с'], ['пр', 'пр'],
  ])('«%s» is %s', (text, meant) => {
    expect(roles(text)).toBe(meant);
  });

  it('digits alone are numbers and phones, not words', () => {
    expect(readQuestion('8 (701) 555-66-77')).toMatchObject({ words: [], digits: '87015556677', phones: ['7015556677'], wholePhone: '7015556677' });
    expect(readQuestion('7015')).toMatchObject({ phones: ['7015', '015'], wholePhone: null });
    expect(readQuestion('+7 701')).toMatchObject({ phones: ['701'] });
    expect(readQuestion(' .,- ')).toBeNull();
  });
});

describe('mistakes', () => {
  it('counts letters left out, put in, taken for another and exchanged, up to the beginning typed', () => {
    expect([mistakes('иванов', 'иванова'), mistakes('ивнов', 'иванов'), mistakes('иваанов', 'иванов'), mistakes('эванов', 'иванов'), mistakes('виан', 'иванов')]).toEqual([0, 1, 1, 1, 1]);
    expect(meantWords('семинов', ['семенов', 'семенова', 'самсонов', 'симонов'])).toEqual(['семенов', 'семенова']);
    expect(meantWords('абв', ['абд'])).toEqual([]);
  });
});

describe('marks', () => {
  it('a number however it is written', () => {
    expect(numberRanges('0412-118', '121')).toEqual([{ start: 2, end: 6 }]);
    expect(numberRanges('Б-1234567', 'б12')).toEqual([{ start: 0, end: 4 }]);
    expect([numberRanges('0412', '99'), numberRanges('', '1')]).toEqual([[], []]);
  });

  it('never leaves the text', () => {
    for (const text of ['Әл-Фараби даңғылы, 12а', 'İзмір', '', '№ 5—6']) {
      const words = readQuestion(`${text} фараби 12 а`)?.words ?? [];
      for (const { start, end } of wordRanges(text, { words, stoodFor: new Map() })) expect(start >= 0 && start < end && end <= text.length).toBe(true);
    }
  });
});

describe('numbers shown no further than typed', () => {
  it('phones and tax numbers', () => {
    expect(shownPhone('7015556677', '7015')).toMatchObject({ text: '+7 701 5•• •• ••' });
    expect(shownPhone('7015556677', '7015556677')).toMatchObject({ text: '+7 701 555 66 77' });
    expect(shownPhone('3410777', '341')).toEqual({ text: '341 •• ••', marks: [{ start: 0, end: 3 }] });
    expect(shownTaxId('850101400123', '8501').text).toBe('8501••••••••');
    expect([spokenPhone('701'), spokenPhone('7015556677')]).toEqual(['+7 701', '+7 701 555 66 77']);
  });
});

it('gives every kind a little room and the rest to the first', () => {
  expect([sharesOf([14, 3, 1], 12), sharesOf([2, 30], 12), sharesOf([30], 12), sharesOf([], 12)]).toEqual([[8, 3, 1], [2, 10], [12], []]);
  for (const lengths of [[5, 5, 5, 5, 5, 5], [1, 1], [50, 50, 50]]) expect(sharesOf(lengths, 4).reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(4);
});
