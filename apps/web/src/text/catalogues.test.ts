import { describe, expect, it } from 'vitest';
import { catalogue as en } from './en/index.js';
import { catalogue as kk } from './kk/index.js';
import { catalogue as ru } from './ru/index.js';

type Texts = { readonly [key: string]: string | Texts };

const catalogues: Readonly<Record<string, Readonly<Record<string, object>>>> = { ru, kk, en };
const languages = Object.keys(catalogues);
const pluralSuffix = /_(zero|one|two|few|many|other)$/;

function flat(texts: object, prefix = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(texts as Texts)) {
    if (typeof value === 'string') found.set(prefix + key, value);
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text);
  }
  return found;
}

const all = Object.fromEntries(Object.entries(catalogues).map(([language, namespaces]) => [language, flat(namespaces)])) as Record<string, Map<string, string>>;
const textsOf = (language: string) => all[language] ?? new Map<string, string>();
const plain = (language: string) => new Set([...textsOf(language).keys()].map((key) => key.replace(pluralSuffix, '')));
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]).toSorted();

describe('catalogues', () => {
  it.each(['kk', 'en'])('%s has every key of Russian and none beside', (language) => {
    expect([...plain(language)].toSorted()).toEqual([...plain('ru')].toSorted());
  });

  it.each(languages)('%s: every namespace file is in the catalogue', (language) => {
    const files = Object.keys(import.meta.glob('./*/*.json')).filter((path) => path.startsWith(`./${language}/`));
    expect(Object.keys(catalogues[language] ?? {}).toSorted()).toEqual(files.map((path) => path.slice(5, -5)).toSorted());
  });

  it.each(languages)('%s: a plural has every form the language needs', (language) => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const plurals = new Map<string, Set<string>>();
    for (const key of textsOf(language).keys()) {
      const form = pluralSuffix.exec(key)?.[1];
      if (form === undefined) continue;
      const base = key.replace(pluralSuffix, '');
      plurals.set(base, (plurals.get(base) ?? new Set()).add(form));
    }
    expect(plurals.size).toBeGreaterThan(5);
    for (const [key, forms] of plurals) expect([key, ...needed.filter((form) => !forms.has(form))]).toEqual([key]);
  });

  it.each(['kk', 'en'])('%s speaks of the same values as Russian', (language) => {
    for (const [key, text] of textsOf(language)) {
      const base = key.replace(pluralSuffix, '');
      const russian = textsOf('ru').get(key) ?? textsOf('ru').get(`${base}_other`) ?? textsOf('ru').get(base) ?? '';
      expect([key, ...placeholders(text)]).toEqual([key, ...placeholders(russian)]);
    }
  });

  it.each(languages)('%s has no empty text and no letters of another script inside a word', (language) => {
    for (const [key, text] of textsOf(language)) {
      expect([key, text.trim() === '']).toEqual([key, false]);
      const words = text.replaceAll(/\{\{[^}]*\}\}/g, ' ').match(/[\p{L}]+/gu) ?? [];
      const mixed = words.filter((word) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word));
      expect([key, ...mixed]).toEqual([key]);
    }
  });

  it('Kazakh is not Russian copied', () => {
    const same = [...textsOf('kk')].filter(([key, text]) => text === textsOf('ru').get(key) && /\p{Script=Cyrillic}{5,}/u.test(text));
    expect(same.filter(([, text]) => !sameInBoth.has(text.toLowerCase())).map(([key]) => key)).toEqual([]);
  });
});

/** Texts that are one and the same in both languages. */
const sameInBoth = new Set(['огрнип', 'снилс', 'орталық', 'телефон', '{{count}} минут', 'стандарт', 'калькулятор', 'редакция', 'норма', 'процесс', '{{shown}} норма', '{{count}} норма', 'импорт', 'табуляция']);
