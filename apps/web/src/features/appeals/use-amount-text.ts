import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

const UNITS = ['workingDays', 'calendarDays', 'days', 'months', 'hours', 'minutes', 'seconds'] as const;

/** A term as the norm gives it: amount and unit, with the lower end of a range where it has one (T14). */
export interface Amount {
  readonly amount: number | null;
  readonly target?: number | null;
  readonly unit: string | null;
}

/** Words of a term: «1–15 рабочих дней», «30 минут», «в тот же день»; null where the norm names none. */
export function useAmountText(): (amount: Amount) => string | null {
  const { t } = useTranslation('appeals');
  return useCallback(
    ({ amount, target, unit }) => {
      if (unit === 'sameDay') return t('amount.sameDay');
      if (amount === null || unit === null) return null;
      // T11: 30 and 31 stand for the last day of any month.
      if (unit === 'dayOfMonth') return amount >= 30 ? t('amount.lastOfMonth') : t('amount.dayOfMonth', { day: amount });
      const known = UNITS.find((one) => one === unit);
      const words = known === undefined ? `${amount} ${unit}` : t(`amount.${known}`, { count: amount });
      return target == null || target === amount ? words : `${target}–${words}`;
    },
    [t],
  );
}
