import Box from '@mui/material/Box';
import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { NORM_FORCES } from './urls.js';
import { TERM_UNITS } from './use-norm-words.js';

export interface NormValueFieldsProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  /** Present unit of the norm: a rule's unit cannot become a term's. */
  readonly unit: string;
}

/** Target, limit, unit, force and reading, in the override of a norm and in a draft alike. */
export function NormValueFields<Values extends FieldValues>({ control, unit }: NormValueFieldsProps<Values>) {
  const { t } = useTranslation('standards');
  const isTerm = TERM_UNITS.some((one) => one === unit);
  const name = (field: string) => field as FieldPath<Values>;
  const units = isTerm ? TERM_UNITS.map((one) => ({ value: one, label: t(`unitName.${one}`) })) : [{ value: unit, label: unit }];
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: 1.5, rowGap: 1.5, alignItems: 'start' }}>
        <FormTextField control={control} name={name('min')} label={t('override.min')} optional input={{ inputMode: 'numeric', autoComplete: 'off' }} autoFocus />
        <FormTextField control={control} name={name('max')} label={t('override.max')} optional input={{ inputMode: 'numeric', autoComplete: 'off' }} />
        <FormSelect control={control} name={name('unit')} label={t('override.unit')} choices={units} disabled={!isTerm} />
        <FormSelect control={control} name={name('force')} label={t('override.force')} choices={NORM_FORCES.map((force) => ({ value: force, label: t(`force.${force}`) }))} />
      </Box>
      <FormTextField control={control} name={name('reading')} label={t('override.reading')} optional hint={t('override.readingHint')} rows={2} />
    </>
  );
}
