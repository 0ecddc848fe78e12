import Box from '@mui/material/Box';
import { useWatch, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useLocalized } from '../../text/use-texts.js';
import type { NormCardFragment } from './standards.generated.js';
import { NORM_FORCES } from './urls.js';
import { TERM_UNITS } from './use-norm-words.js';

export interface NormValueFieldsProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  /** Present unit of the norm: a rule's unit cannot become a term's. */
  readonly unit: string;
  /** The reading that stands beside the amount today. */
  readonly reading: NormCardFragment['reading'];
}

/** Where the server's words about the reading are shown. */
export const READING_FIELDS = { reading: 'readingRu', 'reading.ru': 'readingRu', 'reading.kk': 'readingKk', 'reading.en': 'readingEn' } as const;

/** Target, limit, unit, force and reading, in the override of a norm and in a draft alike. */
export function NormValueFields<Values extends FieldValues>({ control, unit, reading }: NormValueFieldsProps<Values>) {
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
      <ReadingFields control={control} reading={reading} />
    </>
  );
}

/** Left empty, the reading follows the values in every language; typed in Russian, it asks for the other two. */
function ReadingFields<Values extends FieldValues>({ control, reading }: Pick<NormValueFieldsProps<Values>, 'control' | 'reading'>) {
  const { t } = useTranslation('standards');
  const label = useLocalized();
  const name = (field: string) => field as FieldPath<Values>;
  const typed: unknown = useWatch({ control, name: name('readingRu') });
  const own = typeof typed === 'string' && typed.trim() !== '';
  const now = reading === null ? '' : `${t('override.readingNow', { reading: label(reading) })} `;
  return (
    <>
      <FormTextField control={control} name={name('readingRu')} label={own ? t('override.readingRu') : t('override.reading')} optional hint={`${now}${t('override.readingHint')}`} rows={own ? 2 : 1} />
      {own && (
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, alignItems: 'start' }}>
          <FormTextField control={control} name={name('readingKk')} label={t('override.readingKk')} optional rows={2} />
          <FormTextField control={control} name={name('readingEn')} label={t('override.readingEn')} optional rows={2} />
        </Box>
      )}
    </>
  );
}
