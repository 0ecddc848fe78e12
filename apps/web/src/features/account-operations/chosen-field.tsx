import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, type ComponentType, type ReactNode } from 'react';
import { useController, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFieldError } from '../../forms/use-field-error.js';
import { Field, fieldDescription } from '../../ui/field.js';
import type { Chosen, OperationValues } from './operation-values.js';
import type { OperationFormApi, PickedAccount, PickerSlotProps } from './slots.js';

export type ChosenName = 'owner' | 'into' | `shares.${number}.owner`;

export interface ChosenFieldProps {
  readonly form: OperationFormApi;
  readonly name: ChosenName;
  readonly label: string;
  readonly hint?: string;
  readonly picker: ComponentType<PickerSlotProps>;
  readonly chosenOf: (picked: PickedAccount) => Chosen;
  /** Offered beside the search: who is not found by it. */
  readonly otherwise?: ReactNode;
}

/** Somebody or something found by the same search as the header's; once chosen it stands as words that can be taken back. */
export function ChosenField({ form, name, label, hint, picker: Picker, chosenOf, otherwise }: ChosenFieldProps) {
  const { t } = useTranslation('common');
  const id = useId();
  const { field, fieldState } = useController({ control: form.control as never as Control<OperationValues>, name });
  const error = useFieldError()(fieldState.error);
  const chosen: Chosen | null = field.value;
  return (
    <Field id={id} label={label} error={error} hint={hint}>
      {chosen === null ? (
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Picker id={id} label={label} invalid={error !== undefined} describedBy={fieldDescription(id, { error, hint })} onPick={(picked) => field.onChange(chosenOf(picked))} />
          {otherwise}
        </Box>
      ) : (
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
          <Box component="output" id={id} aria-invalid={error !== undefined} tabIndex={-1} sx={{ minWidth: 0, fontWeight: 550, overflowWrap: 'anywhere' }}>
            {chosen.label}
          </Box>
          <Button variant="text" onClick={() => field.onChange(null)}>
            {t('action.edit')}
          </Button>
        </Box>
      )}
    </Field>
  );
}
