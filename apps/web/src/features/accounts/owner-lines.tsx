import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { PaperLink } from './paper-link.js';

/** Who owned the account when, the present owner first. */
export function OwnerLines({ account }: { readonly account: AccountCardFieldsFragment }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (
    <Table size="small" aria-label={t('tab.owners')}>
      <TableHead>
        <TableRow>
          <TableCell scope="col">{t('card.owner')}</TableCell>
          <TableCell scope="col">{t('fact.column.from')}</TableCell>
          <TableCell scope="col">{t('fact.column.to')}</TableCell>
          <TableCell scope="col">{t('fact.column.paper')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {account.ownerships.map((ownership) => (
          <TableRow key={ownership.id} sx={{ '& td': { color: ownership.toOn === null ? 'inherit' : 'var(--mui-palette-look-pale)' } }}>
            <TableCell sx={{ fontWeight: ownership.toOn === null ? 600 : 400 }}>
              {ownership.customer.fullName}, {t(ownership.customer.kind === 'person' ? 'card.person' : 'card.legalEntity')}
            </TableCell>
            <TableCell>{format.date(ownership.fromOn)}</TableCell>
            <TableCell>{ownership.toOn === null ? t('fact.now') : format.date(ownership.toOn)}</TableCell>
            <TableCell>
              <PaperLink paper={ownership.document} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
