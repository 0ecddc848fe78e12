import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ContractFilterInput } from '@ortalyk/contract';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLanguage } from '../../text/use-texts.js';
import { DueText } from '../../ui/due-text.js';
import { StateDot } from '../../ui/state-dot.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { VirtualTable, type VirtualColumn } from '../../ui/virtual-table.js';
import { ContractsListDocument, type ContractRowFragment } from './contracts.generated.js';
import type { ContractsSearch } from './urls.js';
import { stateLook, useContractWords } from './words.js';

export interface ContractsListProps {
  readonly search: ContractsSearch;
  readonly narrow: boolean;
  readonly onOpen: (contractId: string) => void;
  readonly onClear: () => void;
}

export function contractFilter({ number, kind, state, owed, customer, account }: ContractsSearch): ContractFilterInput {
  return { number: number ?? null, kind: kind ?? null, state: state ?? null, owed: owed ?? null, customerId: customer ?? null, accountId: account ?? null };
}

/** Contracts: those on which something is owed first, the soonest at the top. */
export function ContractsList({ search, narrow, onOpen, onClear }: ContractsListProps) {
  const { t } = useTranslation(['contracts', 'common']);
  const faultText = useFaultText();
  const columns = useColumns(narrow);
  const filter = useMemo(() => contractFilter(search), [search]);
  const { data, previousData, error, refetch, fetchMore, networkStatus } = useQuery(ContractsListDocument, { variables: { filter }, notifyOnNetworkStatusChange: true, fetchPolicy: 'cache-and-network' });
  const page = (data ?? previousData)?.contracts;
  if (page === undefined) return error === undefined ? <LoadingRows rows={14} /> : <Box sx={{ p: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch()} /></Box>;
  if (page.nodes.length === 0) return <EmptyState title={t('common:list.nothingFound')} hint={t('common:list.nothingFoundHint')} action={<Button onClick={onClear}>{t('contracts:filter.clear')}</Button>} />;
  return (
    <VirtualTable
      label={t('contracts:list.title')}
      columns={columns}
      rows={page.nodes}
      rowKey={(row) => row.id}
      openKey={search.contract}
      onOpen={(row) => onOpen(row.id)}
      totalCount={page.totalCount}
      onEndReached={() => {
        if (page.pageInfo.hasNextPage && networkStatus === NetworkStatus.ready) void fetchMore({ variables: { after: page.pageInfo.endCursor } }).catch(() => undefined);
      }}
    />
  );
}

/** How many fit the filters; the query is the list's own. */
export function useContractsCount(search: ContractsSearch): number | undefined {
  const filter = useMemo(() => contractFilter(search), [search]);
  const { data, previousData } = useQuery(ContractsListDocument, { variables: { filter }, fetchPolicy: 'cache-first' });
  return (data ?? previousData)?.contracts.totalCount;
}

/** The running clock that ends first; undefined where nothing is owed. */
export function soonest(clocks: ContractRowFragment['clocks']): ContractRowFragment['clocks'][number] | undefined {
  return clocks.filter(({ state }) => state === 'running').toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
}

function useColumns(narrow: boolean): readonly VirtualColumn<ContractRowFragment>[] {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const language = useLanguage();
  const words = useContractWords();
  const due = (row: ContractRowFragment) => {
    const clock = soonest(row.clocks);
    return clock === undefined ? '' : <DueText dueAt={clock.dueAt} warning={clock.warning} />;
  };
  const base: readonly VirtualColumn<ContractRowFragment>[] = [
    { key: 'due', header: t('list.due'), width: '170px', render: due },
    { key: 'number', header: t('list.number'), width: 'minmax(110px, 0.8fr)', render: (row) => row.number },
    { key: 'state', header: t('list.state'), width: 'minmax(150px, 1fr)', render: (row) => <StateDot look={stateLook(row.state)}>{words.state(row.state)}</StateDot> },
    { key: 'customer', header: t('list.customer'), width: 'minmax(170px, 1.6fr)', render: (row) => row.customer.fullName },
  ];
  if (narrow) return base;
  return [
    ...base,
    { key: 'kind', header: t('list.kind'), width: 'minmax(150px, 1.1fr)', render: (row) => words.kind(row.kind) },
    { key: 'account', header: t('list.account'), width: '110px', render: (row) => row.account.number },
    { key: 'address', header: t('list.address'), width: 'minmax(180px, 1.8fr)', render: (row) => (language === 'kk' ? row.account.addressKk : null) ?? row.account.address },
    { key: 'ends', header: t('list.ends'), width: '112px', render: (row) => (row.endsOn === null ? t('list.noEnd') : format.date(row.endsOn)) },
  ];
}
