import { useId, type ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { ComboBox, type ComboBoxProps } from '../ui/combo-box.js';
import { Field, fieldDescription } from '../ui/field.js';
import { useFieldError } from './use-field-error.js';

export interface FormAutocompleteProps<Values extends FieldValues, Option> extends Pick<ComboBoxProps<Option>, 'labelOf' | 'match' | 'groupOf' | 'renderOption' | 'loading' | 'placeholder' | 'autoFocus' | 'options'> {
  readonly control: Control<Values>;
  /** The field holds the option's value, a string; null while nothing is chosen. */
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly valueOf: (option: Option) => string;
  readonly optional?: boolean;
  readonly hint?: ReactNode;
  readonly onChosen?: (option: Option | null) => void;
}

/** One of many, found by typing, its label above and its error below. */
export function FormAutocomplete<Values extends FieldValues, Option>(props: FormAutocompleteProps<Values, Option>) {
  const { control, name, label, valueOf, optional, hint, onChosen, ...box } = props;
  const id = useId();
  const { field, fieldState } = useController({ control, name });
  const error = useFieldError()(fieldState.error);
  return (
    <Field id={id} label={label} error={error} hint={hint} {...(optional !== undefined && { optional })}>
      <ComboBox<Option>
        {...box}
        id={id}
        value={props.options.find((option) => valueOf(option) === field.value) ?? null}
        keyOf={valueOf}
        clearable={optional === true}
        onChange={(option) => {
          field.onChange(option === null ? null : valueOf(option));
          onChosen?.(option);
        }}
        onBlur={field.onBlur}
        inputRef={field.ref}
        error={error !== undefined}
        inputProps={{ 'aria-invalid': error !== undefined, 'aria-required': optional !== true, 'aria-describedby': fieldDescription(id, { error, hint }) }}
      />
    </Field>
  );
}
