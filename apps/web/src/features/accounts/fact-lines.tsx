import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { PaperLink } from './paper-link.js';
import { useFactValue } from './use-fact-value.js';

/** Area, residents and basis of charging: what held when, and the paper that made it so. */
export function FactLines({ account }: { readonly account: AccountCardFieldsFragment }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const valueText = useFactValue();
  if (account.facts.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('fact.none')}</Typography>;
  return (
    <Table size="small" aria-label={t('tab.facts')}>
      <TableHead>
        <TableRow>
          {(['kind', 'value', 'from', 'to', 'paper'] as const).map((column) => (
            <TableCell key={column} scope="col">
              {t(`fact.column.${column}`)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {account.facts.map((fact) => (
          <TableRow key={fact.id} sx={{ '& td': { color: fact.toOn === null ? 'inherit' : 'var(--mui-palette-look-pale)' } }}>
            <TableCell>{t(`fact.kind.${fact.kind}`)}</TableCell>
            <TableCell sx={{ fontWeight: fact.toOn === null ? 600 : 400 }}>{valueText(fact.kind, fact.amount ?? fact.basis)}</TableCell>
            <TableCell>{format.date(fact.fromOn)}</TableCell>
            <TableCell>{fact.toOn === null ? t('fact.now') : format.date(fact.toOn)}</TableCell>
            <TableCell>
              <PaperLink paper={fact.document} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
