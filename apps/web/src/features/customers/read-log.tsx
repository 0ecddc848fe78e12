import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { VirtualTable, type VirtualColumn } from '../../ui/virtual-table.js';
import { CustomerReadsDocument, type CustomerReadsQuery } from './customers.generated.js';
import { dayEnd, dayStart } from './day-bounds.js';
import type { ReadLogSearch } from './urls.js';

type Read = CustomerReadsQuery['personalReadLog']['nodes'][number];

/** The log of readings of personal cards, filtered by the address; a line opens the card that was read. */
export function ReadLog({ search, onOpen }: { readonly search: ReadLogSearch; readonly onOpen: (read: Read) => void }) {
  const { t } = useTranslation(['customers', 'common']);
  const faultText = useFaultText();
  const columns = useColumns();
  const filter = useReadFilter(search);
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(CustomerReadsDocument, { variables: { filter }, notifyOnNetworkStatusChange: true, fetchPolicy: 'cache-and-network' });
  const log = (data ?? previousData)?.personalReadLog;
  if (log === undefined) return error === undefined ? <LoadingRows rows={14} /> : <Box sx={{ p: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch()} /></Box>;
  if (log.nodes.length === 0) return <EmptyState title={t('customers:reads.empty')} hint={t('customers:reads.emptyHint')} />;
  return (
    <VirtualTable
      label={t('customers:reads.title')}
      columns={columns}
      rows={log.nodes}
      rowKey={(read) => read.id}
      onOpen={onOpen}
      onEndReached={() => {
        if (log.pageInfo.hasNextPage && networkStatus === NetworkStatus.ready) void fetchMore({ variables: { after: log.pageInfo.endCursor } }).catch(() => undefined);
      }}
    />
  );
}

function useReadFilter({ customer, staff, reason, from, to }: ReadLogSearch) {
  const { timeZone } = useFormat();
  return useMemo(
    () => ({
      customerId: customer ?? null, staffId: staff ?? null, reason: reason ?? null,
      from: from === undefined ? null : dayStart(from, timeZone), to: to === undefined ? null : dayEnd(to, timeZone),
    }),
    [customer, staff, reason, from, to, timeZone],
  );
}

function useColumns(): readonly VirtualColumn<Read>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const pick = useLocalized();
  return useMemo(
    () => [
      { key: 'at', header: t('reads.at'), width: '150px', render: (read) => format.dateTime(read.at) },
      { key: 'staff', header: t('reads.who'), width: 'minmax(170px, 1.4fr)', render: (read) => read.staff.fullName },
      { key: 'position', header: t('reads.position'), width: 'minmax(150px, 1.3fr)', render: (read) => pick(read.staff.position.label) },
      { key: 'office', header: t('reads.office'), width: 'minmax(130px, 1fr)', render: (read) => pick(read.staff.office.name) },
      { key: 'customer', header: t('reads.whose'), width: 'minmax(180px, 1.6fr)', render: (read) => read.customer.fullName },
      { key: 'reason', header: t('reads.why'), width: 'minmax(140px, 1fr)', render: (read) => t(`readReason.${read.reason}`) },
    ],
    [t, format, pick],
  );
}
