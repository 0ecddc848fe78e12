import Search from '@mui/icons-material/Search';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

const pauseMs = 250;

/** The search text keeps its own state: the page and its list do not draw themselves anew with every key. */
export function StaffSearchField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation('settings');
  const [typed, setTyped] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <OutlinedInput
      value={typed}
      onChange={(event) => {
        const { value: text } = event.target;
        setTyped(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onChange(text.trim()), pauseMs);
      }}
      placeholder={t('staff.search')}
      sx={{ width: 350 }}
      startAdornment={<InputAdornment position="start"><Search aria-hidden="true" sx={{ fontSize: 18 }} /></InputAdornment>}
      inputProps={{ 'aria-label': t('staff.search'), type: 'search' }}
    />
  );
}
