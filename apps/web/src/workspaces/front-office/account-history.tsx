import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountHistoryDocument } from '../../features/accounts/account-card.generated.js';
import { PastAppeals } from '../../features/accounts/past-appeals.js';
import { EventList } from '../../features/appeals/event-list.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';

export interface AccountNamed {
  readonly id: string;
  readonly number: string;
  readonly customer: { readonly id: string; readonly fullName: string };
}

/** What happened to the account and its appeals, and every appeal it has had. */
export function AccountHistory({ account }: { readonly account: AccountNamed }) {
  const { t } = useTranslation('accounts');
  const [tab, setTab] = useState<'events' | 'appeals'>('events');
  return (
    <>
      <Tabs value={tab} aria-label={t('card.tabs')} onChange={(_event, next: 'events' | 'appeals') => setTab(next)} sx={{ px: 1, minHeight: 36, '& .MuiTab-root': { minHeight: 36, textTransform: 'none' } }}>
        <Tab value="events" id="tab-events" aria-controls="panel-events" label={t('card.tabEvents')} disableRipple />
        <Tab value="appeals" id="tab-appeals" aria-controls="panel-appeals" label={t('card.tabAppeals')} disableRipple />
      </Tabs>
      <Box role="tabpanel" id="panel-events" aria-labelledby="tab-events" hidden={tab !== 'events'} sx={{ px: 2, py: 1 }}>
        {tab === 'events' && <AccountEvents account={account} />}
      </Box>
      <Box role="tabpanel" id="panel-appeals" aria-labelledby="tab-appeals" hidden={tab !== 'appeals'} sx={{ px: 2, py: 1 }}>
        {tab === 'appeals' && <PastAppeals accountId={account.id} />}
      </Box>
    </>
  );
}

function AccountEvents({ account }: { readonly account: AccountNamed }) {
  const { t } = useTranslation('accounts');
  const faultText = useFaultText();
  const { data, error, loading, refetch, fetchMore } = useQuery(AccountHistoryDocument, { variables: { id: account.id } });
  const names = useMemo(() => new Map([[account.id, account.number], [account.customer.id, account.customer.fullName]]), [account]);
  const history = data?.account?.history;
  if (error !== undefined) return <ErrorState text={faultText(error)} onRetry={() => void refetch()} />;
  if (history === undefined) return <LoadingRows rows={4} />;
  if (history.nodes.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('card.noHistory')}</Typography>;
  return (
    <>
      <EventList events={history.nodes} names={names} />
      {history.pageInfo.hasNextPage && (
        <Button disabled={loading} onClick={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}>
          {t('card.loadMore')}
        </Button>
      )}
    </>
  );
}
