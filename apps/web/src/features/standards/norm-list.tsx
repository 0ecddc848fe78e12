import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useLocalized } from '../../text/use-texts.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { VirtualTable, type VirtualColumn } from '../../ui/virtual-table.js';
import { ForceText } from './force-text.js';
import { filterNorms } from './norm-filter.js';
import type { NormRowFragment } from './standards.generated.js';
import type { StandardSearch } from './urls.js';
import { useNormAmount } from './use-norm-words.js';
import { useNorms } from './use-norms.js';
import { useWhereText } from './use-where-text.js';

export interface NormListProps {
  readonly search: StandardSearch;
  readonly onOpen: (normId: string) => void;
  readonly onClear: () => void;
}

/** The norms of an edition: clause, what it says, its value, its force and how the product uses it. */
export function NormList({ search, onOpen, onClear }: NormListProps) {
  const { t } = useTranslation(['standards', 'common']);
  const faultText = useFaultText();
  const columns = useColumns(search.norm !== undefined);
  const { norms, error, refetch } = useNorms(search.edition);
  if (norms === undefined) return error === undefined ? <LoadingRows rows={16} /> : <Box sx={{ p: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} /></Box>;
  const shown = filterNorms(norms, search);
  if (norms.length === 0) return <EmptyState title={t('norms.empty')} />;
  if (shown.length === 0) return <EmptyState title={t('common:list.nothingFound')} hint={t('common:list.nothingFoundHint')} action={<Button onClick={onClear}>{t('common:list.clearFilters')}</Button>} />;
  return <VirtualTable label={t('norms.label')} columns={columns} rows={shown} rowKey={(row) => row.id} openKey={search.norm} onOpen={(row) => onOpen(row.id)} totalCount={shown.length} />;
}

function useColumns(narrow: boolean): readonly VirtualColumn<NormRowFragment>[] {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const amount = useNormAmount();
  const where = useWhereText();
  const clause: VirtualColumn<NormRowFragment> = { key: 'clause', header: t('norms.column.clause'), width: narrow ? 'minmax(210px, 1.2fr)' : 'minmax(190px, 1.4fr)', render: (row) => <span title={row.clause}>{row.clause}</span> };
  const name: VirtualColumn<NormRowFragment> = { key: 'label', header: t('norms.column.label'), width: 'minmax(160px, 2.2fr)', render: (row) => <span title={label(row.label)}>{label(row.label)}</span> };
  const value: VirtualColumn<NormRowFragment> = { key: 'value', header: t('norms.column.value'), width: narrow ? 'minmax(130px, 0.9fr)' : 'minmax(130px, 1.2fr)', render: (row) => <Value row={row} text={amount(row)} /> };
  const rest: readonly VirtualColumn<NormRowFragment>[] = [
    { key: 'force', header: t('norms.column.force'), width: '144px', render: (row) => <ForceText force={row.force} applies={row.applies} /> },
    { key: 'use', header: t('norms.column.use'), width: 'minmax(140px, 0.8fr)', render: (row) => t(`use.${row.use}`) },
    { key: 'where', header: t('norms.column.where'), width: 'minmax(120px, 1.2fr)', render: (row) => <span title={where(row.where)}>{where(row.where)}</span> },
  ];
  return narrow ? [clause, name, value] : [clause, name, value, ...rest];
}

function Value({ row, text }: { readonly row: NormRowFragment; readonly text: string }) {
  const { t } = useTranslation('standards');
  const overridden = row.override !== null;
  return (
    <Box component="span" title={text} sx={{ fontWeight: overridden ? 600 : 400 }}>
      {text}
      {overridden && ` · ${t('norms.changed')}`}
    </Box>
  );
}
