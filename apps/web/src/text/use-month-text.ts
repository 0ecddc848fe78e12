import { useTranslation } from 'react-i18next';

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** «сентябрь 2026» of `2026-09`. */
export function useMonthText(): (month: string) => string {
  const { t } = useTranslation('time');
  return (month) => {
    const [year = '', number = '1'] = month.split('-');
    return t('monthOfYear', { month: t(`monthAlone.${Number(number) as Month}`), year });
  };
}
