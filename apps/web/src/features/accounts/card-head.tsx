import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLanguage, useLocalized } from '../../text/use-texts.js';
import { StateDot } from '../../ui/state-dot.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { addressIn } from './address-in.js';
import { BalanceFigure } from './balance-figure.js';

export interface CardHeadProps {
  readonly account: AccountCardFieldsFragment;
  readonly headingRef: Ref<HTMLHeadingElement> | undefined;
}

/** Number, name and address at the left, what is owed at the right. */
export function CardHead({ account, headingRef }: CardHeadProps) {
  const { t } = useTranslation('accounts');
  const language = useLanguage();
  const pick = useLocalized();
  const closed = account.state === 'closed';
  const { house } = account.premises;
  return (
    <Box component="header" sx={{ p: 2, pb: 1.25, display: 'flex', gap: 2, alignItems: 'flex-start', flexWrap: 'wrap' }}>
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
          {house.district !== null && ` · ${pick(house.district.label)}`}
          {' · '}
          <Link to="/houses/$houseId" params={{ houseId: house.id }}>
            {t('card.houseFile')}
          </Link>
        </Typography>
        {closed && <ClosedLine account={account} />}
        {account.splitFromId !== null && (
          <Typography sx={{ mt: 0.5 }}>
            {t('card.splitFrom')}{' '}
            <Link to="/reception" search={{ account: account.splitFromId }}>
              {t('card.otherAccount')}
            </Link>
          </Typography>
        )}
      </Box>
      <BalanceFigure account={account} />
    </Box>
  );
}

function ClosedLine({ account }: { readonly account: AccountCardFieldsFragment }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  return (
    <Typography sx={{ mt: 1, color: 'text.primary' }}>
      {t('closedOn', { date: account.closedOn === null ? t('card.unknown') : format.date(account.closedOn) })}{' '}
      {account.mergedIntoId !== null && (
        <Link to="/reception" search={{ account: account.mergedIntoId }}>
          {t('card.mergedInto')}
        </Link>
      )}
    </Typography>
  );
}
