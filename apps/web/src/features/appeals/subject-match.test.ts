import { describe, expect, it } from 'vitest';
import { matchSubjects } from './subject-match.js';

const subjects = [
  { code: 'certificate', label: { ru: 'Справка об отсутствии задолженности', kk: null, en: null }, keywords: ['справка', 'долг'] },
  { code: 'recalculation', label: { ru: 'Перерасчёт по тепловой энергии', kk: 'Жылу энергиясы бойынша қайта есептеу', en: null }, keywords: ['перерасчет', 'начисление'] },
  { code: 'letter', label: { ru: 'Письмо о справке', kk: null, en: 'Letter' }, keywords: [] },
];
const codes = (typed: string) => matchSubjects(subjects, typed).map((subject) => subject.code);

describe('matchSubjects', () => {
  it('offers everything in the order of the pack before a letter is typed', () => {
    expect(codes('  ')).toEqual(['certificate', 'recalculation', 'letter']);
  });

  it('puts a keyword before a word of a label', () => {
    expect(codes('справк')).toEqual(['certificate', 'letter']);
  });

  it('forgives ё and Russian endings', () => {
    expect(codes('перерасчёта')).toEqual(['recalculation']);
  });

  it('finds the Kazakh label', () => {
    expect(codes('қайта')).toEqual(['recalculation']);
  });

  it('wants every word', () => {
    expect(codes('справка долг')).toEqual(['certificate']);
    expect(codes('справка тепло')).toEqual([]);
  });
});
