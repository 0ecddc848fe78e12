import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';
import { useServiceName } from './use-service-name.js';

type Balance = NonNullable<AccountCardFieldsFragment['balance']>;

/** What billing last told: the sum, the moment it was true at, and what of it is whose. Nothing where billing told nothing. */
export function BalanceFigure({ account }: { readonly account: AccountCardFieldsFragment }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { balance } = account;
  if (balance === null) return null;
  const { amountMinor, currency } = balance;
  const state = amountMinor > 0 ? 'debt' : amountMinor < 0 ? 'advance' : 'nothing';
  return (
    <Box component="section" aria-label={t('balance.title')} sx={{ textAlign: 'end', flex: 'none' }}>
      <Box sx={{ fontSize: 18, lineHeight: '26px', fontWeight: 600, whiteSpace: 'nowrap' }}>
        {t(`balance.${state}`)} {state !== 'nothing' && format.money(Math.abs(amountMinor), currency)}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{t('balance.asOf', { at: format.dateTime(balance.asOf), source: balance.source })}</Box>
      <Former balance={balance} ownerId={account.customer.id} />
      {balance.parts.filter((part) => part.amountMinor !== 0).length > 1 && <Parts balance={balance} />}
    </Box>
  );
}

function Parts({ balance }: { readonly balance: Balance }) {
  const format = useFormat();
  const service = useServiceName();
  const sums = new Map<string, number>();
  for (const part of balance.parts) sums.set(part.service, (sums.get(part.service) ?? 0) + part.amountMinor);
  return <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{[...sums].filter(([, sum]) => sum !== 0).map(([code, sum]) => `${service(code)} ${format.money(sum, balance.currency)}`).join(' · ')}</Box>;
}

/** The debt of a former owner stays the former owner's: the present one must not be asked for it. */
function Former({ balance, ownerId }: { readonly balance: Balance; readonly ownerId: string }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const former = balance.parts.filter((part) => part.owner !== null && part.owner.id !== ownerId && part.amountMinor > 0);
  if (former.length === 0) return null;
  const sum = former.reduce((total, part) => total + part.amountMinor, 0);
  return <Box>{t('balance.former', { name: former[0]?.owner?.fullName ?? '', sum: format.money(sum, balance.currency) })}</Box>;
}
