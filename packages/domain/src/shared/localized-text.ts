/** Interface languages; Russian is the default and the one every text has. */
export type Language = 'ru' | 'kk' | 'en';

/** A text a pack or directory gives in Russian and, where it has them, Kazakh and English. */
export interface LocalizedText {
  readonly ru: string;
  readonly kk?: string | undefined;
  readonly en?: string | undefined;
}

/** Picks the text in `language`, falling back to Russian. */
export function localize(text: LocalizedText, language: Language): string {
  return text[language] ?? text.ru;
}
