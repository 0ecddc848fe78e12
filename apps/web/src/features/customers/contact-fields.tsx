import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import { Controller, useFieldArray, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { emptyContact, type ContactValues } from './customer-schema.js';

const KINDS = ['phone', 'email', 'address'] as const;

/** The whole list of contacts: kind, value, which is preferred, where notices may go. */
export function ContactFields({ control }: { readonly control: Control<ContactValues> }) {
  const { t } = useTranslation('customers');
  const { fields, append, remove } = useFieldArray({ control, name: 'contacts' });
  return (
    <Box role="group" aria-label={t('contacts.title')} sx={{ display: 'flex', flexDirection: 'column', gap: 1.25 }}>
      {fields.map((field, index) => (
        <ContactLine key={field.id} control={control} index={index} onRemove={() => remove(index)} />
      ))}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {KINDS.map((kind) => (
          <Button key={kind} variant="text" onClick={() => append(emptyContact(kind))}>
            {t(`contacts.add.${kind}`)}
          </Button>
        ))}
      </Box>
    </Box>
  );
}

function ContactLine({ control, index, onRemove }: { readonly control: Control<ContactValues>; readonly index: number; readonly onRemove: () => void }) {
  const { t } = useTranslation('customers');
  return (
    <Box sx={{ borderLeft: 2, borderColor: 'divider', pl: 1.25 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '120px minmax(0, 1fr) auto', gap: 1, alignItems: 'start' }}>
        <FormSelect control={control} name={`contacts.${index}.kind`} label={t('contacts.kind')} choices={KINDS.map((kind) => ({ value: kind, label: t(`contacts.kinds.${kind}`) }))} />
        <FormTextField control={control} name={`contacts.${index}.value`} label={t('contacts.value')} input={{ autoComplete: 'off' }} />
        <IconButton aria-label={t('contacts.remove', { number: index + 1 })} onClick={onRemove} sx={{ mt: 2.5 }}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
        <Tick control={control} name={`contacts.${index}.preferred`} label={t('contacts.preferred')} />
        <Tick control={control} name={`contacts.${index}.mayNotify`} label={t('contacts.mayNotify')} />
      </Box>
    </Box>
  );
}

function Tick({ control, name, label }: { readonly control: Control<ContactValues>; readonly name: `contacts.${number}.preferred` | `contacts.${number}.mayNotify`; readonly label: string }) {
  return (
    <Controller
      control={control}
      name={name}
      render={({ field }) => <FormControlLabel label={label} control={<Checkbox size="small" checked={field.value} onChange={(_event, on) => field.onChange(on)} onBlur={field.onBlur} />} />}
    />
  );
}
