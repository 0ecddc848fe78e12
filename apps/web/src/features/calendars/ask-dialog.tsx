import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppDialog } from '../../ui/app-dialog.js';

export interface AskDialogProps {
  readonly title: string;
  readonly sending: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The first half of every change of a calendar: what changes and why; the second shows which open promises would move. */
export function AskDialog({ title, sending, onSubmit, onClose, children }: AskDialogProps) {
  const { t } = useTranslation(['calendars', 'common']);
  return (
    <AppDialog
      open
      width={560}
      title={title}
      onClose={onClose}
      onSubmit={onSubmit}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {sending ? t('amend.looking') : t('amend.next')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>{children}</Box>
    </AppDialog>
  );
}
