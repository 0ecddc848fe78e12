import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';

export interface FilterSelectProps {
  readonly label: string;
  /** Said where the filter is off. */
  readonly all: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly maxWidth?: number;
}

/** One filter in one line: its name and what it is set to. */
export function FilterSelect({ label, all, value, choices, onChange, maxWidth = 240 }: FilterSelectProps) {
  const known = choices.find((choice) => choice.value === value);
  const shown = known?.label ?? value ?? all;
  return (
    <Select
      displayEmpty
      value={known === undefined ? '' : known.value}
      onChange={(event) => onChange(event.target.value)}
      renderValue={() => `${label}: ${shown}`}
      SelectDisplayProps={{ 'aria-label': `${label}: ${shown}` }}
      sx={{ maxWidth, ...(value !== undefined && { fontWeight: 600 }) }}
    >
      <MenuItem value="">{all}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </Select>
  );
}
