import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountHistoryDocument } from '../../features/accounts/account-card.generated.js';
import { PastAppeals } from '../../features/accounts/past-appeals.js';
import { EventList } from '../../features/appeals/event-list.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';

/** What happened to the account and its appeals, and every appeal it has had. */
export function AccountHistory({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation('accounts');
  const [tab, setTab] = useState<'events' | 'appeals'>('events');
  return (
    <>
      <Tabs value={tab} aria-label={t('card.tabs')} onChange={(_event, next: 'events' | 'appeals') => setTab(next)} sx={{ px: 1, minHeight: 36, '& .MuiTab-root': { minHeight: 36, textTransform: 'none' } }}>
        <Tab value="events" id="tab-events" aria-controls="panel-events" label={t('card.tabEvents')} disableRipple />
        <Tab value="appeals" id="tab-appeals" aria-controls="panel-appeals" label={t('card.tabAppeals')} disableRipple />
      </Tabs>
      <Box role="tabpanel" id="panel-events" aria-labelledby="tab-events" hidden={tab !== 'events'} sx={{ px: 2, py: 1 }}>
        {tab === 'events' && <AccountEvents accountId={accountId} />}
      </Box>
      <Box role="tabpanel" id="panel-appeals" aria-labelledby="tab-appeals" hidden={tab !== 'appeals'} sx={{ px: 2, py: 1 }}>
        {tab === 'appeals' && <PastAppeals accountId={accountId} />}
      </Box>
    </>
  );
}

function AccountEvents({ accountId }: { readonly accountId: string }) {
  const { t } = useTranslation('accounts');
  const faultText = useFaultText();
  const { data, error, loading, refetch, fetchMore } = useQuery(AccountHistoryDocument, { variables: { id: accountId } });
  const history = data?.account?.history;
  if (error !== undefined) return <ErrorState text={faultText(error)} onRetry={() => void refetch()} />;
  if (history === undefined) return <LoadingRows rows={4} />;
  if (history.nodes.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('card.noHistory')}</Typography>;
  return (
    <>
      <EventList events={history.nodes} />
      {history.pageInfo.hasNextPage && (
        <Button disabled={loading} onClick={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}>
          {t('card.loadMore')}
        </Button>
      )}
    </>
  );
}
