import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineSelect } from '../../ui/line-select.js';
import { CONTRACT_KINDS, CONTRACT_STATE_NAMES, type ContractsSearch } from './urls.js';

export interface ContractFiltersProps {
  readonly search: ContractsSearch;
  readonly onChange: (change: Partial<Record<keyof ContractsSearch, string | true | undefined>>) => void;
  readonly onClear: () => void;
}

const KEYS = ['number', 'kind', 'state', 'owed', 'customer', 'account'] as const;

/** Filters of the list; all of them stand in the address. */
export function ContractFilters({ search, onChange, onClear }: ContractFiltersProps) {
  const { t } = useTranslation('contracts');
  const set = (value: string) => (value === '' ? undefined : value);
  return (
    <Box role="search" aria-label={t('filter.label')} sx={{ px: 2, pb: 1, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <NumberFilter value={search.number} onChange={(number) => onChange({ number: set(number) })} />
      <LineSelect label={t('list.kind')} all={t('filter.all')} value={search.kind} choices={CONTRACT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} onChange={(kind) => onChange({ kind: set(kind) })} />
      <LineSelect label={t('list.state')} all={t('filter.all')} value={search.state} choices={CONTRACT_STATE_NAMES.map((state) => ({ value: state, label: t(`state.${state}`) }))} onChange={(state) => onChange({ state: set(state) })} />
      <FormControlLabel label={t('filter.owed')} control={<Checkbox size="small" checked={search.owed === true} onChange={(_event, on) => onChange({ owed: on ? true : undefined })} />} />
      {KEYS.some((key) => search[key] !== undefined) && <Button variant="text" onClick={onClear}>{t('filter.clear')}</Button>}
    </Box>
  );
}

/** Asks a moment after the last key; the address is replaced, not multiplied. */
function NumberFilter({ value, onChange }: { readonly value: string | undefined; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('contracts');
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  useEffect(() => {
    if (text.trim() === (value ?? '')) return undefined;
    const timer = setTimeout(() => onChange(text.trim()), 300);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return <OutlinedInput value={text} placeholder={t('list.number')} onChange={(event) => setText(event.target.value)} sx={{ width: 150 }} inputProps={{ 'aria-label': t('list.number'), autoComplete: 'off' }} />;
}
