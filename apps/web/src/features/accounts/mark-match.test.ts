import { describe, expect, it } from 'vitest';
import { foldLetters, markMatch } from './mark-match.js';

describe('markMatch', () => {
  it('marks the piece wherever it stands', () => {
    expect(markMatch('0412-118', '12-1')).toEqual([
      { text: '04', marked: false },
      { text: '12-1', marked: true },
      { text: '18', marked: false },
    ]);
  });

  it('forgives case, ё and Kazakh letters typed as Russian ones', () => {
    expect(markMatch('Әбенова Сауле', 'абен')).toEqual([
      { text: 'Әбен', marked: true },
      { text: 'ова Сауле', marked: false },
    ]);
    expect(markMatch('Алёна Королёва', 'королев')[1]).toEqual({ text: 'Королёв', marked: true });
  });

  it('leaves the text whole where nothing matches or nothing was typed', () => {
    expect(markMatch('мкр. 2', 'Сейфуллина')).toEqual([{ text: 'мкр. 2', marked: false }]);
    expect(markMatch('мкр. 2', '  ')).toEqual([{ text: 'мкр. 2', marked: false }]);
  });

  it('keeps the length, so the marked part never slips', () => {
    const text = 'İзмір Ұлы ЖӘҢГІР';
    expect(foldLetters(text)).toHaveLength(text.length);
  });
});
