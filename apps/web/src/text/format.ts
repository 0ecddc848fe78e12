import type { Language } from '@ortalyk/contract';
import { formatLocale } from './language.js';
import { monthName } from './month-names.js';

/** Formatters of one language and time zone; instants are ISO 8601 strings, civil dates `YYYY-MM-DD`, money integer minor units. */
export interface Format {
  readonly language: Language;
  readonly timeZone: string;
  /** 21.11.2026 */
  readonly date: (on: string) => string;
  /** 21 ноября 2026 г. */
  readonly longDate: (on: string) => string;
  /** 21.11.2026, 17:00 of an instant; the year is left out where it is the present one. */
  readonly dateTime: (at: string) => string;
  /** 17:00 */
  readonly time: (at: string) => string;
  /** The civil date of an instant in the zone, `YYYY-MM-DD`. */
  readonly civilDate: (at: string | number) => string;
  readonly number: (value: number) => string;
  /** 12 340,50 ₸ */
  readonly money: (minor: number, currency: string) => string;
}

/** Makes the formatters; kept by the caller, since each builds several Intl objects. */
export function makeFormat(language: Language, timeZone: string): Format {
  const locale = formatLocale[language];
  const numbers = new Intl.NumberFormat(locale);
  const dates = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' });
  const stamps = new Intl.DateTimeFormat(locale, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const shortStamps = new Intl.DateTimeFormat(locale, { timeZone, day: '2-digit', month: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const times = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const civil = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const civilDate = (at: string | number) => civil.format(new Date(at));
  return {
    language,
    timeZone,
    date: (on) => dates.format(noonOf(on)),
    longDate: (on) => longDate(on, language),
    dateTime: (at) => (civilDate(at).slice(0, 4) === civilDate(Date.now()).slice(0, 4) ? shortStamps : stamps).format(new Date(at)),
    time: (at) => times.format(new Date(at)),
    civilDate,
    number: (value) => numbers.format(value),
    money: (minor, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).format(minor / 100),
  };
}

// A civil date has no zone: noon UTC formatted as UTC cannot slip to a neighbouring day.
function noonOf(on: string): Date {
  return new Date(`${on}T12:00:00Z`);
}

function longDate(on: string, language: Language): string {
  const [year = '', month = '1', day = '1'] = on.split('-');
  const name = monthName(language, Number(month));
  const shown = String(Number(day));
  if (language === 'kk') return `${year} ж. ${shown} ${name}`;
  return language === 'ru' ? `${shown} ${name} ${year} г.` : `${shown} ${name} ${year}`;
}
