import Search from '@mui/icons-material/Search';
import { useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { rememberSearch } from './last-search.js';
import { useRecentAccounts, type RecentAccount } from './recent-accounts.js';
import { SearchCombobox, type EverythingFound } from './search-combobox.js';
import { isAccountHit, type SearchHit } from './use-search.js';

export interface SearchBoxProps {
  readonly onOpen: (hit: SearchHit) => void;
  /** Offered where nothing is found, to those who may. */
  readonly onWithoutAccount?: (() => void) | undefined;
  readonly offer?: (found: EverythingFound) => ReactNode;
}

/** The one search box, in the header of every page; `/` brings the hands to it. */
export function SearchBox({ onOpen, onWithoutAccount, offer }: SearchBoxProps) {
  const { t } = useTranslation('search');
  const { staff } = useViewer();
  const input = useRef<HTMLInputElement>(null);
  const label = t('label');
  const accounts = useRecentAccounts(staff.id);
  const recent = useMemo(() => accounts.map(recentHit), [accounts]);
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
    <SearchCombobox
      label={label}
      placeholder={t('placeholder')}
      inputRef={input}
      keyShortcut="/"
      keepText
      recent={recent}
      offer={offer}
      start={<Search aria-hidden="true" sx={{ fontSize: 18, color: 'text.secondary' }} />}
      end={<KeyHint>/</KeyHint>}
      {...(onWithoutAccount !== undefined && { otherwise: { label: t('registerWithout'), run: onWithoutAccount } })}
      onPick={(hit, found, text) => {
        if (isAccountHit(hit) && text !== '') rememberSearch({ staffId: staff.id, text, hits: found.filter(isAccountHit) });
        input.current?.blur();
        onOpen(hit);
      }}
    />
  );
}

function recentHit({ id, number, fullName, address, addressKk }: RecentAccount): SearchHit {
  return {
    kind: 'account', id, matched: 'number', shown: null, marks: [], customer: null, contract: null, appeal: null, house: null,
    account: { id, number, state: 'open', address, addressKk, customer: { id: '', fullName } },
  };
}
