import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import { StateDot, type DotLook } from '../../ui/state-dot.js';
import type { ImportRowFragment } from './imports.generated.js';

const LOOKS: Readonly<Record<ImportRowFragment['state'], DotLook>> = {
  mapping: 'ring', checking: 'dot', checked: 'ring', refused: 'paleRing', running: 'dot', done: 'pale', undoing: 'dot', undone: 'paleRing', discarded: 'paleRing',
};
const COLUMNS = ['file', 'kind', 'state', 'new', 'changed', 'same', 'refused', 'at'] as const;

/** Imports, the latest first, with what became of their rows. */
export function ImportsTable({ imports, openId }: { readonly imports: readonly ImportRowFragment[]; readonly openId: string | undefined }) {
  const { t } = useTranslation('imports');
  const format = useFormat();
  return (
    <Box tabIndex={0} role="group" aria-label={t('title')} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto' }}>
      <Table aria-label={t('title')} sx={{ '& thead th': { backgroundColor: 'background.default' }, '& td, & th': { whiteSpace: 'nowrap' } }}>
        <TableHead>
          <TableRow>{COLUMNS.map((column) => <TableCell key={column} scope="col">{t(`column.${column}`)}</TableCell>)}</TableRow>
        </TableHead>
        <TableBody>
          {imports.map((one) => (
            <TableRow key={one.id} selected={one.id === openId} sx={{ backgroundColor: 'background.paper' }}>
              <TableCell component="th" scope="row" sx={{ '& a': { color: 'primary.main' } }}>
                <Link to="/settings/imports" search={{ id: one.id }} {...(one.id === openId && { 'aria-current': 'true' as const })}>{one.fileName}</Link>
              </TableCell>
              <TableCell>{t(`kind.${one.kind}`)}</TableCell>
              <TableCell>
                <StateDot look={LOOKS[one.state]}>{one.state === 'running' ? t('state.runningShare', { share: format.number(Math.floor(one.progress * 100)) }) : t(`state.${one.state}`)}</StateDot>
              </TableCell>
              {[one.newCount, one.changedCount, one.sameCount, one.refusedCount].map((count, index) => <TableCell key={COLUMNS[index + 3]} align="right">{format.number(count)}</TableCell>)}
              <TableCell>{format.dateTime(one.createdAt)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
