import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ReadLogFilters } from '../../features/customers/read-log-filters.js';
import { ReadLog } from '../../features/customers/read-log.js';
import { parseReadLogSearch } from '../../features/customers/urls.js';
import { PageTitle } from '../../ui/page-title.js';

/** Who read whose personal card, when and why. */
export function PrivacyPage() {
  const { t } = useTranslation('customers');
  const search = useSearch({ from: '/signed-in/privacy' });
  const navigate = useNavigate();
  return (
    <>
      <PageTitle title={t('reads.title')} />
      <ReadLogFilters search={search} onChange={(change) => void navigate({ to: '/privacy', search: parseReadLogSearch({ ...search, ...change }), replace: true })} />
      <ReadLog search={search} onOpen={(read) => void navigate({ to: '/customers/$customerId', params: { customerId: read.customer.id }, search: { reason: 'check', tab: 'reads' } })} />
    </>
  );
}
