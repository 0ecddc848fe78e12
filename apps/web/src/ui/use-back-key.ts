import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from './keyboard.js';

/** Esc leads back: closes the card, leaves the form whose draft is kept. Also while typing, since nothing typed is lost. */
export function useBackKey(back: () => void): void {
  const { t } = useTranslation('common');
  const label = t('keys.back');
  const latest = useRef(back);
  latest.current = back;
  useShortcuts(useMemo(() => [{ code: 'Escape', whileTyping: true, label, shown: 'Esc', run: () => latest.current() }], [label]));
}
