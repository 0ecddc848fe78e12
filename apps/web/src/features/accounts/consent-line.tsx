import Box from '@mui/material/Box';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { AccountCardFieldsFragment } from './account-card.generated.js';

/** Whether the customer agreed to the processing of personal data, and by what. */
export function ConsentLine({ consents }: { readonly consents: AccountCardFieldsFragment['customer']['consents'] }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const given = consents.find((consent) => consent.purpose === 'dataProcessing' && consent.withdrawnOn === null);
  if (given !== undefined) return <span title={t('consent.from', { date: format.date(given.on), number: given.number ?? '—' })}>{t('consent.given')}</span>;
  const withdrawn = consents.some((consent) => consent.purpose === 'dataProcessing');
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: '4px', alignItems: 'center', color: 'text.primary' }}>
      <ErrorOutline aria-hidden="true" sx={{ fontSize: 15 }} />
      {t(withdrawn ? 'consent.withdrawn' : 'consent.none')}
    </Box>
  );
}
