import { Link } from '@tanstack/react-router';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { HouseAccountFragment } from './house.generated.js';

/** Every account of the house, by flat; closed ones are pale. */
export function HouseAccounts({ accounts }: { readonly accounts: readonly HouseAccountFragment[] }) {
  const { t } = useTranslation(['operations', 'accounts']);
  const format = useFormat();
  return (
    <Table size="small" stickyHeader aria-label={t('operations:house.accounts')} sx={{ '& thead th': { backgroundColor: 'background.default' } }}>
      <TableHead>
        <TableRow>
          <TableCell scope="col">{t('operations:house.flat')}</TableCell>
          <TableCell scope="col">{t('operations:house.account')}</TableCell>
          <TableCell scope="col">{t('accounts:card.owner')}</TableCell>
          <TableCell scope="col" align="right">
            {t('accounts:fact.kind.area')}
          </TableCell>
          <TableCell scope="col" align="right">
            {t('accounts:card.residents')}
          </TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {accounts.map((account) => (
          <TableRow key={account.id} sx={{ '& td': { color: account.state === 'closed' ? 'var(--mui-palette-look-pale)' : 'inherit' } }}>
            <TableCell>{account.premises.flat ?? '—'}</TableCell>
            <TableCell>
              <Link to="/reception" search={{ account: account.id }}>
                {account.number}
              </Link>
              {account.state === 'closed' && <Box component="span"> · {t('accounts:state.closed')}</Box>}
            </TableCell>
            <TableCell>{account.customer.fullName}</TableCell>
            <TableCell align="right">{account.premises.heatedAreaHundredths === null ? '—' : t('accounts:card.areaValue', { area: format.number(account.premises.heatedAreaHundredths / 100) })}</TableCell>
            <TableCell align="right">{account.premises.residents ?? '—'}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
