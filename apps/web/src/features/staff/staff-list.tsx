import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useLocalized } from '../../text/use-texts.js';
import { StateDot } from '../../ui/state-dot.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { VirtualTable, type VirtualColumn } from '../../ui/virtual-table.js';
import { StaffListDocument, type StaffRowFragment } from './staff.generated.js';
import type { StaffSearch } from './urls.js';

const pageSize = 50;

export interface StaffListProps {
  readonly search: StaffSearch;
  readonly onOpen: (staffId: string) => void;
  /** Narrow beside an open card. */
  readonly narrow: boolean;
}

/** People of the company; those whose access is closed stand pale, and only when asked for. */
export function StaffList({ search, onOpen, narrow }: StaffListProps) {
  const { t } = useTranslation(['settings', 'common']);
  const faultText = useFaultText();
  const columns = useColumns(narrow);
  const { data, previousData, error, fetchMore, refetch, networkStatus } = useStaff(search);
  const page = (data ?? previousData)?.staff;
  if (page === undefined) return error === undefined ? <LoadingRows rows={14} /> : <Box sx={{ p: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch()} /></Box>;
  if (page.nodes.length === 0) {
    return search.text === undefined ? <EmptyState title={t('staff.empty')} hint={t('staff.emptyHint')} /> : <EmptyState title={t('common:list.nothingFound')} hint={t('common:list.nothingFoundHint')} />;
  }
  return (
    <VirtualTable
      label={t('staff.title')}
      columns={columns}
      rows={page.nodes}
      rowKey={(row) => row.id}
      openKey={search.person}
      onOpen={(row) => onOpen(row.id)}
      totalCount={page.totalCount}
      onEndReached={() => {
        if (page.pageInfo.hasNextPage && networkStatus === NetworkStatus.ready) void fetchMore({ variables: { after: page.pageInfo.endCursor } }).catch(() => undefined);
      }}
    />
  );
}

/** How many people the list has; the query is the list's own. */
export function useStaffCount(search: StaffSearch): number | undefined {
  const { data } = useStaff(search);
  return data?.staff.totalCount;
}

function useStaff({ text, all }: StaffSearch) {
  return useQuery(StaffListDocument, {
    variables: { text: text ?? null, active: all === true ? null : true, first: pageSize, after: null },
    notifyOnNetworkStatusChange: true,
  });
}

function useColumns(narrow: boolean): readonly VirtualColumn<StaffRowFragment>[] {
  const { t } = useTranslation('settings');
  const label = useLocalized();
  const pale = (row: StaffRowFragment) => (row.active ? {} : { color: 'var(--mui-palette-look-pale)' });
  const name: VirtualColumn<StaffRowFragment> = { key: 'name', header: t('staff.column.name'), width: 'minmax(180px, 2fr)', render: (row) => <Box component="span" sx={pale(row)}>{row.fullName}</Box> };
  const rest: readonly VirtualColumn<StaffRowFragment>[] = [
    { key: 'login', header: t('staff.column.login'), width: 'minmax(100px, 1fr)', render: (row) => row.login },
    { key: 'position', header: t('staff.column.position'), width: 'minmax(140px, 1.6fr)', render: (row) => label(row.position.label) },
    { key: 'unit', header: t('staff.column.unit'), width: 'minmax(140px, 1.4fr)', render: (row) => label(row.unit.name) },
    { key: 'office', header: t('staff.column.office'), width: 'minmax(120px, 1.2fr)', render: (row) => label(row.office.name) },
    { key: 'roles', header: t('staff.column.roles'), width: 'minmax(140px, 1.6fr)', render: (row) => row.grants.map((grant) => label(grant.label)).join(', ') },
  ];
  const state: VirtualColumn<StaffRowFragment> = { key: 'state', header: t('staff.column.state'), width: '136px', render: (row) => <StateDot look={row.active ? 'dot' : 'paleRing'}>{t(row.active ? 'staff.active' : 'staff.closed')}</StateDot> };
  return narrow ? [name, ...rest.slice(1, 2), state] : [name, ...rest, state];
}
