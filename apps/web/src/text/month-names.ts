import type { Language } from '@ortalyk/contract';

const names = new Map<Language, readonly string[]>();

/** Told by a language's catalogue as it loads, so that date-fns' Kazakh comes with the Kazakh chunk alone. */
export function tellMonthNames(language: Language, twelve: readonly string[]): void {
  names.set(language, twelve);
}

/** Name of the month 1–12 as it stands after a day: «21 ноября», «21 қараша». */
export function monthName(language: Language, month: number): string {
  return names.get(language)?.[month - 1] ?? String(month).padStart(2, '0');
}

/** Month names of a locale Chromium formats well. */
export function intlMonthNames(locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 15));
    return parts.find((part) => part.type === 'month')?.value ?? '';
  });
}
