import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { VirtualTable, type VirtualColumn } from '../../ui/virtual-table.js';
import type { AffectedRowFragment } from './calendars.generated.js';

export interface AffectedTableProps {
  readonly affected: readonly AffectedRowFragment[];
  readonly ticked: ReadonlySet<string>;
  readonly onTicked: (ticked: ReadonlySet<string>) => void;
}

const rowHeight = 34;

/** Open promises a change of the calendar would move, thousands of them maybe; a shorter one cannot be ticked (T3). */
export function AffectedTable({ affected, ticked, onTicked }: AffectedTableProps) {
  const { t } = useTranslation('calendars');
  const active = useRef<AffectedRowFragment | undefined>(undefined);
  const columns = useColumns(ticked, affected.some((one) => one.shortened));
  const movable = affected.filter((one) => !one.shortened);
  const all = movable.length > 0 && movable.every((one) => ticked.has(one.clockId));
  function toggle(row: AffectedRowFragment | undefined): void {
    if (row === undefined || row.shortened) return;
    const next = new Set(ticked);
    if (!next.delete(row.clockId)) next.add(row.clockId);
    onTicked(next);
  }
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 0.5 }}>
      <FormControlLabel
        label={t('amend.moveAll')}
        sx={{ ml: 0 }}
        disabled={movable.length === 0}
        control={<Checkbox checked={all} indeterminate={!all && ticked.size > 0} onChange={() => onTicked(all ? new Set() : new Set(movable.map((one) => one.clockId)))} />}
      />
      <Box
        sx={{ display: 'flex', height: Math.min(400, 36 + affected.length * rowHeight), border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'hidden' }}
        onKeyDown={(event) => {
          if (event.code !== 'Space' || !(event.target instanceof HTMLElement) || event.target.dataset['row'] === undefined) return;
          event.preventDefault();
          toggle(active.current ?? affected[0]);
        }}
      >
        <VirtualTable
          label={t('amend.affectedTitle')}
          columns={columns}
          rows={affected}
          rowKey={(row) => row.clockId}
          rowHeight={rowHeight}
          onOpen={toggle}
          onActiveRow={(row) => {
            active.current = row;
          }}
        />
      </Box>
    </Box>
  );
}

function useColumns(ticked: ReadonlySet<string>, someKept: boolean): readonly VirtualColumn<AffectedRowFragment>[] {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const label = useLocalized();
  const cut = (text: string) => <span title={text}>{text}</span>;
  return [
    { key: 'number', header: t('amend.column.number'), width: '152px', render: (row) => <Tick row={row} ticked={ticked.has(row.clockId)} /> },
    { key: 'subject', header: t('amend.column.subject'), width: '172px', render: (row) => t(`amend.subject.${row.subject}`) },
    { key: 'what', header: t('amend.column.what'), width: 'minmax(140px, 1.2fr)', render: (row) => cut(label(row.label)) },
    { key: 'clause', header: t('amend.column.clause'), width: 'minmax(200px, 1fr)', render: (row) => cut(row.clause) },
    { key: 'before', header: t('amend.column.before'), width: '116px', render: (row) => format.dateTime(row.beforeDueAt) },
    { key: 'after', header: t('amend.column.after'), width: someKept ? '234px' : '116px', render: (row) => <After row={row} ticked={ticked.has(row.clockId)} /> },
  ];
}

/** The row is ticked by a click anywhere on it, Enter or Space. */
function Tick({ row, ticked }: { readonly row: AffectedRowFragment; readonly ticked: boolean }) {
  const { t } = useTranslation('calendars');
  const number = row.appealNumber ?? '—';
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', ml: -1, fontWeight: 600 }}>
      <Checkbox size="small" checked={ticked} disabled={row.shortened} onChange={() => undefined} slotProps={{ input: { 'aria-label': t('amend.move', { number }), tabIndex: -1 } }} />
      {number}
    </Box>
  );
}

function After({ row, ticked }: { readonly row: AffectedRowFragment; readonly ticked: boolean }) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  return (
    <>
      <Box component="span" sx={{ fontWeight: ticked ? 600 : 400, ...(row.shortened && { textDecoration: 'line-through', color: 'text.secondary' }) }}>{format.dateTime(row.afterDueAt)}</Box>
      {row.shortened && ` · ${t('amend.kept')}`}
    </>
  );
}
