import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useSubmit } from '../../forms/use-submit.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { showToast } from '../../ui/toast.js';
import { useFreshOnConflict } from './use-fresh-on-conflict.js';
import { DeactivateStaffDocument, type StaffRowFragment } from './staff.generated.js';

const schema = v.object({ reason: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(500, fieldMessage('tooLong', { max: 500 }))) });
type Values = v.InferOutput<typeof schema>;

/** Closing access says exactly what will happen, and asks why. */
export function DeactivateDialog({ staff, onClose }: { readonly staff: StaffRowFragment; readonly onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const [deactivate] = useMutation(DeactivateStaffDocument);
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { reason: '' } });
  const fresh = useFreshOnConflict();
  const { submit, sending } = useSubmit({
    form,
    send: fresh(async ({ reason }) => {
      const { data } = await deactivate({ variables: { input: { staffId: staff.id, version: staff.version, reason } } });
      if (data?.deactivateStaff.staff != null) {
        showToast({ text: t('staff.deactivated', { name: staff.fullName }) });
        onClose();
      }
      return data?.deactivateStaff.problems ?? [];
    }),
  });
  return (
    <AppDialog
      open
      title={t('staff.deactivateTitle', { name: staff.fullName })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {t('staff.deactivate')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} fieldsApart />
        <Typography>{t('staff.deactivateText')}</Typography>
        <FormTextField control={form.control} name="reason" label={t('staff.reason')} rows={2} autoFocus />
      </Box>
    </AppDialog>
  );
}
