import { expect, it } from 'vitest';
import { catalogue } from './ru/index.js';

const sources = Object.values(import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../**/*.test.*', '!../**/*.generated.ts', '!./*/index.ts'], { query: '?raw', import: 'default', eager: true })).join('\n');
// Literal keys, and the beginnings of keys that are put together: `due.${group}`.
const literals = new Set([...sources.matchAll(/['"`](?:\w+:)?([\w.]+)['"`]/g)].map((match) => match[1] ?? ''));
const beginnings = [...sources.matchAll(/`(?:\w+:)?([\w.]+\.)\$\{/g)].map((match) => match[1] ?? '');

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keysOf(value as object, `${prefix}${key}.`)));
}

/** Namespaces of one place each; `common` and `time` are a stock for every page, `problems` answers to the server's lists. */
const { access, shell, supervisor } = catalogue;

it('every text has a reader', () => {
  const dead = Object.entries({ access, shell, supervisor }).flatMap(([namespace, texts]) =>
    keysOf(texts)
      .map((key) => key.replace(/_(?:one|few|many|other)$/, ''))
      .filter((key) => !literals.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)))
      .map((key) => `${namespace}:${key}`),
  );
  expect([...new Set(dead)]).toEqual([]);
});
