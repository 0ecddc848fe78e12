import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { Controller, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat } from '../../text/use-texts.js';
import { showToast } from '../../ui/toast.js';
import { AddRepresentativeDocument } from './customers.generated.js';

const date = v.pipe(v.string(), v.check((on) => on === '' || /^\d{4}-\d{2}-\d{2}$/.test(on), fieldMessage('badDate')));
const schema = v.object({
  fullName: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(300, fieldMessage('tooLong', { max: 300 }))),
  phone: v.pipe(v.string(), v.trim()),
  basis: v.picklist(['powerOfAttorney', 'law', 'office']),
  documentNumber: v.pipe(v.string(), v.trim(), v.maxLength(100, fieldMessage('tooLong', { max: 100 }))),
  documentOn: date,
  validFrom: v.pipe(date, v.nonEmpty(fieldMessage('required'))),
  validTo: date,
  maySign: v.boolean(),
});
type Values = v.InferOutput<typeof schema>;

const BASES = ['powerOfAttorney', 'law', 'office'] as const;
const orNull = (text: string): string | null => (text === '' ? null : text);

/** Adds somebody who may act for the customer. */
export function RepresentativeDialog({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['customers', 'common']);
  const format = useFormat();
  const [add] = useMutation(AddRepresentativeDocument);
  const form = useForm<Values>({
    resolver: standardSchemaResolver(schema),
    defaultValues: { fullName: '', phone: '', basis: 'powerOfAttorney', documentNumber: '', documentOn: '', validFrom: format.civilDate(Date.now()), validTo: '', maySign: false },
  });
  const { control } = form;
  const byPower = useWatch({ control, name: 'basis' }) === 'powerOfAttorney';
  return (
    <FormDialog<Values, Values>
      title={t('customers:representatives.addTitle')}
      form={form}
      width={560}
      submitLabel={t('customers:representatives.add')}
      onClose={onClose}
      onDone={() => {
        showToast({ text: t('customers:representatives.added') });
        onClose();
      }}
      send={async ({ phone, documentNumber, documentOn, validTo, ...rest }) => {
        const input = { ...rest, customerId, phone: orNull(phone), documentNumber: orNull(documentNumber), documentOn: orNull(documentOn), validTo: orNull(validTo) };
        return (await add({ variables: { input } })).data?.addRepresentative.problems ?? [];
      }}
    >
      <FormTextField control={control} name="fullName" label={t('customers:form.fullName')} autoFocus input={{ autoComplete: 'off' }} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <FormSelect control={control} name="basis" label={t('customers:representatives.basis')} choices={BASES.map((one) => ({ value: one, label: t(`customers:basis.${one}`) }))} />
        <FormTextField control={control} name="phone" label={t('customers:contacts.kinds.phone')} optional input={{ autoComplete: 'off' }} />
        <FormTextField control={control} name="documentNumber" label={t('customers:documentNumber')} optional={!byPower} input={{ autoComplete: 'off' }} />
        <FormDateField control={control} name="documentOn" label={t('customers:documentOn')} optional={!byPower} />
        <FormDateField control={control} name="validFrom" label={t('customers:validFrom')} />
        <FormDateField control={control} name="validTo" label={t('customers:validTo')} optional />
      </Box>
      <Controller control={control} name="maySign" render={({ field }) => <FormControlLabel label={t('customers:representatives.maySign')} control={<Checkbox size="small" checked={field.value} onChange={(_event, on) => field.onChange(on)} />} />} />
    </FormDialog>
  );
}
