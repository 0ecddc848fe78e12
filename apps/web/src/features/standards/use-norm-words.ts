import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';

/** Units in which a clock can run; the rest are rules. */
export const TERM_UNITS = ['seconds', 'minutes', 'hours', 'workingDays', 'calendarDays', 'bareDays', 'months', 'years', 'sameDay'] as const;
const COUNTED_UNITS = ['seconds', 'minutes', 'hours', 'workingDays', 'calendarDays', 'bareDays', 'months', 'years'] as const;
const RULE_UNITS = [
  'sameDay', 'dayOfMonth', 'hourOfDay', 'workingTime', 'schedule', 'continuous', 'onDemand', 'onEvent', 'byLaw', 'notPrinted', 'unknown',
  'perDay', 'perWeek', 'perMonth', 'perYear', 'hoursPerDay', 'hoursPerWeek', 'daysPerWeek', 'percent', 'count', 'positions', 'levels', 'rings', 'steps',
  'scalePoints', 'columns', 'kinds', 'errors', 'windows', 'supplyPoints', 'seatsPerWindow', 'chairsPerWindow', 'stands', 'buttons',
  'parkingPerWorkplace', 'parkingPer10Staff', 'characters', 'centimetres', 'metres', 'squareMetres', 'tenge', 'roubles',
] as const;

/** The numbers of a norm as the API gives them. */
export interface NormAmount {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
}

/** Which number words follow, and how the number is written: «1–15», «≤ 20», «≥ 4», «3». */
export function numbersOf({ min, max }: Pick<NormAmount, 'min' | 'max'>, write: (value: number) => string): { readonly shown: string; readonly count: number | null } {
  if (min !== null && max !== null) return { shown: min === max ? write(max) : `${write(min)}–${write(max)}`, count: max };
  if (max !== null) return { shown: `≤ ${write(max)}`, count: max };
  if (min !== null) return { shown: `≥ ${write(min)}`, count: min };
  return { shown: '—', count: null };
}

/** Words of a norm's amount: «1–15 рабочих дней», «≤ 40 секунд», «раз в день: 1». */
export function useNormAmount(): (amount: NormAmount) => string {
  const { t } = useTranslation('standards');
  const format = useFormat();
  return useCallback(
    (amount) => {
      const { shown, count } = numbersOf(amount, format.number);
      const term = COUNTED_UNITS.find((unit) => unit === amount.unit);
      if (term !== undefined) return count === null ? t(`unitName.${term}`) : t(`unit.${term}`, { count, shown });
      const rule = RULE_UNITS.find((unit) => unit === amount.unit);
      return rule === undefined ? `${shown} ${amount.unit}` : t(`rule.${rule}`, { shown });
    },
    [t, format],
  );
}
