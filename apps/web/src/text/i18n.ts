import type { Language } from '@ortalyk/contract';
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Catalogue } from './catalogue.js';
import { rememberLanguage } from './language.js';
import { tellMonthNames } from './month-names.js';

interface LanguageTexts {
  readonly catalogue: Readonly<Record<keyof Catalogue, object>>;
  readonly months: readonly string[];
}

/** One chunk a language: nobody loads the other two. */
const loaders: Readonly<Record<Language, () => Promise<LanguageTexts>>> = {
  ru: () => import('./ru/index.js'),
  kk: () => import('./kk/index.js'),
  en: () => import('./en/index.js'),
};

/** Brings the texts of a language at hand without speaking it: a receipt is printed in the customer's. */
export async function loadTexts(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  const { catalogue, months } = await loaders[language]();
  tellMonthNames(language, months);
  for (const [namespace, texts] of Object.entries(catalogue)) i18next.addResourceBundle(language, namespace, texts);
}

/** Starts the texts in `language`; every key exists in all three catalogues (catalogues.test.ts), so there is no fallback to hide a gap. */
export async function startTexts(language: Language): Promise<i18n> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await changeLanguage(language);
  return i18next;
}

/** Switches every text on the screen; what was typed stays. */
export async function changeLanguage(language: Language): Promise<void> {
  await loadTexts(language);
  await i18next.changeLanguage(language);
  rememberLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}
