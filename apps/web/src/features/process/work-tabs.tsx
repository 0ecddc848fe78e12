import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import Select from '@mui/material/Select';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../text/use-texts.js';
import { WORK_TABS, type WorkSearch, type WorkTab } from './urls.js';
import { WorkUnitsDocument } from './work-list.generated.js';

export interface WorkTabsProps {
  readonly search: WorkSearch;
  readonly counts: Readonly<Partial<Record<WorkTab, number>>>;
  readonly officeId: string;
  readonly onChange: (change: Partial<Record<'tab' | 'due' | 'unit', string | undefined>>) => void;
}

const DUES = ['late', 'today', 'week', 'later'] as const;

/** Whose work, with its number; beside it the filters, which stand in the address. */
export function WorkTabs({ search, counts, officeId, onChange }: WorkTabsProps) {
  const { t } = useTranslation('process');
  const tab = search.tab ?? 'mine';
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', px: 2, pb: 1 }}>
      <ToggleButtonGroup exclusive size="small" value={tab} aria-label={t('work.tabs')} onChange={(_event, next: WorkTab | null) => next !== null && onChange({ tab: next, unit: undefined })}>
        {WORK_TABS.map((one) => (
          <ToggleButton key={one} value={one}>
            {t(`work.tab.${one}`)}
            {counts[one] !== undefined && (
              <Box component="span" sx={{ ml: 0.75, fontWeight: 400 }}>
                {counts[one]}
              </Box>
            )}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <Filter label={t('work.filterDue')} value={search.due} choices={DUES.map((due) => ({ value: due, label: t(`work.group.${due}`) }))} onChange={(due) => onChange({ due })} />
      {tab === 'office' && <UnitFilter value={search.unit} officeId={officeId} onChange={(unit) => onChange({ unit })} />}
      {search.appeal === undefined && (
        <Box component="span" sx={{ ml: 'auto', color: 'text.secondary' }}>
          {t('work.keys')}
        </Box>
      )}
    </Box>
  );
}

function UnitFilter({ value, officeId, onChange }: { readonly value: string | undefined; readonly officeId: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation('process');
  const pick = useLocalized();
  const { data } = useQuery(WorkUnitsDocument, { fetchPolicy: 'cache-first' });
  // A unit without an office serves the whole company.
  const units = (data?.units ?? []).filter((unit) => unit.office === null || unit.office.id === officeId);
  return <Filter label={t('work.filterUnit')} value={value} choices={units.map((unit) => ({ value: unit.id, label: pick(unit.name) }))} onChange={onChange} />;
}

interface FilterProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Filter({ label, value, choices, onChange }: FilterProps) {
  const { t } = useTranslation('process');
  const known = choices.find((choice) => choice.value === value);
  const shown = known?.label ?? t('work.all');
  return (
    <Select displayEmpty value={known?.value ?? ''} onChange={(event) => onChange(event.target.value)} renderValue={() => `${label}: ${shown}`} SelectDisplayProps={{ 'aria-label': `${label}: ${shown}` }} sx={{ maxWidth: 260 }}>
      <MenuItem value="">{t('work.all')}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </Select>
  );
}
