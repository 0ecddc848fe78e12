import type { Language } from '@ortalyk/contract';

/** Interface languages, the default first. */
export const languages = ['ru', 'kk', 'en'] as const satisfies readonly Language[];

export const languageNames: Readonly<Record<Language, string>> = { ru: 'Русский', kk: 'Қазақша', en: 'English' };

const storageKey = 'ortalyk.language';

/** True where `text` names an interface language. */
export function isLanguage(text: unknown): text is Language {
  return languages.some((language) => language === text);
}

/** The language last chosen on this machine; Russian where none was. */
export function rememberedLanguage(): Language {
  const stored = globalThis.localStorage?.getItem(storageKey);
  return isLanguage(stored) ? stored : 'ru';
}

/** Keeps the choice for the sign-in page, where nobody is known yet. */
export function rememberLanguage(language: Language): void {
  globalThis.localStorage?.setItem(storageKey, language);
}

/** The locale numbers and dates are formatted with: Chromium claims Kazakh but formats it as if it knew nothing of it. */
export const formatLocale: Readonly<Record<Language, string>> = { ru: 'ru-KZ', kk: 'ru-KZ', en: 'en-GB' };
