import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat } from '../../text/use-texts.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { VirtualTable, type VirtualColumn } from '../../ui/virtual-table.js';
import { DuplicateWorkListDocument, type CustomerLineFragment, type DuplicateWorkListQuery } from './customers.generated.js';
import type { DuplicatesSearch } from './urls.js';

type Pair = DuplicateWorkListQuery['duplicateWorkList'][number];

/** As many as one works off in a day; the surest come first. */
const SHOWN = 1000;
const keyOf = ({ first, second }: { readonly first: { readonly id: string }; readonly second: { readonly id: string } }) => [first.id, second.id].toSorted().join(' ');

export interface DuplicateListProps {
  readonly search: DuplicatesSearch;
  readonly narrow: boolean;
  readonly onOpen: (pair: { readonly keep: string; readonly merge: string }) => void;
}

/** Pairs who may be one person, the surest first. */
export function DuplicateList({ search, narrow, onOpen }: DuplicateListProps) {
  const { t } = useTranslation('customers');
  const faultText = useFaultText();
  const columns = useColumns(narrow);
  const { data, error, refetch } = useQuery(DuplicateWorkListDocument, { variables: { first: SHOWN }, fetchPolicy: 'cache-and-network' });
  if (data === undefined) return error === undefined ? <LoadingRows rows={14} /> : <Box sx={{ p: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch()} /></Box>;
  const pairs = data.duplicateWorkList;
  if (pairs.length === 0) return <EmptyState title={t('duplicates.empty')} hint={t('duplicates.emptyHint')} />;
  const open = search.keep === undefined || search.merge === undefined ? undefined : keyOf({ first: { id: search.keep }, second: { id: search.merge } });
  return (
    <VirtualTable
      label={t('duplicates.title')}
      columns={columns}
      rows={pairs}
      rowKey={keyOf}
      openKey={open}
      totalCount={pairs.length}
      groupOf={(pair) => {
        const key = certaintyOf(pair);
        return { key, label: t(`duplicates.certainty.${key}`) };
      }}
      onOpen={({ first, second }) => onOpen({ keep: first.id, merge: second.id })}
    />
  );
}

/** How many pairs wait; the query is the list's own. */
export function useDuplicateCount(): number | undefined {
  return useQuery(DuplicateWorkListDocument, { variables: { first: SHOWN }, fetchPolicy: 'cache-first' }).data?.duplicateWorkList.length;
}

function certaintyOf({ reasons }: Pair): 'sure' | 'likely' | 'possible' {
  if (reasons.includes('taxId')) return 'sure';
  return reasons.length > 1 ? 'likely' : 'possible';
}

function useColumns(narrow: boolean): readonly VirtualColumn<Pair>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  return useMemo(() => {
    const number = ({ taxId, birthOn }: CustomerLineFragment) => [taxId, birthOn === null ? null : format.date(birthOn)].filter((one) => one !== null).join(' · ');
    const first: VirtualColumn<Pair> = { key: 'first', header: t('duplicates.first'), width: 'minmax(170px, 2fr)', render: (pair) => pair.first.fullName };
    const second: VirtualColumn<Pair> = { key: 'second', header: t('duplicates.second'), width: 'minmax(170px, 2fr)', render: (pair) => pair.second.fullName };
    const reasons: VirtualColumn<Pair> = { key: 'reasons', header: t('duplicates.reasons'), width: 'minmax(150px, 1.4fr)', render: (pair) => pair.reasons.map((reason) => t(`reason.${reason}`)).join(', ') };
    if (narrow) return [first, second, reasons];
    return [
      first, { key: 'firstNumber', header: t('duplicates.numbers'), width: 'minmax(150px, 1.2fr)', render: (pair) => number(pair.first) },
      second, { key: 'secondNumber', header: t('duplicates.numbersSecond'), width: 'minmax(150px, 1.2fr)', render: (pair) => number(pair.second) }, reasons,
    ];
  }, [narrow, t, format]);
}
