import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { DateInput } from '../../ui/date-input.js';
import { AppealFilterOptionsDocument, AppealsCountDocument } from './appeals-list.generated.js';
import { FilterChips } from './filter-chips.js';
import { FilterSelect } from './filter-select.js';
import { PersonFilter } from './person-filter.js';
import { APPEAL_DUES, APPEAL_ORDERS, APPEAL_STATES, appealFilterOf, filterCount, type AppealsSearch } from './urls.js';

export type FilterChange = (change: Partial<Record<keyof AppealsSearch, string | undefined>>) => void;

export interface AppealFiltersProps {
  readonly search: AppealsSearch;
  readonly onChange: FilterChange;
  readonly onClear: () => void;
}

const MORE = ['office', 'subject', 'channel', 'person', 'from', 'to'] as const;

/** Filters of the list; all of them stand in the address, so a link opens the same picture. */
export function AppealFilters({ search, onChange, onClear }: AppealFiltersProps) {
  const { t } = useTranslation('appeals');
  const [open, setOpen] = useState(() => MORE.some((key) => search[key] !== undefined));
  return (
    <Box role="search" aria-label={t('filter.label')} sx={{ px: 2, pb: 1, display: 'flex', flexDirection: 'column', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <NumberFilter value={search.number} onChange={(number) => onChange({ number })} />
        <MainFilters search={search} onChange={onChange} />
        <Button variant="text" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'filter.less' : 'filter.more')}
        </Button>
        {filterCount(search) > 0 && (
          <Button variant="text" onClick={onClear}>
            {t('list.clear')}
          </Button>
        )}
      </Box>
      {open && <MoreFilters search={search} onChange={onChange} />}
      <FilterChips search={search} onChange={onChange} />
    </Box>
  );
}

type PartProps = Omit<AppealFiltersProps, 'onClear'>;

function MainFilters({ search, onChange }: PartProps) {
  const { t } = useTranslation(['appeals', 'common']);
  const all = t('appeals:filter.all');
  return (
    <>
      <FilterSelect
        label={t('appeals:filter.state')}
        all={all}
        value={search.state}
        choices={[{ value: 'open', label: t('appeals:filter.open') }, ...APPEAL_STATES.map((state) => ({ value: state, label: t(`common:appealState.${state}`) }))]}
        onChange={(state) => onChange({ state })}
      />
      <FilterSelect label={t('appeals:filter.due')} all={all} value={search.due} choices={APPEAL_DUES.map((due) => ({ value: due, label: t(`appeals:due.${due}`) }))} onChange={(due) => onChange({ due })} />
    </>
  );
}

/** In what order the rows stand; not a filter, so it stands beside the title. */
export function AppealsOrder({ search, onChange }: PartProps) {
  const { t } = useTranslation('appeals');
  return (
    <FilterSelect
      label={t('filter.order')}
      all={t('order.newestFirst')}
      value={search.order}
      choices={APPEAL_ORDERS.filter((order) => order !== 'newestFirst').map((order) => ({ value: order, label: t(`order.${order}`) }))}
      onChange={(order) => onChange({ order })}
    />
  );
}

function MoreFilters({ search, onChange }: PartProps) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const { data } = useQuery(AppealFilterOptionsDocument, { fetchPolicy: 'cache-first', errorPolicy: 'all' });
  const all = t('filter.all');
  const options = data?.registrationOptions;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <FilterSelect label={t('filter.office')} all={all} value={search.office} choices={(data?.offices ?? []).map((office) => ({ value: office.id, label: pick(office.name) }))} onChange={(office) => onChange({ office })} />
      <FilterSelect label={t('filter.subject')} all={all} maxWidth={300} value={search.subject} choices={(options?.subjects ?? []).map((subject) => ({ value: subject.code, label: pick(subject.label) }))} onChange={(subject) => onChange({ subject })} />
      <FilterSelect label={t('filter.channel')} all={all} value={search.channel} choices={(options?.channels ?? []).map((channel) => ({ value: channel.code, label: pick(channel.label) }))} onChange={(channel) => onChange({ channel })} />
      <PersonFilter value={search.person} onChange={(person) => onChange({ person })} />
      <DateFilter label={t('filter.from')} value={search.from} onChange={(from) => onChange({ from })} />
      <DateFilter label={t('filter.to')} value={search.to} onChange={(to) => onChange({ to })} />
    </Box>
  );
}

function DateFilter({ label, value, onChange }: { readonly label: string; readonly value: string | undefined; readonly onChange: (value: string) => void }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.75, alignItems: 'center', color: 'text.secondary' }}>
      <span aria-hidden="true">{label}</span>
      <DateInput value={value ?? ''} onChange={onChange} inputProps={{ 'aria-label': label }} sx={{ width: 132 }} />
    </Box>
  );
}

/** Asks a moment after the last key; the address is replaced, not multiplied. */
function NumberFilter({ value, onChange }: { readonly value: string | undefined; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('appeals');
  const [text, setText] = useState(value ?? '');
  useEffect(() => setText(value ?? ''), [value]);
  useEffect(() => {
    if (text.trim() === (value ?? '')) return undefined;
    const timer = setTimeout(() => onChange(text), 300);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return <OutlinedInput value={text} placeholder={t('filter.number')} onChange={(event) => setText(event.target.value)} sx={{ width: 124 }} inputProps={{ 'aria-label': t('filter.number'), autoComplete: 'off' }} />;
}

/** How many fit the filters. */
export function AppealsCount({ search }: { readonly search: AppealsSearch }) {
  const { t } = useTranslation('appeals');
  const format = useFormat();
  const { data, previousData } = useQuery(AppealsCountDocument, { variables: { filter: appealFilterOf(search) }, fetchPolicy: 'network-only' });
  const total = (data ?? previousData)?.appeals.totalCount;
  return (
    <Box component="span" role="status" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
      {total === undefined ? '' : t('list.count', { count: total, shown: format.number(total) })}
    </Box>
  );
}
