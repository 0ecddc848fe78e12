import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLanguage, useLocalized } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { StateDot } from '../../ui/state-dot.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { AccountFacts } from './account-facts.js';
import { addressIn } from './address-in.js';
import { OpenAppeals } from './open-appeals.js';

export type AccountOnCard = AccountCardFieldsFragment;

export interface AccountCardProps {
  readonly account: AccountOnCard;
  /** Takes the focus when the card opens, so that the keys of the page work at once. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** Missing where the person may not register. */
  readonly onNewAppeal?: () => void;
  /** History of the account, composed by the workspace. */
  readonly history: ReactNode;
}

/** The account on one screen: who, where, since when, what is open, what happened. Closed accounts are pale and say so. */
export function AccountCard({ account, headingRef, onNewAppeal, history }: AccountCardProps) {
  const closed = account.state === 'closed';
  return (
    <Box component="article" aria-labelledby="account-heading" sx={{ backgroundColor: 'background.paper', border: 1, borderColor: 'divider', borderRadius: 1, containerType: 'inline-size' }}>
      <CardHead account={account} headingRef={headingRef} onNewAppeal={closed ? undefined : onNewAppeal} />
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', '@container (min-width: 760px)': { gridTemplateColumns: 'minmax(0, 11fr) minmax(0, 9fr)' }, borderTop: 1, borderColor: 'divider', color: closed ? 'var(--mui-palette-look-pale)' : 'inherit' }}>
        <OpenAppeals appeals={account.openAppeals} accountId={account.id} />
        <Box sx={{ p: 2, borderLeft: 1, borderColor: 'divider' }}>
          <AccountFacts account={account} />
        </Box>
      </Box>
      <Box sx={{ borderTop: 1, borderColor: 'divider' }}>{history}</Box>
    </Box>
  );
}

function CardHead({ account, headingRef, onNewAppeal }: { readonly account: AccountOnCard; readonly headingRef: Ref<HTMLHeadingElement> | undefined; readonly onNewAppeal: (() => void) | undefined }) {
  const { t } = useTranslation('accounts');
  const language = useLanguage();
  const pick = useLocalized();
  const format = useFormat();
  const closed = account.state === 'closed';
  const { district } = account.premises.house;
  return (
    <Box component="header" sx={{ p: 2, display: 'flex', gap: 2, alignItems: 'flex-start', flexWrap: 'wrap' }}>
      <Box sx={{ flex: 1, minWidth: 280, color: closed ? 'var(--mui-palette-look-pale)' : 'inherit' }}>
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <Typography component="h2" id="account-heading" ref={headingRef ?? null} tabIndex={-1} sx={{ fontSize: 18, lineHeight: '26px', fontWeight: 600, '&:focus': { outline: 'none' } }}>
            <Box component="span" sx={{ mr: 1.5, color: closed ? 'inherit' : 'text.secondary', fontWeight: 500 }}>
              {account.number}
            </Box>
            {account.customer.fullName}
          </Typography>
          <StateDot look={closed ? 'paleRing' : 'dot'}>{t(closed ? 'state.closed' : 'state.open')}</StateDot>
        </Box>
        <Typography sx={{ mt: '2px' }}>
          {addressIn(account, language)}
          {district !== null && ` · ${pick(district.label)}`}
        </Typography>
        {closed && (
          <Typography sx={{ mt: 1, color: 'text.primary' }}>{t('closedOn', { date: account.closedOn === null ? t('card.unknown') : format.date(account.closedOn) })}</Typography>
        )}
      </Box>
      {onNewAppeal !== undefined && (
        <Button variant="contained" onClick={onNewAppeal} startIcon={<AddIcon />} endIcon={<KeyHint>N</KeyHint>} aria-keyshortcuts="N">
          {t('card.newAppeal')}
        </Button>
      )}
    </Box>
  );
}
