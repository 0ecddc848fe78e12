import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { PageLink } from '../../ui/page-link.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';
import { CustomerReadsDocument } from './customers.generated.js';

/** Who opened this card, when and why. */
export function ReadLines({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation('customers');
  const faultText = useFaultText();
  const format = useFormat();
  const pick = useLocalized();
  const { data, error, loading, refetch, fetchMore } = useQuery(CustomerReadsDocument, { variables: { filter: { customerId } }, fetchPolicy: 'cache-and-network' });
  const log = data?.personalReadLog;
  if (log === undefined) return error === undefined ? <LoadingRows rows={4} /> : <ErrorState text={faultText(error)} onRetry={() => void refetch()} />;
  if (log.nodes.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('reads.none')}</Typography>;
  return (
    <>
      <Box component="ol" sx={{ listStyle: 'none' }}>
        {log.nodes.map((read) => (
          <Box component="li" key={read.id} sx={{ display: 'grid', gridTemplateColumns: '132px minmax(0, 1fr)', columnGap: 1.5, py: '3px' }}>
            <Box component="time" dateTime={read.at} sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>{format.dateTime(read.at)}</Box>
            <Box>
              {read.staff.fullName}
              <Box component="span" sx={{ color: 'text.secondary' }}>
                {' — '}
                {pick(read.staff.position.label)} · {t(`readReason.${read.reason}`)}
              </Box>
              {read.appealId !== null && <> · <PageLink to="/appeals/$appealId" params={{ appealId: read.appealId }} search={{}}>{t('reads.appeal')}</PageLink></>}
            </Box>
          </Box>
        ))}
      </Box>
      {log.pageInfo.hasNextPage && <Button disabled={loading} onClick={() => void fetchMore({ variables: { after: log.pageInfo.endCursor } })}>{t('reads.more')}</Button>}
    </>
  );
}
