import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayLook } from './year-model.js';

const keys = { work: 'work', weekend: 'weekend', holiday: 'holiday', short: 'short', movedWork: 'movedWork', paid: 'nonworking_paid' } as const;

/** Words of what a day is. */
export function useLookWords(): (look: DayLook) => string {
  const { t } = useTranslation('calendars');
  return useCallback((look) => t(`kind.${keys[look]}`), [t]);
}
