import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Can, usePermission } from '../../access/can.js';
import { useViewer } from '../../access/viewer-context.js';
import { AccountSideList } from '../../features/accounts/account-side-list.js';
import { useCountry } from '../../features/customers/use-country.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState } from '../../ui/states.js';
import { OpenAccount } from './open-account.js';

/** Who is here now: at the left the accounts at hand, in the middle the account of the person at the desk or on the phone. */
export function ReceptionPage() {
  const { t } = useTranslation('frontOffice');
  const { account, appeal } = useSearch({ from: '/signed-in/reception' });
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
          {account === undefined ? <NobodyYet /> : <OpenAccount key={account} id={account} appealId={appeal} onNewAppeal={newAppeal} />}
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
  const number = t(useCountry() === 'RU' ? 'reception.numberRu' : 'reception.numberKz');
  return <EmptyState title={t('reception.startTitle')} hint={t('reception.startHelp', { number })} />;
}
