import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';

/** Says that what was typed before is back, and offers a clean form. */
export function KeptDraft({ at, onStartAnew }: { readonly at: string; readonly onStartAnew: () => void }) {
  const { t } = useTranslation(['operations', 'common']);
  const format = useFormat();
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, flexWrap: 'wrap', border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 0.75, backgroundColor: 'var(--mui-palette-look-chosen)' }}>
      <Box component="span" sx={{ flex: 1 }}>
        {t('common:state.draftRestored', { at: format.dateTime(at) })}
      </Box>
      <Button onClick={onStartAnew}>{t('operations:startAnew')}</Button>
    </Box>
  );
}
