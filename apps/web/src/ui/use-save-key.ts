import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from './keyboard.js';

/** Ctrl+Enter saves, also while typing. */
export function useSaveKey(save: () => void): void {
  const { t } = useTranslation('common');
  const label = t('keys.save');
  const latest = useRef(save);
  latest.current = save;
  useShortcuts(useMemo(() => [{ code: 'Enter', ctrl: true, whileTyping: true, label, shown: 'Ctrl+Enter', run: () => latest.current() }], [label]));
}
