import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { faultOf } from './faults.js';

/** The sentence for a failed request, with the reference number of a server fault. */
export function useFaultText(): (error: unknown) => string {
  const { t } = useTranslation('common');
  return useCallback(
    (error) => {
      const { code, reference } = faultOf(error);
      if (code === 'INTERNAL') return t('error.INTERNAL', { reference: reference ?? '—' });
      return t(`error.${code}`);
    },
    [t],
  );
}
