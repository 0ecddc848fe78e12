import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { dayStyles } from './day-style.js';
import { useLookWords } from './use-look-words.js';

const looks = ['work', 'weekend', 'holiday', 'short', 'movedWork', 'paid'] as const;

/** What each mark means, in words. */
export function Legend() {
  const { t } = useTranslation('calendars');
  const words = useLookWords();
  return (
    <Box component="ul" aria-label={t('legend')} sx={{ listStyle: 'none', display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5 }}>
      {looks.map((look) => (
        <Box key={look} component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
          <Box component="span" aria-hidden="true" sx={{ width: 26, height: 22, lineHeight: '20px', fontSize: 12, textAlign: 'center', border: '1px solid transparent', borderRadius: '3px', ...dayStyles[look] }}>8</Box>
          {words(look)}
        </Box>
      ))}
      <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
        <Box component="span" aria-hidden="true" sx={{ fontWeight: 700 }}>8*</Box>
        {t('amendedMark')}
      </Box>
    </Box>
  );
}
