import Visibility from '@mui/icons-material/VisibilityOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import { useState, type KeyboardEvent } from 'react';
import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormTextField } from '../../forms/form-text-field.js';
import { typedInCyrillic } from './typed-in-cyrillic.js';

export interface PasswordFieldProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly autoFocus?: boolean;
  readonly hint?: string;
}

/** A password with what usually goes wrong said beside it: Caps Lock, the Cyrillic layout; it can be looked at. */
export function PasswordField<Values extends FieldValues>({ hint, ...props }: PasswordFieldProps<Values>) {
  const { t } = useTranslation('access');
  const [shown, setShown] = useState(false);
  const [caps, setCaps] = useState(false);
  const typed = useWatch({ control: props.control, name: props.name });
  const warning = caps ? t('signIn.capsLock') : typedInCyrillic(typed) ? t('signIn.cyrillic') : undefined;
  return (
    <FormTextField
      {...props}
      type={shown ? 'text' : 'password'}
      hint={warning ?? hint}
      onKeyUp={(event: KeyboardEvent) => setCaps(event.getModifierState('CapsLock'))}
      endAdornment={
        <InputAdornment position="end">
          <IconButton size="small" edge="end" aria-label={t(shown ? 'signIn.hide' : 'signIn.show')} aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? <VisibilityOff fontSize="small" /> : <Visibility fontSize="small" />}
          </IconButton>
        </InputAdornment>
      }
    />
  );
}
