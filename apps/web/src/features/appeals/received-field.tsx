import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId, useState } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFieldError } from '../../forms/use-field-error.js';
import { DateInput } from '../../ui/date-input.js';
import { Field, fieldDescription } from '../../ui/field.js';
import { clockText, localOfInstant } from './local-time.js';
import type { RegistrationValues } from './registration-values.js';

export interface ReceivedFieldProps {
  readonly control: Control<RegistrationValues, unknown, RegistrationValues>;
  readonly timeZone: string;
  /** T23: an earlier time needs a permission and is audited. */
  readonly mayBackdate: boolean;
}

/** When it came: now, unless somebody who may says earlier. */
export function ReceivedField({ control, timeZone, mayBackdate }: ReceivedFieldProps) {
  const { t } = useTranslation('appeals');
  const { field, fieldState } = useController({ control, name: 'receivedAt' });
  const id = useId();
  const error = useFieldError()(fieldState.error);
  if (field.value === '') {
    return (
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', minHeight: 30 }}>
        <Box component="span" sx={{ fontWeight: 550 }}>
          {t('form.receivedAt')}:
        </Box>
        <span>{t('form.receivedNow')}</span>
        {mayBackdate && (
          <Button variant="text" onClick={() => field.onChange(localOfInstant(Date.now(), timeZone))}>
            {t('form.receivedEarlier')}
          </Button>
        )}
      </Box>
    );
  }
  return (
    <Field id={id} label={t('form.receivedAt')} error={error}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <DateAndTime id={id} value={field.value} onChange={field.onChange} invalid={error !== undefined} describedBy={fieldDescription(id, { error })} inputRef={field.ref} />
        <Button variant="text" onClick={() => field.onChange('')}>
          {t('form.receivedBackToNow')}
        </Button>
      </Box>
    </Field>
  );
}

interface DateAndTimeProps {
  readonly id: string;
  /** `YYYY-MM-DDTHH:mm`; either half may be half-written, for the form to refuse. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly inputRef: (element: HTMLInputElement | null) => void;
}

function DateAndTime({ id, value, onChange, invalid, describedBy, inputRef }: DateAndTimeProps) {
  const { t } = useTranslation('appeals');
  const [date = '', time = ''] = value.split('T');
  const [typed, setTyped] = useState(time);
  const described = { 'aria-invalid': invalid, 'aria-describedby': describedBy };
  return (
    <>
      <DateInput id={id} autoFocus inputRef={inputRef} value={date} error={invalid} onChange={(on) => onChange(`${on}T${time}`)} inputProps={described} sx={{ width: 150 }} />
      <OutlinedInput
        value={typed}
        error={invalid}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(`${date}T${clockText(event.target.value) ?? event.target.value}`);
        }}
        onBlur={() => setTyped(clockText(typed) ?? typed)}
        inputProps={{ ...described, 'aria-label': t('form.receivedTime'), inputMode: 'numeric', autoComplete: 'off', maxLength: 5 }}
        sx={{ width: 72 }}
      />
    </>
  );
}
