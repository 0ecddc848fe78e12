import type { Language } from '@ortalyk/contract';

/** A label of the pack as the API gives it: Russian always, the others where the pack has them. */
export interface Label {
  readonly ru: string;
  readonly kk?: string | null;
  readonly en?: string | null;
}

/** The label in `language`, Russian where the pack has no other. */
export function localized(label: Label, language: Language): string {
  return label[language] ?? label.ru;
}
