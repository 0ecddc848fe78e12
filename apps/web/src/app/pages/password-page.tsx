import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChangePasswordDocument } from '../../access/session.generated.js';
import { useKeepViewer, useViewer } from '../../access/viewer-context.js';
import { FormSummary } from '../../forms/form-summary.js';
import { useSubmit } from '../../forms/use-submit.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { showToast } from '../../ui/toast.js';
import { PasswordField } from '../session/password-field.js';
import { passwordSchema, shortestPassword, type PasswordValues } from '../session/password-schema.js';

/** Change of one's own password; with a temporary one nothing else opens before. */
export function PasswordPage() {
  const { t } = useTranslation('access');
  const viewer = useViewer();
  const keepViewer = useKeepViewer();
  const navigate = useNavigate();
  const [change] = useMutation(ChangePasswordDocument);
  const form = useForm<PasswordValues>({ resolver: standardSchemaResolver(passwordSchema), defaultValues: { currentPassword: '', newPassword: '', repeated: '' } });
  const { submit, sending } = useSubmit({
    form,
    send: async ({ currentPassword, newPassword }) => {
      const { data } = await change({ variables: { input: { currentPassword, newPassword } } });
      const changed = data?.changePassword;
      if (changed?.viewer != null) {
        keepViewer(changed.viewer);
        showToast({ text: t('password.done') });
        await navigate({ to: '/', replace: true });
      }
      return changed?.problems ?? [];
    },
  });
  return (
    <Page title={<PageTitle title={t('password.title')} />} width={380}>
      {viewer.mustChangePassword && <Typography sx={{ mb: 2 }}>{t('password.must')}</Typography>}
      <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 1.75 }}>
        <FormSummary control={form.control} />
        {/* Password managers need to know whose password it is. */}
        <input type="text" autoComplete="username" value={viewer.staff.login} readOnly hidden />
        <PasswordField control={form.control} name="currentPassword" label={t('password.current')} autoComplete="current-password" autoFocus />
        <PasswordField control={form.control} name="newPassword" label={t('password.fresh')} autoComplete="new-password" hint={t('password.rule', { min: shortestPassword })} />
        <PasswordField control={form.control} name="repeated" label={t('password.repeat')} autoComplete="new-password" />
        <Button type="submit" variant="contained" disabled={sending} sx={{ alignSelf: 'flex-start' }}>
          {t('password.submit')}
        </Button>
      </Box>
    </Page>
  );
}
