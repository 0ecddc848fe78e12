import { expect, it } from 'vitest';
import { makeFormat } from './format.js';
import { writtenParams } from './use-problem-text.js';

it('dates and numbers of a refusal are written as the language writes them', () => {
  const format = makeFormat('ru', 'Asia/Almaty');
  expect(writtenParams({ on: '2026-11-01', max: 20_000, nearest: 2027, number: '0412-118', edition: '2019-11' }, format)).toEqual({ on: '01.11.2026', max: '20\u00A0000', nearest: 2027, number: '0412-118', edition: '2019-11' });
  expect([writtenParams(null, format), writtenParams(undefined, format), writtenParams([1], format)]).toEqual([null, undefined, [1]]);
});
