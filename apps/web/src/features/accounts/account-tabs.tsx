import Box from '@mui/material/Box';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { CARD_TABS, useRememberedTab } from './card-tab.js';
import { FactLines } from './fact-lines.js';
import { type OperationOnCard, OperationLines } from './operation-lines.js';
import { OwnerLines } from './owner-lines.js';
import { PastAppeals } from './past-appeals.js';

export interface AccountTabsProps {
  readonly account: AccountCardFieldsFragment;
  readonly staffId: string;
  readonly events: ReactNode;
  readonly onUndo?: (operation: OperationOnCard) => void;
}

/** All that ever was: events, appeals, facts with their papers, owners, operations. The tab stays as it was left; digits open it. */
export function AccountTabs({ account, staffId, events, onUndo }: AccountTabsProps) {
  const { t } = useTranslation('accounts');
  const [tab, setTab] = useRememberedTab(staffId);
  useShortcuts(useMemo(() => CARD_TABS.map((name, at) => ({ code: `Digit${at + 1}`, label: t(`tab.${name}`), shown: String(at + 1), run: () => setTab(name) })), [t, setTab]));
  return (
    <>
      <Tabs value={tab} aria-label={t('card.tabs')} onChange={(_event, next: typeof tab) => setTab(next)} variant="scrollable" scrollButtons={false} sx={{ px: 1, minHeight: 36, '& .MuiTab-root': { minHeight: 36, textTransform: 'none', gap: 0.75 } }}>
        {CARD_TABS.map((name, at) => (
          <Tab key={name} value={name} id={`tab-${name}`} aria-controls={`panel-${name}`} label={t(`tab.${name}`)} icon={<KeyHint>{String(at + 1)}</KeyHint>} iconPosition="end" disableRipple aria-keyshortcuts={String(at + 1)} />
        ))}
      </Tabs>
      {CARD_TABS.map((name) => (
        <Box key={name} role="tabpanel" id={`panel-${name}`} aria-labelledby={`tab-${name}`} hidden={tab !== name} sx={{ px: 2, py: 1 }}>
          {tab === name && name === 'events' && events}
          {tab === name && name === 'appeals' && <PastAppeals accountId={account.id} />}
          {tab === name && name === 'facts' && <FactLines account={account} />}
          {tab === name && name === 'owners' && <OwnerLines account={account} />}
          {tab === name && name === 'operations' && <OperationLines account={account} {...(onUndo !== undefined && { onUndo })} />}
        </Box>
      ))}
    </>
  );
}
