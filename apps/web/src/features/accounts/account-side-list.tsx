import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import { useId, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../text/use-texts.js';
import { addressIn } from './address-in.js';
import { useLastSearch } from './last-search.js';
import { useRecentAccounts, type RecentAccount } from './recent-accounts.js';

export interface AccountSideListProps {
  readonly staffId: string;
  readonly openId: string | undefined;
}

/** Beside the card: the neighbours of the last search, then the accounts opened lately. */
export function AccountSideList({ staffId, openId }: AccountSideListProps) {
  const { t } = useTranslation('frontOffice');
  const recent = useRecentAccounts(staffId);
  const search = useLastSearch(staffId);
  const found = useMemo(
    () => (search?.hits ?? []).map(({ account }) => ({ id: account.id, number: account.number, fullName: account.customer.fullName, address: account.address, addressKk: account.addressKk })),
    [search],
  );
  return (
    <Box component="nav" aria-label={t('reception.openList')} sx={{ overflow: 'auto', flex: 1, minHeight: 0, pb: 2 }}>
      {search !== null && found.length > 1 && (
        <AccountLines heading={t('reception.lastSearch', { text: search.text })} accounts={found} openId={openId} />
      )}
      <AccountLines heading={t('reception.recent')} accounts={recent} openId={openId}>
        {t('reception.recentEmpty')}
      </AccountLines>
    </Box>
  );
}

interface AccountLinesProps {
  readonly heading: string;
  readonly accounts: readonly RecentAccount[];
  readonly openId: string | undefined;
  /** Said where there are none. */
  readonly children?: ReactNode;
}

function AccountLines({ heading, accounts, openId, children }: AccountLinesProps) {
  const id = useId();
  return (
    <>
      <Typography component="h2" variant="h3" id={id} sx={{ px: 2, pt: 1.5, pb: 0.5, color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {heading}
      </Typography>
      {accounts.length === 0 && <Typography sx={{ px: 2, color: 'text.secondary' }}>{children}</Typography>}
      <Box component="ul" aria-labelledby={id} sx={{ listStyle: 'none' }}>
        {accounts.map((account) => (
          <li key={account.id}>
            <AccountLine account={account} open={account.id === openId} />
          </li>
        ))}
      </Box>
    </>
  );
}

function AccountLine({ account, open }: { readonly account: RecentAccount; readonly open: boolean }) {
  const language = useLanguage();
  const line = { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;
  return (
    <Box sx={{ '& > a': { display: 'block', px: 2, py: '6px', color: 'inherit', textDecoration: 'none', borderLeft: '3px solid', borderColor: open ? 'primary.main' : 'transparent', backgroundColor: open ? 'action.selected' : 'transparent' }, '& > a:hover': { backgroundColor: open ? 'action.selected' : 'action.hover' }, '& > a:focus-visible': { outlineOffset: -2 } }}>
      <Link to="/reception" search={{ account: account.id }} aria-current={open ? 'true' : undefined}>
        <Box component="span" sx={{ ...line, fontWeight: 550 }}>
          {account.fullName}
        </Box>
        <Box component="span" sx={{ ...line, color: 'text.secondary', fontSize: 12 }}>
          {account.number} · {addressIn(account, language)}
        </Box>
      </Link>
    </Box>
  );
}
