import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import { useAmountText } from './use-amount-text.js';
import type { Explanation } from './why-this-date.js';

/** T21: the promise is the sum of the step limits along the branch; here are its parts. */
export function WhyParts({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const amountText = useAmountText();
  return (
    <section>
      <Typography component="h2" variant="h3">
        {t('why.parts')}
      </Typography>
      <Table size="small" aria-label={t('why.parts')} sx={{ '& td, & th': { px: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell>{t('why.partStep')}</TableCell>
            <TableCell>{t('why.partUnit')}</TableCell>
            <TableCell>{t('why.partClause')}</TableCell>
            <TableCell align="right">{t('why.partAmount')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {explanation.parts.map((part, index) => (
            <TableRow key={index}>
              <TableCell>{pick(part.stepLabel)}</TableCell>
              <TableCell>{pick(part.unitLabel)}</TableCell>
              <TableCell>
                {part.clause}
                {part.reading !== null && <Typography sx={{ color: 'text.secondary', fontStyle: 'italic' }}>{pick(part.reading)}</Typography>}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {amountText(part)}
              </TableCell>
            </TableRow>
          ))}
          <TableRow>
            <TableCell colSpan={3} sx={{ fontWeight: 600 }}>
              {t('why.total')}
            </TableCell>
            <TableCell align="right" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
              {amountText(explanation)}
            </TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </section>
  );
}
