import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { CalendarYearQuery } from './calendars.generated.js';

type Amendment = CalendarYearQuery['calendar']['amendments'][number];

/** Who changed which day of the year, why, and what it did to promises. */
export function AmendmentsTable({ amendments }: { readonly amendments: readonly Amendment[] }) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const kind = (value: Amendment['before']) => (value === null ? t('pattern') : t(`kind.${value}`));
  return (
    <section>
      <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>{t('amendments.title')}</Typography>
      {amendments.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{t('amendments.none')}</Typography>
      ) : (
        <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto', maxWidth: 1400 }}>
          <Table aria-label={t('amendments.title')} sx={{ '& thead th': { backgroundColor: 'background.default' } }}>
            <TableHead>
              <TableRow>
                {(['on', 'change', 'reason', 'who', 'clocks'] as const).map((column) => (
                  <TableCell key={column} scope="col">{t(`amendments.column.${column}`)}</TableCell>
                ))}
              </TableRow>
            </TableHead>
            <TableBody>
              {amendments.map((one) => (
                <TableRow key={one.id} sx={{ backgroundColor: 'background.paper' }}>
                  <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>{format.date(one.on)}</TableCell>
                  <TableCell>{kind(one.before)} → <strong>{kind(one.after)}</strong></TableCell>
                  <TableCell>{one.reason}</TableCell>
                  <TableCell>{[one.authorName, format.dateTime(one.at)].filter(Boolean).join(', ')}</TableCell>
                  <TableCell>{t('amendments.clocks', { moved: one.movedClocks, kept: one.keptClocks })}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
    </section>
  );
}
