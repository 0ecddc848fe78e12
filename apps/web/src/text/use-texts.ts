import type { Language } from '@ortalyk/contract';
import { createContext, useContext, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { makeFormat, type Format } from './format.js';
import { isLanguage } from './language.js';
import { localized, type Label } from './localized.js';

/** The zone times are shown in: the office's once somebody is signed in, the machine's before. */
export const TimeZoneContext = createContext(Intl.DateTimeFormat().resolvedOptions().timeZone);

/** The language the interface speaks now. */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return isLanguage(i18n.language) ? i18n.language : 'ru';
}

/** Number, date and money formatters of the present language and office. */
export function useFormat(): Format {
  const language = useLanguage();
  const timeZone = useContext(TimeZoneContext);
  return useMemo(() => makeFormat(language, timeZone), [language, timeZone]);
}

/** Picks the present language from a label of the pack. */
export function useLocalized(): (label: Label) => string {
  const language = useLanguage();
  return useMemo(() => (label: Label) => localized(label, language), [language]);
}
