import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountHistoryDocument } from '../../features/accounts/account-card.generated.js';
import { EventList } from '../../features/appeals/event-list.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';

export interface AccountNamed {
  readonly id: string;
  readonly number: string;
  readonly customer: { readonly id: string; readonly fullName: string };
  readonly ownerships: readonly { readonly customer: { readonly id: string; readonly fullName: string } }[];
}

/** What happened to the account and its appeals; the first page came with the card. */
export function AccountEvents({ account }: { readonly account: AccountNamed }) {
  const { t } = useTranslation('accounts');
  const faultText = useFaultText();
  const { data, error, loading, refetch, fetchMore } = useQuery(AccountHistoryDocument, { variables: { id: account.id }, fetchPolicy: 'cache-first' });
  const names = useMemo(
    () => new Map([[account.id, account.number], [account.customer.id, account.customer.fullName], ...account.ownerships.map(({ customer }) => [customer.id, customer.fullName] as const)]),
    [account],
  );
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
