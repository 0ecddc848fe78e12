import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { VirtualTable } from '../../ui/virtual-table.js';
import { AppealsListDocument, type AppealRowFragment } from './appeals-list.generated.js';
import { appealFilterOf, filterCount, type AppealsSearch } from './urls.js';
import { useAppealColumns } from './use-appeal-columns.js';

export interface AppealsListProps {
  readonly search: AppealsSearch;
  readonly onOpen: (appealId: string) => void;
  readonly onClear: () => void;
}

const PAGE = 60;

/** Rows under the filters of the address, a page at a time as they are scrolled to; beside an open card only the columns that fit. */
export function AppealsList({ search, onOpen, onClear }: AppealsListProps) {
  const { t } = useTranslation('appeals');
  const faultText = useFaultText();
  const filter = useMemo(() => appealFilterOf(search), [search]);
  const variables = { filter, order: search.order ?? 'newestFirst', first: PAGE } as const;
  const { data, previousData, loading, error, refetch, fetchMore } = useQuery(AppealsListDocument, { variables });
  // Beside a card a big screen still has room for the state and the applicant.
  const wide = useMediaQuery('(min-width: 1700px)');
  const columns = useAppealColumns(search.appeal === undefined ? 'whole' : wide ? 'half' : 'narrow');
  const asking = useRef(false);
  const list = (data ?? previousData)?.appeals;
  const more = async () => {
    // One page is asked for at a time: the end is seen again with every row that comes into sight.
    if (asking.current || loading || data?.appeals.pageInfo.hasNextPage !== true) return;
    asking.current = true;
    try {
      await fetchMore({ variables: { after: data.appeals.pageInfo.endCursor } });
    } finally {
      asking.current = false;
    }
  };
  if (error !== undefined && list === undefined) {
    return (
      <Box sx={{ p: 2 }}>
        <ErrorState text={faultText(error)} onRetry={() => void refetch()} />
      </Box>
    );
  }
  if (list === undefined) return <LoadingRows rows={20} />;
  if (list.nodes.length === 0 && !loading) return <NoAppeals search={search} onClear={onClear} />;
  return (
    <Box aria-busy={loading} sx={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column', opacity: loading && data === undefined ? 0.6 : 1 }}>
      {error !== undefined && (
        <Box sx={{ px: 2, pb: 1 }}>
          <ErrorState text={faultText(error)} onRetry={() => void refetch()} />
        </Box>
      )}
      <VirtualTable<AppealRowFragment>
        label={t('list.table')}
        columns={columns}
        rows={list.nodes}
        rowKey={(row) => row.id}
        openKey={search.appeal}
        onOpen={(row) => onOpen(row.id)}
        onEndReached={() => void more().catch(() => undefined)}
      />
    </Box>
  );
}

function NoAppeals({ search, onClear }: { readonly search: AppealsSearch; readonly onClear: () => void }) {
  const { t } = useTranslation('appeals');
  if (filterCount(search) === 0) return <EmptyState title={t('list.emptyAll')} />;
  return <EmptyState title={t('list.empty')} hint={t('list.emptyHelp')} action={<Button onClick={onClear}>{t('list.clear')}</Button>} />;
}
