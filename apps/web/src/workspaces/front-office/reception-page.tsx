import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Can, usePermission } from '../../access/can.js';
import { useViewer } from '../../access/viewer-context.js';
import { AccountCard } from '../../features/accounts/account-card.js';
import { AccountCardDocument } from '../../features/accounts/account-card.generated.js';
import { AccountSideList } from '../../features/accounts/account-side-list.js';
import { rememberAccount } from '../../features/accounts/recent-accounts.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { AccountHistory } from './account-history.js';

/** Who is here now: at the left the accounts at hand, in the middle the account of the person at the desk or on the phone. */
export function ReceptionPage() {
  const { t } = useTranslation('frontOffice');
  const { account } = useSearch({ from: '/signed-in/reception' });
  const { staff } = useViewer();
  const newAppeal = useNewAppeal(account);
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
      <PageTitle
        title={t('reception.title')}
        actions={
          <Can permission="appeals:register">
            {account === undefined ? (
              <Button onClick={newAppeal} endIcon={<KeyHint>N</KeyHint>} aria-keyshortcuts="N">
                {t('reception.withoutAccount')}
              </Button>
            ) : undefined}
          </Can>
        }
      />
      <Box sx={{ flex: 1, minHeight: 0, display: 'flex', borderTop: 1, borderColor: 'divider' }}>
        <Box sx={{ width: 264, flex: 'none', borderRight: 1, borderColor: 'divider', display: { xs: 'none', md: 'flex' }, flexDirection: 'column', backgroundColor: 'background.paper' }}>
          <AccountSideList staffId={staff.id} openId={account} />
        </Box>
        <Box sx={{ flex: 1, minWidth: 0, overflow: 'auto', p: 2 }}>
          {account === undefined ? <NobodyYet /> : <OpenAccount key={account} id={account} onNewAppeal={newAppeal} />}
        </Box>
      </Box>
    </Box>
  );
}

function useNewAppeal(account: string | undefined): () => void {
  const { t } = useTranslation('frontOffice');
  const navigate = useNavigate();
  const allowed = usePermission('appeals:register');
  const label = t('keys.newAppeal');
  const go = useMemo(() => () => void navigate({ to: '/appeals/new', search: account === undefined ? {} : { account } }), [navigate, account]);
  useShortcuts(useMemo(() => (allowed ? [{ code: 'KeyN', label, shown: 'N', run: go }] : []), [allowed, label, go]));
  return go;
}

function NobodyYet() {
  const { t } = useTranslation('frontOffice');
  return <EmptyState title={t('reception.startTitle')} hint={t('reception.startHelp')} />;
}

function OpenAccount({ id, onNewAppeal }: { readonly id: string; readonly onNewAppeal: () => void }) {
  const { t } = useTranslation('accounts');
  const { staff } = useViewer();
  const mayRegister = usePermission('appeals:register');
  const faultText = useFaultText();
  const heading = useRef<HTMLHeadingElement>(null);
  const { data, error, refetch } = useQuery(AccountCardDocument, { variables: { id } });
  const account = data?.account;
  const known = account != null;
  useEffect(() => {
    // Keys of the page work at once, and a screen reader begins with the owner.
    if (known) heading.current?.focus({ preventScroll: true });
  }, [known]);
  useEffect(() => {
    if (account == null) return;
    rememberAccount(staff.id, { id: account.id, number: account.number, fullName: account.customer.fullName, address: account.address, addressKk: account.addressKk });
  }, [account, staff.id]);
  if (error !== undefined && !known) return <ErrorState text={faultText(error)} onRetry={() => void refetch()} />;
  if (account === null) return <EmptyState title={t('card.missing')} hint={t('card.missingHelp')} />;
  if (account === undefined) return <LoadingRows rows={12} />;
  return (
    <>
      {error !== undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      <AccountCard account={account} headingRef={heading} history={<AccountHistory account={account} />} {...(mayRegister && { onNewAppeal })} />
    </>
  );
}
