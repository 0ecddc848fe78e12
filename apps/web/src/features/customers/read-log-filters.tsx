import { useQuery } from '@apollo/client/react';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '../../ui/combo-box.js';
import { DateInput } from '../../ui/date-input.js';
import { LineSelect } from '../../ui/line-select.js';
import { ReadLogPeopleDocument } from './customers.generated.js';
import { READ_REASONS, type ReadLogSearch } from './urls.js';

export interface ReadLogFiltersProps {
  readonly search: ReadLogSearch;
  readonly onChange: (change: Partial<Record<keyof ReadLogSearch, string | undefined>>) => void;
}

/** Whose cards, read by whom, why and when: all in the address. */
export function ReadLogFilters({ search, onChange }: ReadLogFiltersProps) {
  const { t } = useTranslation('customers');
  const empty = (value: string) => (value === '' ? undefined : value);
  return (
    <Box role="search" aria-label={t('reads.filters')} sx={{ px: 2, pb: 1, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <ReaderFilter value={search.staff} onChange={(staff) => onChange({ staff })} />
      <LineSelect label={t('reads.why')} all={t('reads.all')} value={search.reason} choices={READ_REASONS.map((one) => ({ value: one, label: t(`readReason.${one}`) }))} onChange={(reason) => onChange({ reason: empty(reason) })} />
      <Day label={t('reads.from')} value={search.from} onChange={(from) => onChange({ from: empty(from) })} />
      <Day label={t('reads.to')} value={search.to} onChange={(to) => onChange({ to: empty(to) })} />
      {search.customer !== undefined && (
        <Button endIcon={<Close />} aria-label={t('reads.takeOff')} onClick={() => onChange({ customer: undefined })}>
          {t('reads.oneCustomer')}
        </Button>
      )}
    </Box>
  );
}

function Day({ label, value, onChange }: { readonly label: string; readonly value: string | undefined; readonly onChange: (value: string) => void }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center', color: 'text.secondary' }}>
      <span aria-hidden="true">{label}</span>
      <DateInput value={value ?? ''} onChange={onChange} inputProps={{ 'aria-label': label }} sx={{ width: 132 }} />
    </Box>
  );
}

interface Person {
  readonly id: string;
  readonly fullName: string;
}

function ReaderFilter({ value, onChange }: { readonly value: string | undefined; readonly onChange: (value: string | undefined) => void }) {
  const { t } = useTranslation('customers');
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Person | null>(null);
  const { data, previousData, loading } = useQuery(ReadLogPeopleDocument, { variables: { text: typed } });
  const people: readonly Person[] = (data ?? previousData)?.staff.nodes ?? [];
  const present = value === undefined ? null : (people.find((one) => one.id === value) ?? (chosen?.id === value ? chosen : { id: value, fullName: t('reads.oneReader') }));
  return (
    <Box sx={{ width: 240 }}>
      <ComboBox<Person>
        id={id}
        options={people}
        value={present}
        clearable
        loading={loading}
        keyOf={(one) => one.id}
        labelOf={(one) => one.fullName}
        match={(all) => all}
        onTyped={setTyped}
        placeholder={t('reads.reader')}
        inputProps={{ 'aria-label': t('reads.reader') }}
        onChange={(person) => {
          setChosen(person);
          onChange(person?.id);
        }}
      />
    </Box>
  );
}
