import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';

/** Words of a period of civil dates: «с 01.12.2026 по 31.12.2026», «с 01.12.2026». */
export function usePeriod(): (period: { readonly validFrom: string; readonly validTo: string | null }) => string {
  const { t } = useTranslation('standards');
  const format = useFormat();
  return useCallback(
    ({ validFrom, validTo }) => (validTo === null ? t('pack.from', { from: format.date(validFrom) }) : t('pack.fromTo', { from: format.date(validFrom), to: format.date(validTo) })),
    [t, format],
  );
}
