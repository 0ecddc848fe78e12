import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import type { AccountPaperFragment } from './account-card.generated.js';

/** The paper something stands on: its kind, number and date, and the file where there is one. */
export function PaperLink({ paper }: { readonly paper: AccountPaperFragment | null }) {
  const format = useFormat();
  const pick = useLocalized();
  if (paper === null) return '—';
  return (
    <>
      {pick(paper.kind.label)}
      {paper.number !== null && ` № ${paper.number}`}{' '}
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {format.date(paper.on)}
      </Box>
      {paper.file !== null && (
        <>
          {' · '}
          <Link href={paper.file.url} download>
            {paper.file.name}
          </Link>
        </>
      )}
    </>
  );
}
