import { useQuery, useSubscription } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { VirtualTable } from '../../ui/virtual-table.js';
import type { WorkSearch } from './urls.js';
import { useSteadyRows } from './use-steady-rows.js';
import { useTakeFromList } from './use-take-from-list.js';
import { useWorkColumns } from './use-work-columns.js';
import { useWorkGroups } from './use-work-groups.js';
import { workFilterOf, type WorkOwner } from './work-filter.js';
import { WorkChangedDocument, WorkListDocument, type WorkRowFragment } from './work-list.generated.js';

export interface WorkListProps {
  readonly search: WorkSearch;
  readonly owner: WorkOwner;
  readonly onOpen: (appealId: string) => void;
  /** Something changed anywhere: counts are asked for again. */
  readonly onChanged: () => void;
}

const PAGE = 100;

/** Steps by time left under the headings late, today, this week, later; new rows wait behind a bar. */
export function WorkList({ search, owner, onOpen, onChanged }: WorkListProps) {
  const { t } = useTranslation('process');
  const faultText = useFaultText();
  const filter = useMemo(() => workFilterOf(search, owner), [search, owner]);
  const { data, error, loading, refetch, fetchMore } = useQuery(WorkListDocument, { variables: { filter, first: PAGE } });
  const steady = useSteadyRows(JSON.stringify(filter), data?.steps.nodes);
  const columns = useWorkColumns({ narrow: search.appeal !== undefined, who: search.tab === 'office' });
  const groupOf = useWorkGroups(steady.rows ?? []);
  const [active, setActive] = useState<WorkRowFragment | undefined>();
  useWorkChanges(useCallback(() => { void refetch(); onChanged(); }, [refetch, onChanged]));
  const fault = useTakeFromList(active, () => { steady.expectChange(); void refetch(); onChanged(); });
  const more = () => {
    const page = data?.steps.pageInfo;
    if (!loading && page?.hasNextPage === true) void fetchMore({ variables: { after: page.endCursor } }).catch(() => undefined);
  };
  const { rows } = steady;
  if (error !== undefined && rows === undefined) return <Box sx={{ p: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch()} /></Box>;
  if (rows === undefined) return <LoadingRows rows={16} />;
  return (
    <>
      {steady.changed && <ChangesBar onShow={steady.accept} />}
      {fault !== null && <Box sx={{ px: 2, pb: 1 }}><ErrorState text={fault} /></Box>}
      {rows.length === 0 ? (
        <NoWork search={search} />
      ) : (
        <VirtualTable<WorkRowFragment>
          label={t('work.tabs')}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.id}
          openKey={rows.find((row) => row.appeal.id === search.appeal)?.id}
          onOpen={(row) => onOpen(row.appeal.id)}
          groupOf={groupOf}
          onEndReached={more}
          totalCount={data?.steps.totalCount}
          onActiveRow={setActive}
        />
      )}
    </>
  );
}

/** Changes come in bursts: one question a second is enough. */
function useWorkChanges(onChange: () => void): void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useSubscription(WorkChangedDocument, {
    variables: { unitId: null },
    ignoreResults: true,
    onData: () => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        onChange();
      }, 1000);
    },
  });
}

function ChangesBar({ onShow }: { readonly onShow: () => void }) {
  const { t } = useTranslation('process');
  return (
    <Box role="status" sx={{ display: 'flex', gap: 1.5, alignItems: 'center', px: 2, py: 0.5, backgroundColor: 'var(--mui-palette-look-chosen)', borderTop: 1, borderColor: 'divider' }}>
      {t('work.changed')}
      <Button onClick={onShow}>{t('work.show')}</Button>
    </Box>
  );
}

function NoWork({ search }: { readonly search: WorkSearch }) {
  const { t } = useTranslation('process');
  if (search.tab === 'unit') return <EmptyState title={t('work.emptyUnit')} hint={t('work.emptyHelp')} />;
  if (search.tab === 'office') return <EmptyState title={t('work.emptyOffice')} hint={t('work.emptyHelp')} />;
  return <EmptyState title={t('work.emptyMine')} hint={t('work.emptyMineHelp')} />;
}
