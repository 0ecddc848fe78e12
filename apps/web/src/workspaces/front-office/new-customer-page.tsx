import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../../access/viewer-context.js';
import { NewCustomerForm } from '../../features/customers/new-customer-form.js';
import { useCountryKnown } from '../../features/customers/use-country.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { LoadingRows } from '../../ui/states.js';
import { useBackKey } from '../../ui/use-back-key.js';

/** Registering a person or company. */
export function NewCustomerPage() {
  const { t } = useTranslation('customers');
  const begin = useSearch({ from: '/signed-in/customers/new' });
  const navigate = useNavigate();
  const { staff } = useViewer();
  const country = useCountryKnown();
  useBackKey(() => window.history.back());
  return (
    <Page title={<PageTitle title={t('page.newTitle')} />} width={1080}>
      {country === undefined ? (
        <LoadingRows rows={8} />
      ) : (
        <NewCustomerForm country={country} begin={begin} staffId={staff.id} onRegistered={(customerId) => void navigate({ to: '/customers/$customerId', params: { customerId }, search: { reason: 'desk' } })} />
      )}
    </Page>
  );
}
