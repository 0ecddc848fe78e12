import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import { useId, type ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Field, fieldDescription } from '../ui/field.js';
import { useFieldError } from './use-field-error.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface FormSelectProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly optional?: boolean;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  /** Told after the form has the value, for fields that follow from this one. */
  readonly onChosen?: (value: string) => void;
}

/** One of a few; opens by arrows, Enter and Space, finds by typing. */
export function FormSelect<Values extends FieldValues>(props: FormSelectProps<Values>) {
  const id = useId();
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const error = useFieldError()(fieldState.error);
  const { label, choices, optional, hint } = props;
  const known = choices.some((choice) => choice.value === field.value);
  return (
    <Field id={id} label={label} error={error} hint={hint} {...(optional !== undefined && { optional })}>
      <Select
        fullWidth
        labelId={`${id}-label`}
        name={field.name}
        value={known ? String(field.value) : ''}
        onChange={(event) => {
          field.onChange(event.target.value);
          props.onChosen?.(event.target.value);
        }}
        onBlur={field.onBlur}
        inputRef={field.ref}
        error={error !== undefined}
        {...(props.disabled !== undefined && { disabled: props.disabled })}
        SelectDisplayProps={{ id, 'aria-describedby': fieldDescription(id, { error, hint }) }}
      >
        {choices.map((choice) => (
          <MenuItem key={choice.value} value={choice.value} {...(choice.disabled !== undefined && { disabled: choice.disabled })}>
            {choice.label}
          </MenuItem>
        ))}
      </Select>
    </Field>
  );
}
