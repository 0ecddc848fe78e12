import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import { useId, type ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { Field, fieldDescription } from '../ui/field.js';
import { useFieldError } from './use-field-error.js';

export interface FormTextFieldProps<Values extends FieldValues> {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly optional?: boolean;
  readonly hint?: ReactNode;
  readonly aside?: ReactNode;
  readonly type?: 'text' | 'password' | 'date' | 'datetime-local' | 'tel' | 'email';
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Rows of a text area; one line where missing. */
  readonly rows?: number;
  readonly endAdornment?: ReactNode;
  readonly input?: OutlinedInputProps['inputProps'];
  readonly onKeyUp?: OutlinedInputProps['onKeyUp'];
}

/** A line or an area of text, its label above and its error below. */
export function FormTextField<Values extends FieldValues>(props: FormTextFieldProps<Values>) {
  const id = useId();
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const error = useFieldError()(fieldState.error);
  const { label, optional, hint, aside, rows } = props;
  return (
    <Field id={id} label={label} error={error} hint={hint} aside={aside} {...(optional !== undefined && { optional })}>
      <OutlinedInput
        id={id}
        fullWidth
        name={field.name}
        value={field.value ?? ''}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        error={error !== undefined}
        type={props.type ?? 'text'}
        {...(rows !== undefined && { multiline: true, minRows: rows, maxRows: Math.max(rows, 14) })}
        {...(props.autoComplete !== undefined && { autoComplete: props.autoComplete })}
        {...(props.autoFocus !== undefined && { autoFocus: props.autoFocus })}
        {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
        {...(props.disabled !== undefined && { disabled: props.disabled })}
        {...(props.onKeyUp !== undefined && { onKeyUp: props.onKeyUp })}
        endAdornment={props.endAdornment}
        inputProps={{ ...props.input, 'aria-required': optional !== true, 'aria-invalid': error !== undefined, 'aria-describedby': fieldDescription(id, { error, hint }) }}
      />
    </Field>
  );
}
