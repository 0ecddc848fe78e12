import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';

export interface LineSelectProps {
  readonly label: string;
  /** Said where nothing is chosen; left out where something always is. */
  readonly all?: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Told an empty text where the choice is taken back. */
  readonly onChange: (value: string) => void;
  readonly maxWidth?: number;
}

/** A choice in one line: its name and what it is set to. */
export function LineSelect({ label, all, value, choices, onChange, maxWidth = 280 }: LineSelectProps) {
  const known = choices.find((choice) => choice.value === value);
  const shown = `${label}: ${known?.label ?? all ?? '—'}`;
  return (
    <Select
      displayEmpty
      value={known?.value ?? ''}
      onChange={(event) => onChange(event.target.value)}
      renderValue={() => shown}
      SelectDisplayProps={{ 'aria-label': shown }}
      sx={{ maxWidth, ...(all !== undefined && known !== undefined && { fontWeight: 600 }) }}
    >
      {all !== undefined && <MenuItem value="">{all}</MenuItem>}
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </Select>
  );
}
