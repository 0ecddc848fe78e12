import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { FilterChange } from './appeal-filters.js';
import type { AppealsSearch } from './urls.js';

interface Chip {
  readonly label: string;
  readonly off: Partial<Record<keyof AppealsSearch, undefined>>;
}

/** Filters that came with a link and have no control of their own: each is named and can be taken off. */
export function FilterChips({ search, onChange }: { readonly search: AppealsSearch; readonly onChange: FilterChange }) {
  const { t } = useTranslation('appeals');
  const chips = useChips(search);
  if (chips.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {chips.map((chip) => (
        <Button key={chip.label} endIcon={<Close />} aria-label={t('filter.take', { name: chip.label })} onClick={() => onChange(chip.off)}>
          {chip.label}
        </Button>
      ))}
    </Box>
  );
}

function useChips(search: AppealsSearch): readonly Chip[] {
  const { t } = useTranslation('appeals');
  const format = useFormat();
  const { answeredFrom, answeredTo } = search;
  const dates = [answeredFrom, answeredTo].filter((on) => on !== undefined);
  const period = [...new Set(dates)].map((on) => format.date(on)).join(' – ');
  const all: readonly (Chip | false)[] = [
    search.offices !== undefined && { label: t('filter.onOffices', { shown: format.number(search.offices.split(',').length) }), off: { offices: undefined } },
    search.account !== undefined && { label: t('filter.onAccount'), off: { account: undefined } },
    search.customer !== undefined && { label: t('filter.onCustomer'), off: { customer: undefined } },
    search.unassigned === true && { label: t('filter.unassigned'), off: { unassigned: undefined } },
    search.kind !== undefined && { label: t('filter.onKind'), off: { kind: undefined } },
    search.registeredBy !== undefined && { label: t('filter.onRegisteredBy'), off: { registeredBy: undefined } },
    dates.length > 0 && { label: t('filter.answered', { period }), off: { answeredFrom: undefined, answeredTo: undefined } },
  ];
  return all.filter((chip) => chip !== false);
}
