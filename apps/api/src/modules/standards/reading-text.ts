import { type LocalizedText, type Norm, isTermUnit } from '@ortalyk/domain';

type DayDefault = 'working' | 'calendar';
type TermUnit = 'seconds' | 'minutes' | 'hours' | 'workingDays' | 'calendarDays' | 'months' | 'years';
type Values = Pick<Norm, 'min' | 'max' | 'unit' | 'force'>;

const RU: Readonly<Record<TermUnit, readonly [one: string, few: string, many: string]>> = {
  seconds: ['секунда', 'секунды', 'секунд'], minutes: ['минута', 'минуты', 'минут'], hours: ['час', 'часа', 'часов'],
  workingDays: ['рабочий день', 'рабочих дня', 'рабочих дней'], calendarDays: ['календарный день', 'календарных дня', 'календарных дней'],
  months: ['месяц', 'месяца', 'месяцев'], years: ['год', 'года', 'лет'],
};
const KK: Readonly<Record<TermUnit, string>> = {
  seconds: 'секунд', minutes: 'минут', hours: 'сағат', workingDays: 'жұмыс күні', calendarDays: 'күнтізбелік күн', months: 'ай', years: 'жыл',
};
const EN: Readonly<Record<TermUnit, string>> = {
  seconds: 'second', minutes: 'minute', hours: 'hour', workingDays: 'working day', calendarDays: 'calendar day', months: 'month', years: 'year',
};
const russian = new Intl.PluralRules('ru');

/** «принято как 5–6 рабочих дней» in every language, from a norm's values (T13); null where they are no term or have no number. */
export function readingOfValues({ min, max, unit }: Omit<Values, 'force'>, dayDefault: DayDefault): LocalizedText | null {
  if (!isTermUnit(unit)) return null;
  if (unit === 'sameDay') return { ru: 'принято как тот же день', kk: 'сол күні деп қабылданды', en: 'read as the same day' };
  const count = max ?? min;
  if (count === null) return null;
  const term = unit === 'bareDays' ? (dayDefault === 'working' ? 'workingDays' : 'calendarDays') : unit;
  const shown = min !== null && max !== null && min !== max ? `${min}–${max}` : String(count);
  const [one, few, many] = RU[term];
  const form = { one, few, two: few, zero: many, many, other: few }[russian.select(count)];
  return { ru: `принято как ${shown} ${form}`, kk: `${shown} ${KK[term]} деп қабылданды`, en: `read as ${shown} ${EN[term]}${count === 1 ? '' : 's'}` };
}

/**
 * How a norm with new values is read where nobody typed a reading: written anew where its amount or unit changed and a reading speaks of
 * them, so that no number of before stands beside the number of now; else as it was.
 */
export function readingAfter(before: Norm, after: Values, dayDefault: DayDefault): LocalizedText | null {
  const moved = before.min !== after.min || before.max !== after.max || before.unit !== after.unit;
  const spoken = after.force === 'readAs' || before.force === 'readAs' || before.unit !== after.unit;
  const missing = before.reading === null && after.force === 'readAs';
  return (moved && spoken) || missing ? (readingOfValues(after, dayDefault) ?? before.reading) : before.reading;
}
