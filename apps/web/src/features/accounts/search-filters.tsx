import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { useLocalized } from '../../text/use-texts.js';
import { SearchPlacesDocument } from './search.generated.js';
import type { SearchFilter, SearchKind } from './use-search.js';

const KINDS: readonly { readonly kind: SearchKind; readonly permission: `${string}:read` }[] = [
  { kind: 'account', permission: 'accounts:read' }, { kind: 'customer', permission: 'customers:read' }, { kind: 'contract', permission: 'contracts:read' },
  { kind: 'meter', permission: 'meters:read' }, { kind: 'appeal', permission: 'appeals:read' }, { kind: 'house', permission: 'accounts:read' },
];

export interface SearchFiltersProps {
  readonly filter: SearchFilter;
  readonly onChange: (filter: SearchFilter) => void;
  /** Esc leads back to the text. */
  readonly onLeave: () => void;
}

/** What narrows the search: kind, office, district, state. Plain lists of the browser, so that Tab reaches them and the sheet stays open. */
export function SearchFilters({ filter, onChange, onLeave }: SearchFiltersProps) {
  const { t } = useTranslation('search');
  const localized = useLocalized();
  const kinds = useKinds();
  const { data } = useQuery(SearchPlacesDocument, { fetchPolicy: 'cache-first' });
  const offices = (data?.offices ?? []).map(({ id, name }) => ({ value: id, label: localized(name) }));
  const districts = (data?.districts ?? []).map(({ code, label }) => ({ value: code, label: localized(label) }));
  const set = (part: SearchFilter) => onChange({ ...filter, ...part });
  return (
    <Box
      role="group"
      aria-label={t('filter.label')}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onLeave();
      }}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: '4px 12px', px: 1.5, py: 0.75, borderBottom: 1, borderColor: 'divider' }}
    >
      <Choice label={t('filter.kind')} value={filter.kind ?? ''} choices={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} onChange={(chosen) => set({ kind: kinds.find((one) => one === chosen) ?? null })} />
      {offices.length > 1 && <Choice label={t('filter.office')} value={String(filter.officeId ?? '')} choices={offices} onChange={(id) => set({ officeId: id === '' ? null : id })} />}
      {districts.length > 0 && <Choice label={t('filter.district')} value={filter.district ?? ''} choices={districts} onChange={(code) => set({ district: code === '' ? null : code })} />}
      <Choice
        label={t('filter.state')}
        value={filter.state ?? ''}
        choices={[{ value: 'open', label: t('filter.open') }, { value: 'closed', label: t('filter.closed') }]}
        onChange={(state) => set({ state: state === 'open' || state === 'closed' ? state : null })}
      />
    </Box>
  );
}

function useKinds(): readonly SearchKind[] {
  const allowed: Readonly<Record<string, boolean>> = {
    'accounts:read': usePermission('accounts:read'), 'customers:read': usePermission('customers:read'), 'contracts:read': usePermission('contracts:read'),
    'meters:read': usePermission('meters:read'), 'appeals:read': usePermission('appeals:read'),
  };
  return KINDS.filter(({ permission }) => allowed[permission] === true).map(({ kind }) => kind);
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const { t } = useTranslation('search');
  const id = useId();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, fontSize: 12, color: 'text.secondary' }}>
      <label htmlFor={id}>{label}</label>
      <Box
        component="select"
        id={id}
        value={value}
        onChange={(event: { target: { value: string | number } }) => onChange(String(event.target.value))}
        sx={{ font: 'inherit', color: 'text.primary', fontWeight: value === '' ? 400 : 600, maxWidth: 150, minHeight: 24, border: 1, borderColor: 'var(--mui-palette-look-control)', borderRadius: 1, backgroundColor: 'background.paper' }}
      >
        <option value="">{t('filter.all')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Box>
    </Box>
  );
}
