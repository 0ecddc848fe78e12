import Autocomplete, { type AutocompleteRenderOptionState } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useId, type HTMLAttributes, type ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, fieldDescription } from '../ui/field.js';
import { useFieldError } from './use-field-error.js';

export interface FormAutocompleteProps<Values extends FieldValues, Option> {
  readonly control: Control<Values>;
  /** The field holds the option's value, a string; null while nothing is chosen. */
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly options: readonly Option[];
  readonly valueOf: (option: Option) => string;
  readonly labelOf: (option: Option) => string;
  /** Own ranking of what matches the typed text; MUI's plain «contains» where missing. */
  readonly match?: (options: readonly Option[], typed: string) => readonly Option[];
  readonly groupOf?: (option: Option) => string;
  readonly renderOption?: (option: Option, state: AutocompleteRenderOptionState) => ReactNode;
  readonly optional?: boolean;
  readonly hint?: ReactNode;
  readonly autoFocus?: boolean;
  readonly loading?: boolean;
  readonly placeholder?: string;
  readonly onChosen?: (option: Option | null) => void;
}

/** One of many, found by typing. */
export function FormAutocomplete<Values extends FieldValues, Option>(props: FormAutocompleteProps<Values, Option>) {
  const id = useId();
  const { t } = useTranslation('common');
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const error = useFieldError()(fieldState.error);
  const { label, options, valueOf, labelOf, match, renderOption, optional, hint } = props;
  const chosen = options.find((option) => valueOf(option) === field.value) ?? null;
  return (
    <Field id={id} label={label} error={error} hint={hint} {...(optional !== undefined && { optional })}>
      <Autocomplete<Option>
        id={id}
        options={[...options]}
        value={chosen}
        autoHighlight
        loading={props.loading ?? false}
        loadingText={t('state.loading')}
        noOptionsText={t('list.nothingFound')}
        openText={t('action.open')}
        closeText={t('action.close')}
        clearText={t('action.clear')}
        getOptionLabel={labelOf}
        getOptionKey={valueOf}
        isOptionEqualToValue={(one, other) => valueOf(one) === valueOf(other)}
        {...(match && { filterOptions: (all: Option[], { inputValue }: { inputValue: string }) => [...match(all, chosen !== null && inputValue === labelOf(chosen) ? '' : inputValue)] })}
        {...(props.groupOf && { groupBy: props.groupOf })}
        {...(renderOption && {
          renderOption: ({ key, ...rest }: HTMLAttributes<HTMLLIElement> & { key: unknown }, option: Option, state: AutocompleteRenderOptionState) => (
            <li key={String(key)} {...rest}>
              {renderOption(option, state)}
            </li>
          ),
        })}
        onChange={(_event, option) => {
          field.onChange(option === null ? null : valueOf(option));
          props.onChosen?.(option);
        }}
        onBlur={field.onBlur}
        renderInput={(params) => (
          <TextField
            {...params}
            inputRef={field.ref}
            error={error !== undefined}
            {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
            {...(props.autoFocus !== undefined && { autoFocus: props.autoFocus })}
            slotProps={{
              ...params.slotProps,
              htmlInput: { ...params.slotProps.htmlInput, 'aria-invalid': error !== undefined, 'aria-required': optional !== true, 'aria-describedby': fieldDescription(id, { error, hint }) },
            }}
          />
        )}
      />
    </Field>
  );
}
