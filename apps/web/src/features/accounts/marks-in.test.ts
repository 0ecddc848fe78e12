import { describe, expect, it } from 'vitest';
import { marksIn } from './marks-in.js';

describe('marksIn', () => {
  it('splits the text at its marks, in their order in the text', () => {
    expect(marksIn('Әбенова Сауле', [{ start: 8, end: 10 }, { start: 0, end: 4 }])).toEqual([
      { text: 'Әбен', marked: true }, { text: 'ова ', marked: false }, { text: 'Са', marked: true }, { text: 'уле', marked: false },
    ]);
  });

  it('leaves the text whole without marks, and never shows a letter twice or one that is not there', () => {
    expect(marksIn('мкр. 2', [])).toEqual([{ text: 'мкр. 2', marked: false }]);
    const parts = marksIn('0412', [{ start: 0, end: 3 }, { start: 1, end: 9 }, { start: 20, end: 30 }]);
    expect(parts.map(({ text }) => text).join('')).toBe('0412');
    expect(parts.every(({ marked }) => marked)).toBe(true);
  });
});
