import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { FormTextField } from '../../forms/form-text-field.js';
import type { RegistrationFieldsProps } from './registration-types.js';

/** Who asks: the account's owner, or a stranger's name and contact. */
export function ApplicantFields({ form, account, accountPicker, onRemoveAccount }: RegistrationFieldsProps) {
  const { t } = useTranslation('appeals');
  if (account !== null) return <ChosenAccount account={account} onRemove={onRemoveAccount} />;
  return (
    <>
      {accountPicker}
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)', alignItems: 'start' }}>
        <FormTextField control={form.control} name="applicantName" label={t('form.applicantName')} placeholder={t('form.applicantNameHint')} autoComplete="off" autoFocus />
        <FormTextField control={form.control} name="applicantContact" label={t('form.applicantContact')} placeholder={t('form.applicantContactHint')} autoComplete="off" optional />
      </Box>
    </>
  );
}

function ChosenAccount({ account, onRemove }: { readonly account: NonNullable<RegistrationFieldsProps['account']>; readonly onRemove: () => void }) {
  const { t } = useTranslation('appeals');
  const closed = account.state === 'closed';
  return (
    <Box role="group" aria-label={t('form.account')} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper', px: 1.5, py: 1 }}>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600 }}>
            <Box component="span" sx={{ color: 'text.secondary', fontWeight: 500, mr: 1 }}>
              {account.number}
            </Box>
            {account.customer.fullName}
          </Typography>
          <Typography sx={{ color: 'text.secondary' }}>{account.address}</Typography>
        </Box>
        <Button variant="text" onClick={onRemove}>
          {t('form.removeAccount')}
        </Button>
      </Box>
      {closed && (
        <Typography role="alert" sx={{ mt: 0.5 }}>
          {t('form.closedAccount')}
        </Typography>
      )}
    </Box>
  );
}
