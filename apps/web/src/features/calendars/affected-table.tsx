import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import type { AffectedRowFragment } from './calendars.generated.js';

export interface AffectedTableProps {
  readonly affected: readonly AffectedRowFragment[];
  readonly ticked: ReadonlySet<string>;
  readonly onTicked: (ticked: ReadonlySet<string>) => void;
}

/** Open promises a change of the calendar would move; a shorter one cannot be ticked (T3). */
export function AffectedTable({ affected, ticked, onTicked }: AffectedTableProps) {
  const { t } = useTranslation('calendars');
  const movable = affected.filter((one) => !one.shortened);
  const all = movable.length > 0 && movable.every((one) => ticked.has(one.clockId));
  function toggle(clockId: string): void {
    const next = new Set(ticked);
    if (!next.delete(clockId)) next.add(clockId);
    onTicked(next);
  }
  return (
    <Box tabIndex={0} role="region" aria-label={t('amend.affectedTitle')} sx={{ maxHeight: 380, overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Table stickyHeader size="small" aria-label={t('amend.affectedTitle')}>
        <TableHead>
          <TableRow>
            <TableCell scope="col" padding="checkbox">
              <Checkbox
                checked={all}
                indeterminate={!all && ticked.size > 0}
                disabled={movable.length === 0}
                onChange={() => onTicked(all ? new Set() : new Set(movable.map((one) => one.clockId)))}
                slotProps={{ input: { 'aria-label': t('amend.moveAll') } }}
              />
            </TableCell>
            {(['number', 'what', 'clause', 'before', 'after'] as const).map((column) => (
              <TableCell key={column} scope="col">{t(`amend.column.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {affected.map((row) => (
            <AffectedLine key={row.clockId} row={row} ticked={ticked.has(row.clockId)} onToggle={() => toggle(row.clockId)} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

function AffectedLine({ row, ticked, onToggle }: { readonly row: AffectedRowFragment; readonly ticked: boolean; readonly onToggle: () => void }) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const label = useLocalized();
  return (
    <TableRow>
      <TableCell padding="checkbox">
        <Checkbox checked={ticked} disabled={row.shortened} onChange={onToggle} slotProps={{ input: { 'aria-label': t('amend.move', { number: row.appealNumber ?? '—' }) } }} />
      </TableCell>
      <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}>{row.appealNumber ?? '—'}</TableCell>
      <TableCell>
        {label(row.label)}
        <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{t(`amend.subject.${row.subject}`)}</Box>
      </TableCell>
      <TableCell>{row.clause}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{format.dateTime(row.beforeDueAt)}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        <Box component="span" sx={{ fontWeight: ticked ? 600 : 400, ...(row.shortened && { textDecoration: 'line-through', color: 'var(--mui-palette-look-pale)' }) }}>{format.dateTime(row.afterDueAt)}</Box>
        {row.shortened && <Box sx={{ fontSize: 12 }}>{t('amend.kept')}</Box>}
      </TableCell>
    </TableRow>
  );
}
