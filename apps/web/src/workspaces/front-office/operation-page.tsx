import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { useViewer } from '../../access/viewer-context.js';
import { OperationDone } from '../../features/account-operations/operation-done.js';
import { OperationForm } from '../../features/account-operations/operation-form.js';
import { AccountForOperationDocument, DocumentPackagesDocument, type OperatedAccountFragment, type OperationDoneFragment } from '../../features/account-operations/operations.generated.js';
import type { PickerSlotProps } from '../../features/account-operations/slots.js';
import { UndoDialog } from '../../features/account-operations/undo-dialog.js';
import { operationKindOf, type OperationKind } from '../../features/account-operations/urls.js';
import { AccountCombobox } from '../../features/accounts/account-combobox.js';
import { addressIn } from '../../features/accounts/address-in.js';
import { FileField } from '../../features/documents/file-field.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLanguage, useLocalized } from '../../text/use-texts.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';

/** One operation on an account, on a page of its own. */
export function OperationPage() {
  const { t } = useTranslation(['operations', 'accounts', 'common']);
  const { accountId, operation } = useParams({ from: '/signed-in/accounts/$accountId/$operation' });
  const { appeal } = useSearch({ from: '/signed-in/accounts/$accountId/$operation' });
  const faultText = useFaultText();
  const kind = operationKindOf(operation);
  const asked = useQuery(AccountForOperationDocument, { variables: { id: accountId, reason: appeal === undefined ? 'desk' : 'appeal', appealId: appeal ?? null }, skip: kind === undefined });
  const packages = useQuery(DocumentPackagesDocument);
  const error = asked.error ?? packages.error;
  const account = asked.data?.account;
  if (kind === undefined || account === null) return <EmptyState title={t('common:error.NOT_FOUND')} />;
  return (
    <Page title={<PageTitle title={t(`operations:kind.${kind}`)} />}>
      {error !== undefined && account === undefined && <ErrorState text={faultText(error)} onRetry={() => void asked.refetch()} />}
      {(account === undefined || packages.data === undefined) && error === undefined && <LoadingRows rows={8} height={40} />}
      {account !== undefined && packages.data !== undefined && (
        <>
          <AccountLine account={account} />
          <Operation key={`${account.id} ${kind}`} kind={kind} account={account} appealId={appeal} checklist={packages.data.documentPackages.find((one) => one.operation === kind)} />
        </>
      )}
    </Page>
  );
}

function AccountLine({ account }: { readonly account: OperatedAccountFragment }) {
  const { t } = useTranslation('operations');
  const language = useLanguage();
  const format = useFormat();
  return (
    <Box sx={{ mb: 2, display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
      <Link to="/reception" search={{ account: account.id }}>
        {account.number}
      </Link>
      <Typography sx={{ fontWeight: 550 }}>{account.customer.fullName}</Typography>
      <Typography>{addressIn(account, language)}</Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t('openedOn', { date: format.date(account.openedOn) })}</Typography>
    </Box>
  );
}

type OperationProps = Omit<React.ComponentProps<typeof OperationForm>, 'staffId' | 'fileField' | 'picker' | 'onDone' | 'onCancel'> & { readonly kind: OperationKind };

function Operation({ account, ...props }: OperationProps) {
  const { t } = useTranslation('operations');
  const pick = useLocalized();
  const { staff } = useViewer();
  const navigate = useNavigate();
  const mayRegister = usePermission('appeals:register');
  const [undoing, setUndoing] = useState<React.ComponentProps<typeof UndoDialog>['operation'] | null>(null);
  const [done, setDone] = useState<OperationDoneFragment | null>(null);
  const toAccount = () => void navigate({ to: '/reception', search: { account: account.id } });
  const recalculate = mayRegister ? (months: readonly string[]) => void navigate({ to: '/appeals/new', search: { account: account.id, topic: 'recalculation', months } }) : undefined;
  // What closes the account has been done here: its outcome stays on the screen.
  if (done === null && !account.actions.includes('change')) return <EmptyState title={account.state === 'closed' ? t('closed') : t('otherOffice', { office: pick(account.office.name) })} />;
  if (done === null) return <OperationForm {...props} account={account} staffId={staff.id} fileField={FileField} picker={Picker} onCancel={toAccount} onDone={setDone} />;
  return (
    <>
      <OperationDone done={done} onRecalculate={recalculate} onAccount={toAccount} onUndo={() => setUndoing(done.operation)} />
      {undoing !== null && (
        <UndoDialog operation={undoing} account={{ id: account.id, version: done.account?.version ?? account.version }} onRecalculate={recalculate} onClose={() => setUndoing(null)} onUndone={toAccount} />
      )}
    </>
  );
}

function Picker({ id, label, invalid, describedBy, onPick }: PickerSlotProps) {
  const { t } = useTranslation('accounts');
  return <AccountCombobox id={id} label={label} placeholder={t('pick.placeholder')} invalid={invalid} {...(describedBy !== undefined && { describedBy })} onPick={(hit) => onPick(hit.account)} />;
}
