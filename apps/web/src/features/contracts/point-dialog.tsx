import { useApolloClient, useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat } from '../../text/use-texts.js';
import { showToast } from '../../ui/toast.js';
import { SERVICES } from './services.js';
import { AddContractPointDocument, type ContractCardFieldsFragment } from './contracts.generated.js';



const schema = v.object({
  service: v.picklist(SERVICES),
  address: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(300, fieldMessage('tooLong', { max: 300 }))),
  meterNumber: v.pipe(v.string(), v.trim(), v.maxLength(100, fieldMessage('tooLong', { max: 100 }))),
  fromOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, fieldMessage('badDate'))),
});
type Values = v.InferOutput<typeof schema>;

/** Adds a service point with its meter. */
export function PointDialog({ contract, onClose }: { readonly contract: ContractCardFieldsFragment; readonly onClose: () => void }) {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const client = useApolloClient();
  const [add] = useMutation(AddContractPointDocument);
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { service: 'heating', address: contract.account.address, meterNumber: '', fromOn: format.civilDate(Date.now()) } });
  const { control } = form;
  return (
    <FormDialog<Values, Values>
      title={t('points.addTitle')}
      form={form}
      submitLabel={t('points.add')}
      onClose={onClose}
      onStale={() => client.refetchQueries({ include: 'active' })}
      onDone={() => {
        showToast({ text: t('points.added') });
        onClose();
      }}
      send={async ({ meterNumber, ...rest }) => {
        const input = { ...rest, contractId: contract.id, version: contract.version, meterNumber: meterNumber === '' ? null : meterNumber };
        return (await add({ variables: { input } })).data?.addContractPoint.problems ?? [];
      }}
    >
      <FormTextField control={control} name="address" label={t('points.address')} autoFocus input={{ autoComplete: 'off' }} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <FormSelect control={control} name="service" label={t('points.service')} choices={SERVICES.map((one) => ({ value: one, label: t(`service.${one}`) }))} />
        <FormTextField control={control} name="meterNumber" label={t('points.meter')} optional input={{ autoComplete: 'off' }} />
        <FormDateField control={control} name="fromOn" label={t('points.since')} />
      </Box>
    </FormDialog>
  );
}
