import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useFieldArray, useFormState, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import type { ApplicationValues } from './application-schema.js';
import { SERVICES } from './services.js';

/** What the contract is to supply: service, place, meter; at least one. */
export function ApplicationPoints({ control }: { readonly control: Control<ApplicationValues> }) {
  const { t } = useTranslation('contracts');
  const { fields, append, remove } = useFieldArray({ control, name: 'points' });
  const { errors } = useFormState({ control, name: 'points' });
  const own = errors.points?.message ?? errors.points?.root?.message;
  return (
    <Box role="group" aria-label={t('points.title')} sx={{ display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Typography sx={{ fontWeight: 550 }}>{t('points.title')}</Typography>
      {fields.map((field, index) => (
        <Box key={field.id} sx={{ display: 'grid', gridTemplateColumns: '150px minmax(0, 1fr) 150px auto', gap: 1, alignItems: 'start' }}>
          <FormSelect control={control} name={`points.${index}.service`} label={t('points.service')} choices={SERVICES.map((one) => ({ value: one, label: t(`service.${one}`) }))} />
          <FormTextField control={control} name={`points.${index}.address`} label={t('points.address')} input={{ autoComplete: 'off' }} />
          <FormTextField control={control} name={`points.${index}.meterNumber`} label={t('points.meter')} optional input={{ autoComplete: 'off' }} />
          <IconButton aria-label={t('points.remove', { number: index + 1 })} onClick={() => remove(index)} sx={{ mt: 2.5 }}>
            <Close fontSize="small" />
          </IconButton>
        </Box>
      ))}
      {own !== undefined && <Typography sx={{ color: 'error.main', fontSize: 12 }}>{own}</Typography>}
      <Button variant="text" sx={{ alignSelf: 'flex-start' }} onClick={() => append({ service: 'heating', address: fields[0]?.address ?? '', meterNumber: '' })}>
        {t('points.add')}
      </Button>
    </Box>
  );
}
