import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat, useLanguage } from '../../text/use-texts.js';
import { BlockEmpty, BlockLine, BlockLines, CardBlock } from '../../ui/card-block.js';
import { PageLink } from '../../ui/page-link.js';
import type { CustomerCardFieldsFragment } from './customers.generated.js';

/** Accounts the customer owns and owned, and when. */
export function OwnedBlock({ customer }: { readonly customer: CustomerCardFieldsFragment }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const language = useLanguage();
  return (
    <CardBlock title={t('owned.title')} count={customer.owned.filter(({ toOn }) => toOn === null).length}>
      {customer.owned.length === 0 && <BlockEmpty>{t('owned.none')}</BlockEmpty>}
      <BlockLines label={t('owned.title')}>
        {customer.owned.map(({ id, account, fromOn, toOn }) => (
          <BlockLine key={id} pale={toOn !== null || account.state === 'closed'}>
            <PageLink to="/reception" search={{ account: account.id }}>
              {account.number}
            </PageLink>{' '}
            {(language === 'kk' ? account.addressKk : null) ?? account.address}
            <Box sx={{ color: 'text.secondary' }}>
              {toOn === null ? t('owned.since', { date: format.date(fromOn) }) : t('owned.was', { from: format.date(fromOn), to: format.date(toOn) })}
              {account.closedOn !== null && ` · ${t('owned.closed', { date: format.date(account.closedOn) })}`}
            </Box>
          </BlockLine>
        ))}
      </BlockLines>
    </CardBlock>
  );
}
