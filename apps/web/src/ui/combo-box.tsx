import ArrowDropDown from '@mui/icons-material/ArrowDropDown';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput, { type OutlinedInputProps } from '@mui/material/OutlinedInput';
import useAutocomplete from '@mui/material/useAutocomplete';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboList } from './combo-list.js';

export interface ComboBoxProps<Option> {
  readonly id: string;
  readonly options: readonly Option[];
  readonly value: Option | null;
  readonly onChange: (option: Option | null) => void;
  readonly keyOf: (option: Option) => string;
  readonly labelOf: (option: Option) => string;
  /** Own ranking of what matches the typed text; plain «contains» where missing. */
  readonly match?: (options: readonly Option[], typed: string) => readonly Option[];
  /** Heading of an option; options of one group stand together. */
  readonly groupOf?: (option: Option) => string;
  readonly renderOption?: (option: Option) => ReactNode;
  /** Told what is typed, where the options come from the server. */
  readonly onTyped?: (typed: string) => void;
  readonly clearable?: boolean;
  readonly loading?: boolean;
  readonly disabled?: boolean;
  readonly error?: boolean;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly onBlur?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly inputProps?: OutlinedInputProps['inputProps'];
  readonly sx?: OutlinedInputProps['sx'];
}

/** One of many, found by typing: arrows and Enter choose, Esc closes. Lighter than the grid of parts MUI builds around the same hook. */
export function ComboBox<Option>(props: ComboBoxProps<Option>) {
  const { value, clearable = false, loading = false, disabled = false } = props;
  const { t } = useTranslation('common');
  const box = useBox(props);
  const { ref, onBlur, ...input } = box.getInputProps();
  const { color: _clearColour, ...clear } = box.getClearProps();
  const { color: _openColour, ...indicator } = box.getPopupIndicatorProps();
  return (
    <Box {...box.getRootProps()} ref={box.setAnchorEl} sx={{ position: 'relative' }}>
      <OutlinedInput
        fullWidth
        error={props.error ?? false}
        disabled={disabled}
        {...(props.placeholder !== undefined && { placeholder: props.placeholder })}
        {...(props.autoFocus !== undefined && { autoFocus: props.autoFocus })}
        {...(props.sx !== undefined && { sx: props.sx })}
        inputRef={both(ref, props.inputRef)}
        onBlur={(event) => {
          onBlur?.(event as React.FocusEvent<HTMLInputElement>);
          props.onBlur?.();
        }}
        inputProps={{ ...input, ...props.inputProps }}
        endAdornment={
          <InputAdornment position="end">
            {clearable && value !== null && !disabled && (
              <IconButton {...clear} size="small" aria-label={t('action.clear')} sx={{ p: '2px' }}>
                <Close sx={{ fontSize: 16 }} />
              </IconButton>
            )}
            <IconButton {...indicator} size="small" disabled={disabled} aria-label={t(box.popupOpen ? 'action.close' : 'action.open')} sx={{ p: 0 }}>
              <ArrowDropDown />
            </IconButton>
          </InputAdornment>
        }
      />
      {box.popupOpen && (
        <ComboList
          listProps={box.getListboxProps()}
          options={box.groupedOptions}
          optionProps={(option, index) => box.getOptionProps({ option, index })}
          renderOption={props.renderOption ?? props.labelOf}
          empty={t(loading ? 'state.loading' : 'list.nothingFound')}
          {...(props.groupOf && { groupOf: props.groupOf })}
        />
      )}
    </Box>
  );
}

function useBox<Option>({ id, options, value, disabled = false, keyOf, labelOf, match = containing(labelOf), onChange, onTyped }: ComboBoxProps<Option>) {
  return useAutocomplete<Option>({
    id,
    options: [...options],
    value,
    disabled,
    autoHighlight: true,
    selectOnFocus: true,
    handleHomeEndKeys: true,
    getOptionLabel: labelOf,
    getOptionKey: keyOf,
    isOptionEqualToValue: (one, other) => keyOf(one) === keyOf(other),
    // Opened on a chosen option the list shows all of them, not only the one whose name stands in the field.
    filterOptions: (all, { inputValue }) => [...match(all, value !== null && inputValue === labelOf(value) ? '' : inputValue.trim())],
    onChange: (_event, option) => onChange(option),
    onInputChange: (_event, typed, reason) => onTyped?.(reason === 'input' ? typed.trim() : ''),
  });
}

function containing<Option>(labelOf: (option: Option) => string) {
  return (options: readonly Option[], typed: string): readonly Option[] => {
    const wanted = typed.toLocaleLowerCase();
    return options.filter((option) => labelOf(option).toLocaleLowerCase().includes(wanted));
  };
}

function both<Element>(...refs: readonly (Ref<Element> | undefined)[]): (element: Element | null) => void {
  return (element) => {
    for (const ref of refs) {
      if (typeof ref === 'function') ref(element);
      else if (ref) ref.current = element;
    }
  };
}
