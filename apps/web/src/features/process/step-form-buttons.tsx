import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CircularProgress from '@mui/material/CircularProgress';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';

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
  const acts = useRef({ onSave, onCancel });
  useEffect(() => {
    acts.current = { onSave, onCancel };
  });
  useShortcuts(
    useMemo(
      () => [
        { code: 'Enter', ctrl: true, whileTyping: true, label: save, shown: 'Ctrl+Enter', run: () => acts.current.onSave() },
        { code: 'Escape', whileTyping: true, label: cancel, shown: 'Esc', run: () => acts.current.onCancel() },
      ],
      [save, cancel],
    ),
  );
  return (
    <Box sx={{ display: 'flex', gap: 1 }}>
      <Button type="submit" variant="contained" aria-disabled={sending} aria-keyshortcuts="Control+Enter" endIcon={sending ? <CircularProgress size={14} color="inherit" aria-label={t('state.saving')} /> : <KeyHint>Ctrl+Enter</KeyHint>}>
        {save}
      </Button>
      <Button variant="text" onClick={onCancel} endIcon={<KeyHint>Esc</KeyHint>} aria-keyshortcuts="Escape">
        {cancel}
      </Button>
    </Box>
  );
}
