import type { Norm } from '@ortalyk/domain';

const MINUTES_PER_UNIT: Readonly<Record<string, number>> = { seconds: 1 / 60, minutes: 1, hours: 60 };
/** A working week of five days in seven: only for comparing magnitudes, never for a date. */
const DAYS_PER_UNIT: Readonly<Record<string, number>> = { sameDay: 0, calendarDays: 1, workingDays: 1.4, months: 30, years: 365 };

export interface Magnitude { readonly scale: 'minutes' | 'days'; readonly amount: number }

/** Size of a term for comparison, in minutes or calendar days; null where the norm is not a term. */
export function magnitude(norm: Norm, dayDefault: 'working' | 'calendar'): Magnitude | null {
  const limit = norm.unit === 'sameDay' ? 0 : (norm.max ?? norm.min);
  if (limit === null) return null;
  const minutes = MINUTES_PER_UNIT[norm.unit];
  if (minutes !== undefined) return { scale: 'minutes', amount: limit * minutes };
  const unit = norm.unit === 'bareDays' ? `${dayDefault}Days` : norm.unit;
  const days = DAYS_PER_UNIT[unit];
  return days === undefined ? null : { scale: 'days', amount: limit * days };
}

/** True for norms that set a time to someone (not surveys, sizes or counts). */
export function isDeadline(norm: Norm): boolean {
  return ['duration', 'deadline', 'wait', 'extension'].includes(norm.type) && (norm.bound === 'limit' || norm.bound === 'range' || norm.bound === 'average' || norm.bound === 'averageOrLimit');
}

/** Values of a map under a key, in first-seen order. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

const UNIT_RU: Readonly<Record<string, string>> = {
  seconds: 'с', minutes: 'мин', hours: 'ч', bareDays: 'дн.', workingDays: 'раб. дн.', calendarDays: 'кал. дн.', months: 'мес.', years: 'лет', sameDay: 'тот же день',
};
const UNIT_KK: Readonly<Record<string, string>> = {
  seconds: 'с', minutes: 'мин', hours: 'сағ', bareDays: 'күн', workingDays: 'жұмыс күні', calendarDays: 'күнтізбелік күн', months: 'ай', years: 'жыл', sameDay: 'сол күні',
};
const UNIT_EN: Readonly<Record<string, string>> = {
  seconds: 's', minutes: 'min', hours: 'h', bareDays: 'days', workingDays: 'working days', calendarDays: 'calendar days', months: 'months', years: 'years', sameDay: 'same day',
};

/** «1–15 дн.» in three languages. */
export function printAmount(norm: Norm): { readonly ru: string; readonly kk: string; readonly en: string } {
  const number = norm.unit === 'sameDay' ? '' : norm.min !== null && norm.max !== null && norm.min !== norm.max ? `${norm.min}–${norm.max}` : `${norm.max ?? norm.min ?? '?'}`;
  const print = (units: Readonly<Record<string, string>>): string => `${number} ${units[norm.unit] ?? norm.unit}`.trim();
  return { ru: print(UNIT_RU), kk: print(UNIT_KK), en: print(UNIT_EN) };
}

/** Joins printed amounts: «30 мин + 20 мин». */
export function printSum(norms: readonly Norm[], joint: string): { readonly ru: string; readonly kk: string; readonly en: string } {
  const printed = norms.map(printAmount);
  return { ru: printed.map((text) => text.ru).join(joint), kk: printed.map((text) => text.kk).join(joint), en: printed.map((text) => text.en).join(joint) };
}
