import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface FieldProps {
  /** Id of the control the label belongs to. */
  readonly id: string;
  readonly label: string;
  readonly optional?: boolean;
  readonly error?: string | undefined;
  readonly hint?: ReactNode;
  /** At the right end of the label's line: a count of characters, a key. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** Ids under which a field's hint and error are described to the control. */
export function fieldDescription(id: string, { error, hint }: { readonly error?: string | undefined; readonly hint?: ReactNode }): string | undefined {
  const ids = [error !== undefined && `${id}-error`, hint !== undefined && `${id}-hint`].filter((part) => part !== false);
  return ids.length === 0 ? undefined : ids.join(' ');
}

/** Label above, control, then the error or the hint below. */
export function Field({ id, label, optional = false, error, hint, aside, children }: FieldProps) {
  const { t } = useTranslation('common');
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: '3px' }}>
        <Box component="label" htmlFor={id} id={`${id}-label`} sx={{ fontWeight: 550 }}>
          {label}
        </Box>
        {optional && (
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, whiteSpace: 'nowrap' }}>
            {t('form.optional')}
          </Box>
        )}
        {aside !== undefined && <Box sx={{ ml: 'auto', fontSize: 12, color: 'text.secondary' }}>{aside}</Box>}
      </Box>
      {children}
      {error !== undefined && (
        <Box id={`${id}-error`} sx={{ color: 'error.main', fontSize: 12, lineHeight: '16px', mt: '3px' }}>
          {error}
        </Box>
      )}
      {hint !== undefined && (
        <Box id={`${id}-hint`} sx={{ color: 'text.secondary', fontSize: 12, lineHeight: '16px', mt: '3px' }}>
          {hint}
        </Box>
      )}
    </Box>
  );
}
