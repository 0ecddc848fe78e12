import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSummary } from '../../forms/form-summary.js';
import { useSubmit } from '../../forms/use-submit.js';
import type { ProblemLike } from '../../text/problem-text.js';
import { AppDialog } from '../../ui/app-dialog.js';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly onClose: () => void;
  readonly send: () => Promise<readonly ProblemLike[]>;
  readonly children: ReactNode;
}

/** For an act that cannot be undone: says exactly what will happen, then does it once. */
export function ConfirmDialog({ title, confirm, onClose, send, children }: ConfirmDialogProps) {
  const { t } = useTranslation('common');
  const form = useForm();
  const { submit, sending } = useSubmit({ form, send });
  return (
    <AppDialog
      open
      title={title}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} fieldsApart />
        {children}
      </Box>
    </AppDialog>
  );
}
