import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { showToast } from '../../ui/toast.js';
import { EraseCustomerDocument, type CustomerCardFieldsFragment } from './customers.generated.js';
import { useReadAnew } from './use-customer-act.js';

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase();

const schemaFor = (name: string) =>
  v.object({
    reason: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(500, fieldMessage('tooLong', { max: 500 }))),
    typed: v.pipe(v.string(), v.check((text) => plain(text) === plain(name), fieldMessage('nameAsOnCard'))),
  });
type Values = v.InferOutput<ReturnType<typeof schemaFor>>;

const GOES = ['names', 'numbers', 'contacts', 'texts'] as const;
const STAYS = ['accounts', 'appeals', 'counts'] as const;

/** Erasing for good: what goes and what stays, the application that asks for it, and the name typed as a confirmation. */
export function EraseDialog({ customer, onClose }: { readonly customer: CustomerCardFieldsFragment; readonly onClose: () => void }) {
  const { t } = useTranslation('customers');
  const [erase] = useMutation(EraseCustomerDocument);
  const readAnew = useReadAnew();
  const form = useForm<Values>({ resolver: standardSchemaResolver(schemaFor(customer.fullName)), defaultValues: { reason: '', typed: '' } });
  return (
    <FormDialog<Values, Values>
      title={t('erase.title')}
      form={form}
      danger
      width={560}
      submitLabel={t('erase.submit')}
      onClose={onClose}
      onStale={readAnew}
      onDone={() => {
        showToast({ text: t('erase.done') });
        onClose();
      }}
      send={async ({ reason }) => {
        const { data } = await erase({ variables: { input: { customerId: customer.id, version: customer.version, reason } } });
        return (data?.eraseCustomer.problems ?? []).map((problem) => (problem.path === 'reason' ? problem : { ...problem, path: '' }));
      }}
    >
      <Typography>{t('erase.text', { name: customer.fullName })}</Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <Facts title={t('erase.goes')} facts={GOES.map((one) => t(`erase.goesList.${one}`))} />
        <Facts title={t('erase.stays')} facts={STAYS.map((one) => t(`erase.staysList.${one}`))} />
      </Box>
      <FormTextField control={form.control} name="reason" label={t('erase.reason')} hint={t('erase.reasonHint')} rows={2} autoFocus />
      <FormTextField control={form.control} name="typed" label={t('erase.typed', { name: customer.fullName })} input={{ autoComplete: 'off' }} />
    </FormDialog>
  );
}

function Facts({ title, facts }: { readonly title: string; readonly facts: readonly string[] }) {
  return (
    <Box>
      <Typography sx={{ fontWeight: 600 }}>{title}</Typography>
      <Box component="ul" sx={{ pl: 2 }}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </Box>
    </Box>
  );
}
