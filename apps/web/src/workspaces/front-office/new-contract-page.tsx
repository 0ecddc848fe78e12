import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { AccountPicker } from '../../features/accounts/account-picker.js';
import { ApplicationForm } from '../../features/contracts/application-form.js';
import { ApplicantAccountDocument } from '../../features/contracts/contracts.generated.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { useBackKey } from '../../ui/use-back-key.js';

/** An application for a contract: of the account in the address, or of one found here. */
export function NewContractPage() {
  const { t } = useTranslation('contracts');
  const { account } = useSearch({ from: '/signed-in/contracts/new' });
  const navigate = useNavigate();
  useBackKey(() => window.history.back());
  const choose = (id: string | undefined) => void navigate({ to: '/contracts/new', search: id === undefined ? {} : { account: id }, replace: true });
  return (
    <Page title={<PageTitle title={t('apply.title')} />} width={860}>
      {account === undefined ? (
        <Box sx={{ maxWidth: 520 }}>
          <AccountPicker onPick={(hit) => choose(hit.account.id)} />
        </Box>
      ) : (
        <Applicant key={account} id={account} onOther={() => choose(undefined)} />
      )}
    </Page>
  );
}

function Applicant({ id, onOther }: { readonly id: string; readonly onOther: () => void }) {
  const { t } = useTranslation('contracts');
  const faultText = useFaultText();
  const navigate = useNavigate();
  const { staff } = useViewer();
  const { data, error, refetch } = useQuery(ApplicantAccountDocument, { variables: { id } });
  const account = data?.account;
  if (error !== undefined) return <ErrorState text={faultText(error)} onRetry={() => void refetch()} />;
  if (account === undefined) return <LoadingRows rows={8} />;
  if (account === null) return <EmptyState title={t('apply.noAccount')} action={<Button onClick={onOther}>{t('apply.otherAccount')}</Button>} />;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap', mb: 2 }}>
        <Typography sx={{ fontWeight: 600 }}>{account.number} · {account.customer.fullName}</Typography>
        <Typography sx={{ color: 'text.secondary' }}>{account.address}</Typography>
        <Button variant="text" onClick={onOther}>{t('apply.otherAccount')}</Button>
      </Box>
      <ApplicationForm account={account} staffId={staff.id} onApplied={(contractId) => void navigate({ to: '/contracts/$contractId', params: { contractId } })} />
    </>
  );
}
