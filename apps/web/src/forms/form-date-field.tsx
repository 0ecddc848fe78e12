import { useId, type ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { DateInput } from '../ui/date-input.js';
import { Field, fieldDescription } from '../ui/field.js';
import { useFieldError } from './use-field-error.js';

export interface FormDateFieldProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  /** The field holds `YYYY-MM-DD`, empty while nothing is given; a schema says `badDate` to anything else. */
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly optional?: boolean;
  readonly hint?: ReactNode;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
}

/** A civil date, its label above and its error below. */
export function FormDateField<Values extends FieldValues>({ control, name, label, optional, hint, disabled = false, autoFocus = false }: FormDateFieldProps<Values>) {
  const id = useId();
  const { field, fieldState } = useController({ control, name });
  const error = useFieldError()(fieldState.error);
  return (
    <Field id={id} label={label} error={error} hint={hint} {...(optional !== undefined && { optional })}>
      <DateInput
        id={id}
        fullWidth
        value={String(field.value ?? '')}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        disabled={disabled}
        autoFocus={autoFocus}
        error={error !== undefined}
        inputProps={{ 'aria-required': optional !== true, 'aria-invalid': error !== undefined, 'aria-describedby': fieldDescription(id, { error, hint }) }}
      />
    </Field>
  );
}
