import Search from '@mui/icons-material/Search';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import Typography from '@mui/material/Typography';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { LineSelect } from '../../ui/line-select.js';
import { filterNorms, processesOf } from './norm-filter.js';
import { NORM_FORCES, NORM_USES, type StandardSearch } from './urls.js';
import { useNorms } from './use-norms.js';

export interface NormFiltersProps {
  readonly search: StandardSearch;
  readonly onChange: (change: { readonly [Key in keyof StandardSearch]?: StandardSearch[Key] | undefined }) => void;
}

/** Search and filters of the norms; each stands in the address. */
export function NormFilters({ search, onChange }: NormFiltersProps) {
  const { t } = useTranslation('standards');
  const format = useFormat();
  const label = useLocalized();
  const { norms } = useNorms(search.edition);
  const count = norms === undefined ? undefined : filterNorms(norms, search).length;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', px: 2, pb: 1 }}>
      <NormSearchField value={search.text ?? ''} onChange={(text) => onChange({ text: text === '' ? undefined : text })} />
      <LineSelect label={t('norms.filterUse')} all={t('norms.all')} value={search.use} choices={NORM_USES.map((use) => ({ value: use, label: t(`use.${use}`) }))} onChange={(use) => onChange({ use: NORM_USES.find((one) => one === use) })} />
      <LineSelect label={t('norms.filterForce')} all={t('norms.all')} value={search.force} choices={NORM_FORCES.map((force) => ({ value: force, label: t(`force.${force}`) }))} onChange={(force) => onChange({ force: NORM_FORCES.find((one) => one === force) })} />
      <LineSelect label={t('norms.filterProcess')} all={t('norms.all')} value={search.process} choices={processesOf(norms ?? []).map(({ process, processLabel }) => ({ value: process, label: label(processLabel) }))} onChange={(process) => onChange({ process: process === '' ? undefined : process })} />
      <FormControlLabel sx={{ ml: 0 }} label={t('norms.overridden')} control={<Checkbox checked={search.changed === true} onChange={(_event, checked) => onChange({ changed: checked ? true : undefined })} />} />
      {count !== undefined && <Typography role="status" sx={{ color: 'text.secondary', ml: 'auto' }}>{t('norms.count', { count, shown: format.number(count) })}</Typography>}
    </Box>
  );
}

/** Keeps its own text so that a key redraws this field and not the page. */
function NormSearchField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const { t } = useTranslation('standards');
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const label = t('norms.search');
  useEffect(() => setTyped(value), [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useShortcuts(useMemo(() => [{ code: 'KeyF', label, shown: 'F', run: () => field.current?.focus() }], [label]));
  return (
    <OutlinedInput
      inputRef={field}
      value={typed}
      onChange={(event) => {
        const { value: text } = event.target;
        setTyped(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => onChange(text.trim()), 150);
      }}
      placeholder={t('norms.search')}
      sx={{ width: 280 }}
      startAdornment={<InputAdornment position="start"><Search aria-hidden="true" sx={{ fontSize: 18 }} /></InputAdornment>}
      endAdornment={<InputAdornment position="end"><KeyHint>F</KeyHint></InputAdornment>}
      inputProps={{ 'aria-label': t('norms.search'), 'aria-keyshortcuts': 'F', type: 'search' }}
    />
  );
}
