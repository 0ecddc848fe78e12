import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormTextField } from '../../forms/form-text-field.js';
import { localOfInstant } from './local-time.js';
import type { RegistrationValues } from './registration-values.js';

export interface ReceivedFieldProps {
  readonly control: Control<RegistrationValues, unknown, RegistrationValues>;
  readonly timeZone: string;
  /** T23: an earlier time needs a permission and is audited. */
  readonly mayBackdate: boolean;
  readonly onNow: () => void;
}

/** When it came: now, unless somebody who may says earlier. */
export function ReceivedField({ control, timeZone, mayBackdate, onNow }: ReceivedFieldProps) {
  const { t } = useTranslation('appeals');
  const value = useWatch({ control, name: 'receivedAt' });
  const [asked, setAsked] = useState(false);
  if (value === '' && !asked) {
    return (
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 30 }}>
        <Box component="span" sx={{ fontWeight: 550 }}>
          {t('form.receivedAt')}:
        </Box>
        <span>{t('form.receivedNow')}</span>
        {mayBackdate && (
          <Button variant="text" onClick={() => setAsked(true)}>
            {t('form.receivedEarlier')}
          </Button>
        )}
      </Box>
    );
  }
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-end' }}>
      <Box sx={{ width: 240 }}>
        <FormTextField control={control} name="receivedAt" label={t('form.receivedAt')} type="datetime-local" autoFocus={asked && value === ''} input={{ max: localOfInstant(Date.now(), timeZone) }} />
      </Box>
      <Button
        variant="text"
        onClick={() => {
          setAsked(false);
          onNow();
        }}
      >
        {t('form.receivedBackToNow')}
      </Button>
    </Box>
  );
}
