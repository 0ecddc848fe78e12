import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../forms/form-dialog.js';
import { showToast } from '../../ui/toast.js';
import { CustomerFields } from './customer-fields.js';
import { customerSchema, updateInput, valuesOfCustomer, type CustomerSent, type CustomerValues } from './customer-schema.js';
import { UpdateCustomerDocument, type CustomerCardFieldsFragment } from './customers.generated.js';
import { useCountry } from './use-country.js';
import { useReadAnew } from './use-customer-act.js';

/** Changes name, numbers, birth date and language. */
export function EditCustomerDialog({ customer, onClose }: { readonly customer: CustomerCardFieldsFragment; readonly onClose: () => void }) {
  const { t } = useTranslation(['customers', 'common']);
  const country = useCountry();
  const [update] = useMutation(UpdateCustomerDocument);
  const readAnew = useReadAnew();
  const form = useForm<CustomerValues, unknown, CustomerSent>({ resolver: standardSchemaResolver(customerSchema), defaultValues: valuesOfCustomer(customer, country) });
  return (
    <FormDialog<CustomerValues, CustomerSent>
      title={t('customers:edit.title')}
      form={form}
      width={560}
      submitLabel={t('common:action.save')}
      onClose={onClose}
      onStale={readAnew}
      onDone={() => {
        showToast({ text: t('customers:edit.saved') });
        onClose();
      }}
      send={async (values) => {
        const { data } = await update({ variables: { input: updateInput(values, customer) } });
        return (data?.updateCustomer.problems ?? []).map((problem) => ({ ...problem, path: problem.path.replace(/^identifiers\./, 'others.') }));
      }}
    >
      <CustomerFields form={form} country={country} fresh={false} />
    </FormDialog>
  );
}
