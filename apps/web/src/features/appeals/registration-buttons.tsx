import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint.js';

/** Save and leave; the progress shows where the eye is. */
export function RegistrationButtons({ sending, onCancel }: { readonly sending: boolean; readonly onCancel: () => void }) {
  const { t } = useTranslation('appeals');
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', pb: 2 }}>
      <Button
        type="submit"
        variant="contained"
        aria-keyshortcuts="Control+Enter"
        aria-disabled={sending}
        endIcon={sending ? undefined : <KeyHint>Ctrl+Enter</KeyHint>}
      >
        {sending ? t('form.saving') : t('form.save')}
      </Button>
      <Button variant="text" onClick={onCancel} endIcon={<KeyHint>Esc</KeyHint>} aria-keyshortcuts="Escape">
        {t('form.cancel')}
      </Button>
    </Box>
  );
}
