import { expect, it } from 'vitest';
import { formatNumber } from './number-series.js';

it.each([
  ['{office}-{year}-{n:6}', 'ORT-2026-000042'], ['ВХ-{n}', 'ВХ-42'], ['{year}/{n:3}', '2026/042'], ['№{n:1}', '№42'],
])('prints the pattern %s', (pattern, expected) => {
  expect(formatNumber(pattern, { office: 'ORT', year: 2026, n: 42 })).toBe(expected);
});

it('never cuts a number that outgrew its width', () => {
  expect(formatNumber('{n:2}', { office: '', year: 2026, n: 12345 })).toBe('12345');
});
