import { useQuery, useSubscription } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '../../graphql/connection-state.js';
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
  /** Grows with every act of the reader on the open card: what follows from it is shown at once. */
  readonly acted: number;
}

const PAGE = 100;
/** Asked again this often while changes do not arrive by themselves, in milliseconds. */
const POLL_MS = 30_000;

/** Steps by time left under the headings late, today, this week, later; new rows wait behind a bar. */
export function WorkList({ search, owner, onOpen, onChanged, acted }: WorkListProps) {
  const { t } = useTranslation('process');
  const faultText = useFaultText();
  const filter = useMemo(() => workFilterOf(search, owner), [search, owner]);
  const { data, error, loading, refetch, fetchMore } = useQuery(WorkListDocument, { variables: { filter, first: PAGE }, pollInterval: useLive() ? 0 : POLL_MS });
  const steady = useSteadyRows(JSON.stringify(filter), data?.steps.nodes);
  const columns = useWorkColumns({ narrow: search.appeal !== undefined, who: search.tab === 'office' });
  const groupOf = useWorkGroups(steady.rows ?? []);
  const [active, setActive] = useState<WorkRowFragment | undefined>();
  useWorkChanges(useCallback(() => { void refetch(); onChanged(); }, [refetch, onChanged]));
  const { rows } = steady;
  useFocusKept(rows, active);
  const fault = useTakeFromList(active, () => { steady.expectChange(); void refetch(); onChanged(); });
  useOwnActs(acted, () => { steady.expectChange(); void refetch(); onChanged(); });
  const more = () => {
    const page = data?.steps.pageInfo;
    if (!loading && page?.hasNextPage === true) void fetchMore({ variables: { after: page.endCursor } }).catch(() => undefined);
  };
  if (error !== undefined && rows === undefined) return <Box sx={{ p: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch()} /></Box>;
  if (rows === undefined) return <LoadingRows rows={16} />;
  return (
    <Box sx={{ position: 'relative', flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
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
      {steady.changed && <ChangesBar onShow={steady.accept} />}
    </Box>
  );
}

/** When the row that had the keyboard leaves the list, its neighbour takes it: arrows go on from the same place. */
function useFocusKept(rows: readonly WorkRowFragment[] | undefined, active: WorkRowFragment | undefined): void {
  const place = useRef(-1);
  useEffect(() => {
    if (rows === undefined || active === undefined) return;
    const at = rows.findIndex((row) => row.id === active.id);
    if (at >= 0) place.current = at;
    else if (document.activeElement === document.body) document.querySelector<HTMLElement>(`[role="grid"] [data-row="${Math.min(place.current, rows.length - 1)}"]`)?.focus({ preventScroll: true });
  }, [rows, active]);
}

/** Runs once for every act made since the list was drawn. */
function useOwnActs(acted: number, run: () => void): void {
  const seen = useRef(acted);
  useEffect(() => {
    if (seen.current === acted) return;
    seen.current = acted;
    run();
  });
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
    // Over the end of the list, not above it: rows do not move under the eye.
    <Box role="status" sx={{ position: 'absolute', left: 0, right: 0, bottom: 0, zIndex: 2, display: 'flex', gap: 1.5, alignItems: 'center', px: 2, py: 0.75, backgroundColor: 'var(--mui-palette-look-chosen)', borderTop: 1, borderColor: 'divider' }}>
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
