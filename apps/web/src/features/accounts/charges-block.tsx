import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { useMonthText } from '../../text/use-month-text.js';

const SHOWN = 5;

/** What was charged and paid by month, and by what charges are counted since when. */
export function ChargesBlock({ account }: { readonly account: AccountCardFieldsFragment }) {
  const { t } = useTranslation('accounts');
  const [all, setAll] = useState(false);
  const { ledger, balance } = account;
  const shown = all ? ledger : ledger.slice(0, SHOWN);
  return (
    <section aria-labelledby="charges-heading">
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, mb: 0.5, flexWrap: 'wrap' }}>
        <Typography component="h3" variant="h2" id="charges-heading">
          {t('charges.title')}
        </Typography>
        <Basis account={account} />
      </Box>
      {ledger.length === 0 ? <Typography sx={{ color: 'text.secondary' }}>{t('charges.none')}</Typography> : <Months months={shown} currency={balance?.currency ?? null} />}
      {ledger.length > SHOWN && (
        <Button variant="text" onClick={() => setAll(!all)} aria-expanded={all}>
          {t(all ? 'charges.fewer' : 'charges.more')}
        </Button>
      )}
    </section>
  );
}

function Basis({ account }: { readonly account: AccountCardFieldsFragment }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const basis = account.facts.find((fact) => fact.kind === 'chargeBasis' && fact.toOn === null);
  return (
    <Box component="span" sx={{ ml: 'auto', color: 'text.secondary' }}>
      {basis?.basis == null ? t('charges.basisUnknown') : t('charges.basis', { basis: t(`basis.${basis.basis}`), date: format.date(basis.fromOn) })}
    </Box>
  );
}

interface MonthsProps {
  readonly months: AccountCardFieldsFragment['ledger'];
  readonly currency: string | null;
}

function Months({ months, currency }: MonthsProps) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const monthText = useMonthText();
  const money = (minor: number) => (minor === 0 ? '—' : currency === null ? format.number(minor / 100) : format.money(minor, currency));
  return (
    <Table size="small" aria-label={t('charges.title')} sx={{ '& td, & th': { px: 0.5, py: '3px' }, '& td': { textAlign: 'end', whiteSpace: 'nowrap' }, '& thead th:not(:first-of-type)': { textAlign: 'end' } }}>
      <TableHead>
        <TableRow>
          <TableCell scope="col">{t('charges.month')}</TableCell>
          <TableCell scope="col">{t('charges.charged')}</TableCell>
          <TableCell scope="col">{t('charges.paid')}</TableCell>
          <TableCell scope="col">{t('charges.recalculated')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {months.map((month) => (
          <TableRow key={month.period}>
            <TableCell component="th" scope="row" sx={{ fontWeight: 400 }}>
              {monthText(month.period.slice(0, 7))}
            </TableCell>
            <TableCell>{money(month.chargedMinor + month.penaltyMinor)}</TableCell>
            <TableCell>{money(month.paidMinor)}</TableCell>
            <TableCell>{money(month.recalculatedMinor)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
