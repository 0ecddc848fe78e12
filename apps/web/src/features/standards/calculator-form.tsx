import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useMemo } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormAutocomplete } from '../../forms/form-autocomplete.js';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { focusFirstInvalid } from '../../forms/focus-first-invalid.js';
import { makeFormat } from '../../text/format.js';
import type { Label } from '../../text/localized.js';
import { useLanguage, useLocalized } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useSaveKey } from '../../ui/use-save-key.js';
import { calculatorSchema, calculatorValues, searchOf, type CalculatorValues } from './calculator-values.js';
import { matchNorms } from './norm-filter.js';
import type { NormRowFragment } from './standards.generated.js';
import type { CalculatorSearch } from './urls.js';
import { useNormAmount } from './use-norm-words.js';

export interface CalculatorOffice {
  readonly id: string;
  readonly code: string;
  readonly name: Label;
  readonly timeZone: string;
}

export interface CalculatorFormProps {
  readonly search: CalculatorSearch;
  /** Norms that are terms. */
  readonly norms: readonly NormRowFragment[];
  readonly offices: readonly CalculatorOffice[];
  /** Where nobody has chosen: the person's own. */
  readonly ownOfficeId: string;
  readonly onAsk: (search: CalculatorSearch) => void;
}

/** The question: which norm, at which centre, from when by its own clock. */
export function CalculatorForm({ search, norms, offices, ownOfficeId, onAsk }: CalculatorFormProps) {
  const { t } = useTranslation('standards');
  const language = useLanguage();
  const nowAt = (officeId: string) => {
    const format = makeFormat(language, offices.find((one) => one.id === officeId)?.timeZone ?? 'UTC');
    return { date: format.civilDate(Date.now()), time: format.time(new Date().toISOString()) };
  };
  const form = useForm<CalculatorValues>({ resolver: standardSchemaResolver(calculatorSchema), defaultValues: calculatorValues(search, ownOfficeId, nowAt) });
  const { norm, office, start } = search;
  // A link, «back» and «forward» put their question into the fields.
  useEffect(() => {
    if (norm !== undefined || start !== undefined) form.reset({ ...form.getValues(), ...(norm !== undefined && { norm }), ...(office !== undefined && { office }), ...(start !== undefined && { date: start.slice(0, 10), time: start.slice(11) }) });
  }, [form, norm, office, start]);
  const ask = form.handleSubmit((values) => onAsk(searchOf(values)), () => focusFirstInvalid());
  useSaveKey(() => void ask());
  return (
    <Box component="form" noValidate onSubmit={(event: React.FormEvent) => void ask(event)} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <NormField form={form} norms={norms} />
      <FormAutocomplete control={form.control} name="office" label={t('calculator.office')} options={offices} valueOf={(one) => one.id} labelOf={useOfficeLabel()} />
      <StartFields form={form} offices={offices} onNow={() => form.reset({ ...form.getValues(), ...nowAt(form.getValues('office') ?? ownOfficeId) })} />
      <Button type="submit" variant="contained" aria-keyshortcuts="Control+Enter" sx={{ alignSelf: 'flex-start', gap: 1 }}>
        {t('calculator.calculate')} <KeyHint>Ctrl+Enter</KeyHint>
      </Button>
    </Box>
  );
}

function useOfficeLabel(): (office: CalculatorOffice) => string {
  const label = useLocalized();
  return (office) => label(office.name);
}

function NormField({ form, norms }: { readonly form: UseFormReturn<CalculatorValues>; readonly norms: readonly NormRowFragment[] }) {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const amount = useNormAmount();
  return (
    <FormAutocomplete
      control={form.control}
      name="norm"
      label={t('calculator.norm')}
      placeholder={t('calculator.normPlaceholder')}
      options={norms}
      valueOf={(one) => one.id}
      labelOf={(one) => label(one.label)}
      match={matchNorms}
      renderOption={(one) => (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 1.5, width: '100%' }}>
          <span>{label(one.label)}</span>
          <Box component="span" sx={{ whiteSpace: 'nowrap' }}>{amount(one)}</Box>
          <Box component="span" sx={{ color: 'text.secondary', fontSize: 12, gridColumn: '1 / -1' }}>{one.clause}</Box>
        </Box>
      )}
    />
  );
}

interface StartFieldsProps {
  readonly form: UseFormReturn<CalculatorValues>;
  readonly offices: readonly CalculatorOffice[];
  readonly onNow: () => void;
}

function StartFields({ form, offices, onNow }: StartFieldsProps) {
  const { t } = useTranslation('standards');
  const officeId = useWatch({ control: form.control, name: 'office' });
  const zone = useMemo(() => offices.find((one) => one.id === officeId)?.timeZone, [offices, officeId]);
  return (
    <Box>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr auto', gap: 1.5, alignItems: 'start' }}>
        <FormDateField control={form.control} name="date" label={t('calculator.date')} />
        <FormTextField control={form.control} name="time" label={t('calculator.time')} input={{ inputMode: 'numeric', autoComplete: 'off', maxLength: 5 }} />
        <Button onClick={onNow} sx={{ mt: '22px' }}>{t('calculator.now')}</Button>
      </Box>
      {zone !== undefined && <Box sx={{ color: 'text.secondary', fontSize: 12, mt: '3px' }}>{t('calculator.timeHint', { zone })}</Box>}
    </Box>
  );
}
