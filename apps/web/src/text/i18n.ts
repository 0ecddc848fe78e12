import type { Language } from '@ortalyk/contract';
import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { rememberLanguage } from './language.js';
import { tellMonthNames } from './month-names.js';

/** Parts a language is loaded in: one chunk each, nobody loads the other two languages. */
type Part = 'everyPage' | 'peoplePages' | 'settingsPages';
type Loader = () => Promise<{ readonly texts: Readonly<Record<string, object>> }>;

const loaders: Readonly<Record<Language, Readonly<Record<Part, Loader>>>> = {
  ru: { everyPage: () => import('./ru/every-page.js'), peoplePages: () => import('./ru/people-pages.js'), settingsPages: () => import('./ru/settings-pages.js') },
  kk: { everyPage: () => import('./kk/every-page.js'), peoplePages: () => import('./kk/people-pages.js'), settingsPages: () => import('./kk/settings-pages.js') },
  en: { everyPage: () => import('./en/every-page.js'), peoplePages: () => import('./en/people-pages.js'), settingsPages: () => import('./en/settings-pages.js') },
};

/** Pages of customers and contracts. */
const PEOPLE_PAGES = /^\/(customers|duplicates|contracts|privacy)(\/|$)/;

const wanted = new Set<Part>(['everyPage']);
const loaded = new Set<string>();
let present: Language = 'ru';

/** Brings the texts of a language at hand without speaking it: a receipt is printed in the customer's. */
export async function loadTexts(language: Language): Promise<void> {
  const missing = [...wanted].filter((part) => !loaded.has(`${language} ${part}`));
  await Promise.all(
    missing.map(async (part) => {
      const { texts } = await loaders[language][part]();
      for (const [namespace, tree] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, tree);
      loaded.add(`${language} ${part}`);
    }),
  );
  tellMonthNames(language, i18next.getResource(language, 'time', 'monthAfterDay') as Record<string, string>);
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

/** Brings the texts of a page before it is shown; from then on every language comes with them. */
export async function loadPageTexts(pathname: string): Promise<void> {
  if (pathname.startsWith('/settings')) wanted.add('settingsPages');
  if (PEOPLE_PAGES.test(pathname)) wanted.add('peoplePages');
  await loadTexts(present);
}

/** Switches every text on the screen; what was typed stays. */
export async function changeLanguage(language: Language): Promise<void> {
  await loadTexts(language);
  present = language;
  await i18next.changeLanguage(language);
  rememberLanguage(language);
  if (typeof document !== 'undefined') document.documentElement.lang = language;
}
