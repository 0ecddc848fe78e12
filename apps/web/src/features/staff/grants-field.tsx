import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useFieldArray, useFormState, useWatch, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSelect, type Choice } from '../../forms/form-select.js';
import { useFieldError } from '../../forms/use-field-error.js';
import type { StaffValues } from './staff-schema.js';

export interface GrantsFieldProps {
  readonly control: Control<StaffValues>;
  readonly roles: readonly Choice[];
  readonly offices: readonly Choice[];
  /** Given by those who may; others read. */
  readonly disabled: boolean;
  readonly officeId: string;
}

/** Roles and how far each reaches. */
export function GrantsField({ control, roles, offices, disabled, officeId }: GrantsFieldProps) {
  const { t } = useTranslation('settings');
  const { fields, append, remove } = useFieldArray({ control, name: 'grants' });
  const { errors } = useFormState({ control, name: 'grants' });
  const message = useFieldError()(errors.grants?.root ?? (errors.grants?.type === undefined ? undefined : (errors.grants as { type: string; message?: string })));
  return (
    <Box component="fieldset" sx={{ mt: 1 }}>
      <Typography component="legend" variant="h2" sx={{ mb: 0.5 }}>
        {t('staff.grants')}
      </Typography>
      <Typography sx={{ color: 'text.secondary', fontSize: 12, lineHeight: '16px', mb: 1 }}>{t('staff.grantsHint')}</Typography>
      {message !== undefined && <Typography sx={{ color: 'error.main', mb: 1 }}>{message}</Typography>}
      {fields.length === 0 && <Typography sx={{ color: 'text.secondary', mb: 1 }}>{t('staff.noGrants')}</Typography>}
      {fields.map((field, index) => (
        <GrantLine key={field.id} control={control} index={index} roles={roles} offices={offices} disabled={disabled} onRemove={() => remove(index)} />
      ))}
      {!disabled && <Button onClick={() => append({ role: null, scope: 'office', officeId })}>{t('staff.addGrant')}</Button>}
    </Box>
  );
}

interface GrantLineProps extends Omit<GrantsFieldProps, 'officeId'> {
  readonly index: number;
  readonly onRemove: () => void;
}

function GrantLine({ control, index, roles, offices, disabled, onRemove }: GrantLineProps) {
  const { t } = useTranslation('settings');
  const grant = useWatch({ control, name: `grants.${index}` });
  const scopes = (['office', 'company', 'own'] as const).map((value) => ({ value, label: t(`staff.scopeName.${value}`) }));
  const isCompany = grant?.scope === 'company';
  const roleLabel = roles.find((role) => role.value === grant?.role)?.label ?? t('staff.role');
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: isCompany ? 'minmax(0, 1.3fr) minmax(0, 2fr) 30px' : 'minmax(0, 1.3fr) minmax(0, 1fr) minmax(0, 1fr) 30px', gap: 1, alignItems: 'start', mb: 1.25 }}>
      <FormSelect control={control} name={`grants.${index}.role`} label={t('staff.role')} choices={roles} disabled={disabled} />
      <FormSelect control={control} name={`grants.${index}.scope`} label={t('staff.scope')} choices={scopes} disabled={disabled} />
      {!isCompany && <FormSelect control={control} name={`grants.${index}.officeId`} label={t('staff.column.office')} choices={offices} disabled={disabled} />}
      {!disabled && (
        <IconButton aria-label={t('staff.removeGrant', { role: roleLabel })} onClick={onRemove} sx={{ mt: '22px' }}>
          <Close fontSize="small" />
        </IconButton>
      )}
    </Box>
  );
}
