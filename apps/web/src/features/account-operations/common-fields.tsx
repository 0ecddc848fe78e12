import Box from '@mui/material/Box';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { NOBODY, type OperationValues } from './operation-values.js';
import type { FieldsProps } from './slots.js';

/** What every operation tells: from when, by which paper, who came, for which appeal. */
export function CommonFields({ form, account }: FieldsProps) {
  const { t } = useTranslation('operations');
  const pick = useLocalized();
  const format = useFormat();
  const control = form.control as never as Control<OperationValues>;
  const { representatives } = account.customer;
  const nobody = { value: NOBODY, label: t('field.owner') };
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: '150px 150px minmax(0, 1fr)', gap: 1.5, alignItems: 'start' }}>
        <FormDateField control={control} name="effectiveOn" label={t('field.effectiveOn')} />
        <FormDateField control={control} name="document.on" label={t('field.documentOn')} />
        <FormTextField control={control} name="document.number" label={t('field.documentNumber')} optional hint={t('field.documentNumberHint')} autoComplete="off" />
      </Box>
      {representatives.length > 0 && (
        <FormSelect
          control={control}
          name="representativeId"
          label={t('field.representative')}
          choices={[nobody, ...representatives.map((one) => ({ value: one.id, label: t(one.valid ? 'field.powerValid' : 'field.powerOver', { name: one.fullName, date: one.validTo === null ? '—' : format.date(one.validTo) }) }))]}
        />
      )}
      {account.openAppeals.length > 0 && (
        <FormSelect
          control={control}
          name="appealId"
          label={t('field.appeal')}
          optional
          hint={t('field.appealHint')}
          choices={[{ value: NOBODY, label: t('field.noAppeal') }, ...account.openAppeals.map((appeal) => ({ value: appeal.id, label: `${appeal.number}, ${pick(appeal.subject.label)}` }))]}
        />
      )}
      <FormTextField control={control} name="note" label={t('field.note')} rows={2} optional />
    </>
  );
}
