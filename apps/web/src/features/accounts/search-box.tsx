import Search from '@mui/icons-material/Search';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { AccountCombobox } from './account-combobox.js';
import { rememberSearch } from './last-search.js';

export interface SearchBoxProps {
  readonly onOpen: (accountId: string) => void;
  readonly onWithoutAccount: () => void;
}

/** The one search box of the front office, in the header of every page; `/` brings the hands to it. */
export function SearchBox({ onOpen, onWithoutAccount }: SearchBoxProps) {
  const { t } = useTranslation('accounts');
  const { staff } = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const label = t('search.label');
  useShortcuts(
    useMemo(
      () => [
        {
          code: 'Slash',
          label,
          shown: '/',
          run: () => {
            input.current?.focus();
            input.current?.select();
          },
        },
      ],
      [label],
    ),
  );
  return (
    <AccountCombobox
      label={label}
      placeholder={t('search.placeholder')}
      inputRef={input}
      keyShortcut="/"
      keepText
      start={<Search aria-hidden="true" sx={{ fontSize: 18, color: 'text.secondary' }} />}
      end={<KeyHint>/</KeyHint>}
      otherwise={{ label: t('search.registerWithout'), run: onWithoutAccount }}
      onPick={(hit, found, text) => {
        rememberSearch({ staffId: staff.id, text, hits: found });
        input.current?.blur();
        onOpen(hit.account.id);
      }}
    />
  );
}
