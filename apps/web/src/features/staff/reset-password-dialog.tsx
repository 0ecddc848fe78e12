import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSummary } from '../../forms/form-summary.js';
import { useSubmit } from '../../forms/use-submit.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { useFreshOnConflict } from './use-fresh-on-conflict.js';
import { ResetPasswordDocument, type StaffRowFragment } from './staff.generated.js';

export interface ResetPasswordDialogProps {
  readonly staff: StaffRowFragment;
  readonly onClose: () => void;
  readonly onReset: (temporaryPassword: string) => void;
}

/** A reset cannot be undone: says what will happen before it does. */
export function ResetPasswordDialog({ staff, onClose, onReset }: ResetPasswordDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  const [reset] = useMutation(ResetPasswordDocument);
  const form = useForm();
  const fresh = useFreshOnConflict();
  const { submit, sending } = useSubmit({
    form,
    send: fresh(async () => {
      const { data } = await reset({ variables: { input: { staffId: staff.id, version: staff.version } } });
      const password = data?.resetPassword.temporaryPassword;
      if (password != null) onReset(password);
      return data?.resetPassword.problems ?? [];
    }),
  });
  return (
    <AppDialog
      open
      title={t('staff.resetTitle', { name: staff.fullName })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {t('staff.reset')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} />
        <Typography>{t('staff.resetText')}</Typography>
      </Box>
    </AppDialog>
  );
}
