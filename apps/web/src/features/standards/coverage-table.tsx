import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NormUse } from '@ortalyk/contract';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { FigureStrip } from '../../ui/figure-strip.js';
import { LineSelect } from '../../ui/line-select.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';
import { VirtualTable, type VirtualColumn } from '../../ui/virtual-table.js';
import { CoverageDocument, type CoverageQuery } from './standards.generated.js';
import { NORM_USES, type CheckSearch } from './urls.js';
import { useNorms } from './use-norms.js';
import { useWhereText } from './use-where-text.js';

type Row = CoverageQuery['coverage'][number];

export interface CoverageTableProps {
  readonly search: CheckSearch;
  readonly onUse: (use: NormUse | undefined) => void;
  readonly onOpen: (normId: string) => void;
}

/** Of each norm: how the product uses it and where, or why it is only shown. */
export function CoverageTable({ search, onUse, onOpen }: CoverageTableProps) {
  const { t } = useTranslation('standards');
  const format = useFormat();
  const faultText = useFaultText();
  const columns = useColumns(search.edition);
  const { data, error, refetch } = useQuery(CoverageDocument, { variables: { editionId: search.edition ?? null } });
  if (data === undefined) return error === undefined ? <LoadingRows rows={14} /> : <Box sx={{ px: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} /></Box>;
  const rows = data.coverage.filter((row) => search.use === undefined || row.use === search.use);
  const figures = NORM_USES.map((use) => ({ key: use, label: upper(t(`use.${use}`)), value: format.number(data.coverage.filter((row) => row.use === use).length), definition: t(`useHint.${use}`) }));
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', flex: 1, minHeight: 0 }}>
      <Box sx={{ px: 2, pb: 1.25, flex: 'none' }}>
        <FigureStrip label={t('check.view.coverage')} figures={figures} />
        <Box sx={{ mt: 1 }}>
          <LineSelect label={t('norms.filterUse')} all={t('norms.all')} value={search.use} choices={NORM_USES.map((use) => ({ value: use, label: t(`use.${use}`) }))} onChange={(use) => onUse(NORM_USES.find((one) => one === use))} />
        </Box>
      </Box>
      <VirtualTable label={t('check.coverageTable')} columns={columns} rows={rows} rowKey={(row) => row.id} onOpen={(row) => onOpen(row.id)} totalCount={rows.length} />
    </Box>
  );
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function useColumns(editionId: string | undefined): readonly VirtualColumn<Row>[] {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const where = useWhereText();
  const { norms } = useNorms(editionId);
  const labels = useMemo(() => new Map(norms?.map((norm) => [norm.id, norm.label])), [norms]);
  const nameOf = ({ id }: Row) => {
    const name = labels.get(id);
    return name === undefined ? '' : label(name);
  };
  return [
    { key: 'id', header: t('check.coverageColumn.id'), width: 'minmax(160px, 1fr)', render: (row) => row.id },
    { key: 'label', header: t('norms.column.label'), width: 'minmax(200px, 3fr)', render: (row) => <span title={nameOf(row)}>{nameOf(row)}</span> },
    { key: 'use', header: t('check.coverageColumn.use'), width: 'minmax(140px, 1fr)', render: (row) => t(`use.${row.use}`) },
    { key: 'where', header: t('check.coverageColumn.where'), width: 'minmax(240px, 3fr)', render: (row) => where(row.where) },
  ];
}
