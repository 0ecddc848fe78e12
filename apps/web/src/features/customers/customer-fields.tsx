import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { Country } from '@ortalyk/domain';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { languageNames, languages } from '../../text/language.js';
import { otherKinds, type CustomerSent, type CustomerValues } from './customer-schema.js';
import { taxIdKind } from './id-check.js';
import { IdNumberField } from './id-number-field.js';

export interface CustomerFieldsProps {
  readonly form: UseFormReturn<CustomerValues, unknown, CustomerSent>;
  readonly country: Country;
  /** A customer never changes from a person into a company. */
  readonly fresh: boolean;
}

/** Name, numbers, birth date and language of a person or company. */
export function CustomerFields({ form, country, fresh }: CustomerFieldsProps) {
  const { t } = useTranslation('customers');
  const control = form.control as never as UseFormReturn<CustomerValues>['control'];
  const kind = useWatch({ control, name: 'kind' });
  const birthOn = useWatch({ control, name: 'birthOn' });
  const others = useWatch({ control, name: 'others' });
  const taxNumber = taxIdKind(country, kind);
  const take = (name: 'taxId' | `others.${number}.value`) => (value: string) => form.setValue(name, value, { shouldDirty: true });
  return (
    <>
      {fresh && <KindChoice form={form} country={country} kind={kind} />}
      <FormTextField control={control} name="fullName" label={t(kind === 'person' ? 'form.fullName' : 'form.companyName')} autoFocus input={{ autoComplete: 'off' }} />
      <Box sx={{ display: 'grid', gridTemplateColumns: kind === 'person' ? '1fr 1fr' : '1fr', gap: 1.5, alignItems: 'start' }}>
        {taxNumber !== 'ibanKz' && <IdNumberField control={control} name="taxId" number={taxNumber} kind={kind} birthOn={kind === 'person' ? birthOn : null} onTake={take('taxId')} />}
        {kind === 'person' && <FormDateField control={control} name="birthOn" label={t('form.birthOn')} optional />}
      </Box>
      {others.map((other, index) => (
        <IdNumberField key={other.kind} control={control} name={`others.${index}.value`} number={other.kind} kind={kind} onTake={take(`others.${index}.value`)} />
      ))}
      <Box sx={{ width: 'calc(50% - 6px)' }}>
        <FormSelect control={control} name="language" label={t('form.language')} choices={languages.map((one) => ({ value: one, label: languageNames[one] }))} />
      </Box>
    </>
  );
}

function KindChoice({ form, country, kind }: Omit<CustomerFieldsProps, 'fresh'> & { readonly kind: CustomerValues['kind'] }) {
  const { t } = useTranslation('customers');
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={kind}
      aria-label={t('form.kind')}
      onChange={(_event, next: CustomerValues['kind'] | null) => {
        if (next === null) return;
        form.setValue('kind', next, { shouldDirty: true });
        form.setValue('others', otherKinds(country, next).map((number) => ({ kind: number, value: '' })));
      }}
    >
      <ToggleButton value="person">{t('kind.person')}</ToggleButton>
      <ToggleButton value="legalEntity">{t('kind.legalEntity')}</ToggleButton>
    </ToggleButtonGroup>
  );
}
