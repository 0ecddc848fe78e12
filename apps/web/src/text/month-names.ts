import type { Language } from '@ortalyk/contract';

const names = new Map<Language, Readonly<Record<string, string>>>();

/** Told by a language's texts as they load: month names as they stand after a day, by number from 1. */
export function tellMonthNames(language: Language, byNumber: Readonly<Record<string, string>>): void {
  names.set(language, byNumber);
}

/** Name of the month 1–12 as it stands after a day: «21 ноября», «21 қараша». */
export function monthName(language: Language, month: number): string {
  return names.get(language)?.[month] ?? String(month).padStart(2, '0');
}
