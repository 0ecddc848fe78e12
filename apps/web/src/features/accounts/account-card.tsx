import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { AccountFacts } from './account-facts.js';
import { AccountTabs } from './account-tabs.js';
import { CardActions, type CardActs } from './card-actions.js';
import { CardHead } from './card-head.js';
import { ChargesBlock } from './charges-block.js';
import { MetersBlock } from './meters-block.js';
import { OpenAppeals } from './open-appeals.js';
import type { OperationOnCard } from './operation-lines.js';

export type AccountOnCard = AccountCardFieldsFragment;

export interface AccountCardProps extends CardActs {
  readonly account: AccountOnCard;
  readonly staffId: string;
  /** Takes the focus when the card opens, so that the keys of the page work at once. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** Missing where the person may not change accounts. */
  readonly onUndo?: (operation: OperationOnCard) => void;
  /** Events of the account, composed by the workspace. */
  readonly events: ReactNode;
}

/** The account on one screen: who, where, what is owed, what is open, meters, charges, and all that ever changed. Closed accounts are pale and say so. */
export function AccountCard({ account, staffId, headingRef, onUndo, events, ...acts }: AccountCardProps) {
  const { t } = useTranslation('accounts');
  const closed = account.state === 'closed';
  const block = { p: 2, minWidth: 0, borderTop: 1, borderColor: 'divider' } as const;
  return (
    <Box component="article" aria-labelledby="account-heading" sx={{ backgroundColor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, containerType: 'inline-size' }}>
      <CardHead account={account} headingRef={headingRef} />
      <CardActions account={account} {...acts} />
      {account.customer.masked && <Typography sx={{ px: 2, pb: 1.5, color: 'text.secondary' }}>{t('card.masked')}</Typography>}
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', '@container (min-width: 760px)': { gridTemplateColumns: 'minmax(0, 11fr) minmax(0, 9fr)' }, color: closed ? 'var(--mui-palette-look-pale)' : 'inherit' }}>
        <Box sx={{ minWidth: 0 }}>
          <Box sx={{ ...block, p: 0 }}>
            <OpenAppeals appeals={account.openAppeals} accountId={account.id} />
          </Box>
          <Box sx={block}>
            <ChargesBlock account={account} />
          </Box>
        </Box>
        <Box sx={{ minWidth: 0, '@container (min-width: 760px)': { borderLeft: '1px solid var(--mui-palette-divider)' } }}>
          <Box sx={block}>
            <MetersBlock meters={account.meters} />
          </Box>
          <Box component="section" aria-label={t('card.facts')} sx={block}>
            <AccountFacts account={account} />
          </Box>
        </Box>
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider' }}>
        <AccountTabs account={account} staffId={staffId} events={events} {...(onUndo !== undefined && { onUndo })} />
      </Box>
    </Box>
  );
}
