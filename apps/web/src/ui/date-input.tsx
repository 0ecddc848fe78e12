import CalendarToday from '@mui/icons-material/CalendarTodayOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTypedDate } from '../text/typed-date.js';
import { useFormat } from '../text/use-texts.js';

export interface DateInputProps extends Pick<OutlinedInputProps, 'id' | 'inputProps' | 'inputRef' | 'disabled' | 'autoFocus' | 'sx' | 'fullWidth'> {
  /** Civil date `YYYY-MM-DD`, or empty. What cannot be read is passed on as typed, for the form to refuse. */
  readonly value: string;
  readonly onChange: (on: string) => void;
  readonly onBlur?: () => void;
  readonly error?: boolean;
}

/** A date typed the way it is written here, whatever the browser's own language; the calendar opens beside it. */
export function DateInput({ value, onChange, onBlur, error = false, ...rest }: DateInputProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const shown = /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value;
  const [typed, setTyped] = useState(shown);
  const picker = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(shown), [shown]);

  function settle(): void {
    const on = typed.trim() === '' ? '' : (readTypedDate(typed, format.civilDate(Date.now())) ?? typed);
    if (on !== value) onChange(on);
    else setTyped(shown);
    onBlur?.();
  }

  return (
    <OutlinedInput
      {...rest}
      error={error}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        // A whole date counts at once; half of one waits until the field is left.
        const on = readTypedDate(event.target.value, format.civilDate(Date.now()));
        if (on !== undefined && /\d{4}$/.test(event.target.value.trim())) onChange(on);
      }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.code === 'Enter' || event.code === 'NumpadEnter') settle();
      }}
      placeholder={t('form.datePlaceholder')}
      endAdornment={
        <InputAdornment position="end" sx={{ position: 'relative' }}>
          <IconButton size="small" edge="end" tabIndex={-1} disabled={rest.disabled ?? false} aria-label={t('form.calendar')} onClick={() => picker.current?.showPicker()}>
            <CalendarToday sx={{ fontSize: 16 }} />
          </IconButton>
          <Box
            component="input"
            ref={picker}
            type="date"
            tabIndex={-1}
            aria-hidden="true"
            value={/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : ''}
            onChange={(event) => onChange(event.target.value)}
            sx={{ position: 'absolute', right: 0, bottom: 0, width: 1, height: 1, border: 0, p: 0, opacity: 0, pointerEvents: 'none' }}
          />
        </InputAdornment>
      }
      inputProps={{ inputMode: 'numeric', autoComplete: 'off', maxLength: 12, ...rest.inputProps }}
    />
  );
}
