import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { DueText } from '../../ui/due-text.js';
import type { Preview } from './use-deadline-preview.js';

/** A second appeal of the same customer on the same subject, noticed while the first words are typed. */
export function SimilarAppeals({ appeals }: { readonly appeals: Preview['similar'] }) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const format = useFormat();
  return (
    <>
      <Typography component="h3" variant="h2">
        {t('preview.similar')}{' '}
        <Box component="span" sx={{ color: 'text.secondary', fontWeight: 400 }}>
          {appeals.length}
        </Box>
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>{t('preview.similarHelp')}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', mt: 0.5 }}>
        {appeals.map((appeal) => (
          <Box component="li" key={appeal.id} sx={{ display: 'flex', columnGap: 1.5, flexWrap: 'wrap', py: '3px' }}>
            <Link to="/appeals/$appealId" params={{ appealId: appeal.id }}>
              {appeal.number}
            </Link>
            <span>{pick(appeal.subject)}</span>
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {format.dateTime(appeal.registeredAt)}
            </Box>
            <Box component="span" sx={{ ml: 'auto' }}>
              <DueText dueAt={appeal.dueAt} />
            </Box>
          </Box>
        ))}
      </Box>
    </>
  );
}
