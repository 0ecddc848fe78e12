import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint.js';
import { useBackKey } from '../../ui/use-back-key.js';
import { useSaveKey } from '../../ui/use-save-key.js';

export interface StepFormButtonsProps {
  readonly save: string;
  readonly cancel: string;
  readonly sending: boolean;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}

/** Save by Ctrl+Enter, leave by Esc; both keys work while typing. */
export function StepFormButtons({ save, cancel, sending, onSave, onCancel }: StepFormButtonsProps) {
  const { t } = useTranslation('common');
  useSaveKey(onSave);
  useBackKey(onCancel);
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <Button type="submit" variant="contained" aria-disabled={sending} aria-keyshortcuts="Control+Enter" endIcon={sending ? undefined : <KeyHint>Ctrl+Enter</KeyHint>}>
        {sending ? t('state.saving') : save}
      </Button>
      <Button variant="text" onClick={onCancel} endIcon={<KeyHint>Esc</KeyHint>} aria-keyshortcuts="Escape">
        {cancel}
      </Button>
    </Box>
  );
}
