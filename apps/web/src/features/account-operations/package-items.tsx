import Delete from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import { Controller, useFieldArray, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormTextField } from '../../forms/form-text-field.js';
import type { PackageValues } from './package-schema.js';

const MAX_ITEMS = 30;

/** The lines of a check-list: name in three languages, code, whether it is required. */
export function PackageItems({ form }: { readonly form: UseFormReturn<PackageValues, unknown, PackageValues> }) {
  const { t } = useTranslation(['packages', 'common']);
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'items' });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25, alignItems: 'flex-start' }}>
      {fields.map((field, at) => (
        <Box key={field.id} role="group" aria-label={t('packages:paper', { number: at + 1 })} sx={{ width: '100%', display: 'grid', gridTemplateColumns: '2fr 2fr 2fr 1.2fr auto auto', gap: 1.25, alignItems: 'start' }}>
          <FormTextField control={form.control} name={`items.${at}.ru`} label={t('packages:ru')} autoComplete="off" />
          <FormTextField control={form.control} name={`items.${at}.kk`} label={t('packages:kk')} autoComplete="off" />
          <FormTextField control={form.control} name={`items.${at}.en`} label={t('packages:en')} autoComplete="off" />
          <FormTextField control={form.control} name={`items.${at}.code`} label={t('packages:code')} autoComplete="off" input={{ spellCheck: false }} />
          <Controller
            control={form.control}
            name={`items.${at}.required`}
            render={({ field: { value, onChange, onBlur, ref } }) => (
              <FormControlLabel sx={{ mt: '20px', mr: 0 }} label={t('packages:required')} control={<Checkbox checked={value} onChange={(_event, checked) => onChange(checked)} onBlur={onBlur} slotProps={{ input: { ref } }} />} />
            )}
          />
          <IconButton sx={{ mt: '22px' }} aria-label={t('packages:removePaper', { number: at + 1 })} onClick={() => remove(at)}>
            <Delete fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {fields.length < MAX_ITEMS && <Button onClick={() => append({ code: '', ru: '', kk: '', en: '', required: true })}>{t('packages:addPaper')}</Button>}
    </Box>
  );
}
