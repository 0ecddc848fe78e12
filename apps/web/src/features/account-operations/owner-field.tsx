import Button from '@mui/material/Button';
import { useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { ChosenField, type ChosenName } from './chosen-field.js';
import { NewOwnerDialog } from './new-owner-dialog.js';
import { chosenLabel, type OperationFormApi, type PickerSlotProps } from './slots.js';

export interface OwnerFieldProps {
  readonly form: OperationFormApi;
  readonly name: ChosenName;
  readonly label: string;
  readonly picker: ComponentType<PickerSlotProps>;
}

/** The next owner: found by any account of theirs, or recorded now. */
export function OwnerField({ form, name, label, picker }: OwnerFieldProps) {
  const { t } = useTranslation('operations');
  const mayRecord = usePermission('customers:write');
  const [recording, setRecording] = useState(false);
  return (
    <>
      <ChosenField
        form={form}
        name={name}
        label={label}
        hint={t('owner.hint')}
        picker={picker}
        chosenOf={(picked) => chosenLabel(picked.customer.id, picked.customer.fullName)}
        otherwise={mayRecord && <Button sx={{ flex: 'none' }} onClick={() => setRecording(true)}>{t('owner.new')}</Button>}
      />
      {recording && (
        <NewOwnerDialog
          onClose={() => setRecording(false)}
          onChosen={(chosen) => {
            setRecording(false);
            form.setValue(name, chosen, { shouldDirty: true, shouldValidate: true });
          }}
        />
      )}
    </>
  );
}
