import { describe, expect, it } from 'vitest';
import { catalogue } from './ru/index.js';

const sources = import.meta.glob<string>(['../../../api/src/**/*.ts', '../../../../packages/domain/src/**/*.ts', '!**/*.test.ts'], { query: '?raw', import: 'default', eager: true });

/** The closed lists of codes the server declares: `export const …ProblemCodes = [...] as const`. */
function declaredCodes(): ReadonlySet<string> {
  const lists = Object.values(sources).flatMap((source) => [...source.matchAll(/export const \w*[pP]roblemCodes = \[([^\]]*)\] as const/g)]);
  return new Set(lists.flatMap((list) => [...(list[1] ?? '').matchAll(/'(\w+)'/g)].map((code) => code[1] ?? '')));
}

describe('problem codes', () => {
  const codes = declaredCodes();
  const texts = new Set(Object.keys(catalogue.problems).map((key) => key.split('_')[0] ?? ''));

  it('every code the server may answer with has a text', () => {
    expect(codes.size).toBeGreaterThan(30);
    expect([...codes].filter((code) => !texts.has(code))).toEqual([]);
  });
});
