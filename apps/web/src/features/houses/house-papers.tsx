import MuiLink from '@mui/material/Link';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import type { HouseFileOfQuery } from './house.generated.js';

type Paper = NonNullable<HouseFileOfQuery['houseFile']>['documents'][number];

/** Acts, letters and other papers of the house's accounts, the latest first. */
export function HousePapers({ papers }: { readonly papers: readonly Paper[] }) {
  const { t } = useTranslation('operations');
  if (papers.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{t('house.noPapers')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none' }}>
      {papers.map((paper) => (
        <PaperLine key={paper.document.id} paper={paper} />
      ))}
    </Box>
  );
}

function PaperLine({ paper: { account, document } }: { readonly paper: Paper }) {
  const { t } = useTranslation('operations');
  const format = useFormat();
  const pick = useLocalized();
  const direction = (['in', 'out', 'internal'] as const).find((one) => one === document.direction);
  return (
    <Box component="li" sx={{ py: '5px', borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
        <Box component="span" sx={{ minWidth: 0, fontWeight: 550, overflowWrap: 'anywhere' }}>
          {pick(document.kind.label)}
          {document.number !== null && ` № ${document.number}`}
        </Box>
        <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', flex: 'none' }}>
          {format.date(document.on)}
        </Box>
      </Box>
      <Box sx={{ color: 'text.secondary', display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {direction !== undefined && <span>{t(`house.direction.${direction}`)}</span>}
        <Link to="/reception" search={{ account: account.id }}>
          {account.number}
        </Link>
        {document.file !== null && (
          <MuiLink href={document.file.url} download>
            {document.file.name}
          </MuiLink>
        )}
      </Box>
    </Box>
  );
}
