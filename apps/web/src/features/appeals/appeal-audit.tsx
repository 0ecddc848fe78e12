import { useQuery } from '@apollo/client/react';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';
import { AppealHistoryDocument } from './appeal-card.generated.js';
import { EventList } from './event-list.js';
import type { EventNames } from './use-event-words.js';

/** Who changed what in this appeal, from what to what. */
export function AppealAudit({ appealId, names }: { readonly appealId: string; readonly names: EventNames }) {
  const { t } = useTranslation('appeals');
  const faultText = useFaultText();
  const { data, error, loading, refetch, fetchMore } = useQuery(AppealHistoryDocument, { variables: { id: appealId } });
  const history = data?.appeal?.history;
  return (
    <>
      <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>
        {t('card.audit')}
      </Typography>
      {error !== undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
      {history === undefined && error === undefined && <LoadingRows rows={3} />}
      {history?.nodes.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('card.noAudit')}</Typography>}
      {history !== undefined && <EventList events={history.nodes} names={names} />}
      {history?.pageInfo.hasNextPage === true && (
        <Button disabled={loading} onClick={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}>
          {t('card.loadMore')}
        </Button>
      )}
    </>
  );
}
