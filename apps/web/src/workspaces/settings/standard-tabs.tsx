import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import { STANDARD_TABS, type StandardSearch, type StandardTab } from '../../features/standards/urls.js';

/** Changes the address of the page. */
export type GoStandard = (change: { readonly [Key in keyof StandardSearch]?: StandardSearch[Key] | undefined }) => void;

/** The parts of the page about the standard. */
export function StandardTabs({ search, onChange }: { readonly search: StandardSearch; readonly onChange: GoStandard }) {
  const { t } = useTranslation('standards');
  return (
    <ToggleButtonGroup exclusive size="small" value={search.tab ?? 'norms'} aria-label={t('tabs')} onChange={(_event, next: StandardTab | null) => next !== null && onChange({ tab: next === 'norms' ? undefined : next, norm: undefined })}>
      {STANDARD_TABS.map((tab) => (
        <ToggleButton key={tab} value={tab}>
          {t(`tab.${tab}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
