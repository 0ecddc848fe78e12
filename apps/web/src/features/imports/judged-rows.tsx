import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import type { ImportRowsQuery } from './imports.generated.js';

type Judged = NonNullable<ImportRowsQuery['import']>['preview'][number];

export interface JudgedRowsProps {
  readonly title: string;
  readonly header: readonly string[];
  readonly rows: readonly Judged[];
  /** False where all rows are refused and saying so would repeat the title. */
  readonly verdicts?: boolean;
}

/** Rows of a file as they stand there, with what becomes of each. */
export function JudgedRows({ title, header, rows, verdicts = true }: JudgedRowsProps) {
  const { t } = useTranslation('imports');
  if (rows.length === 0) return null;
  return (
    <section>
      <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>{title}</Typography>
      <Box tabIndex={0} role="group" aria-label={title} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflow: 'auto', maxHeight: 360 }}>
        <Table aria-label={title} stickyHeader sx={{ '& thead th': { backgroundColor: 'background.default', whiteSpace: 'nowrap' }, '& td': { whiteSpace: 'nowrap' } }}>
          <TableHead>
            <TableRow>
              <TableCell scope="col">{t('rows.row')}</TableCell>
              <TableCell scope="col">{verdicts ? t('rows.verdict') : t('rows.reason')}</TableCell>
              {header.map((name, index) => <TableCell key={`${index} ${name}`} scope="col">{name === '' ? t('map.unnamed', { place: index + 1 }) : name}</TableCell>)}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.rowNo}>
                <TableCell component="th" scope="row">{row.rowNo}</TableCell>
                <TableCell sx={row.verdict === 'refused' ? { '&&': { color: 'error.main', whiteSpace: 'normal' }, minWidth: 340 } : {}}>
                  {verdicts && row.verdict !== 'refused' ? verdictText(t, row.verdict) : `${verdicts ? `${t('verdict.refused')}: ` : ''}${row.reasons.join('; ')}`}
                </TableCell>
                {header.map((name, index) => <TableCell key={`${index} ${name}`}>{row.cells[index] ?? ''}</TableCell>)}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </section>
  );
}

function verdictText(t: ReturnType<typeof useTranslation<'imports'>>['t'], verdict: string): string {
  if (verdict === 'new') return t('verdict.new');
  return verdict === 'changed' ? t('verdict.changed') : t('verdict.same');
}
