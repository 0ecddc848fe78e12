import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CoverageTable } from '../../features/standards/coverage-table.js';
import { EditionChoice } from '../../features/standards/edition-choice.js';
import { Findings } from '../../features/standards/findings.js';
import { changed, type CheckSearch } from '../../features/standards/urls.js';
import { PageTitle } from '../../ui/page-title.js';
import { useCurrentEditionId } from './use-current-edition-id.js';

/** Settings · check: contradictions and gaps of an edition, and how each of its norms is used. */
export function CheckPage() {
  const { t } = useTranslation('standards');
  const search = useSearch({ from: '/signed-in/settings/check' });
  const navigate = useNavigate({ from: '/settings/check' });
  const { edition } = search;
  const currentId = useCurrentEditionId();
  const go = (change: { readonly [Key in keyof CheckSearch]?: CheckSearch[Key] | undefined }) => void navigate({ search: (present: CheckSearch) => changed(present, change), replace: true });
  const openNorm = (norm: string) => void navigate({ to: '/settings/standard', search: { norm, ...(edition !== undefined && { edition }) } });
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 }}>
      <PageTitle
        title={t('check.title')}
        beside={
          <>
            <ToggleButtonGroup exclusive size="small" value={search.view ?? 'findings'} aria-label={t('check.views')} onChange={(_event, next: 'findings' | 'coverage' | null) => next !== null && go({ view: next === 'coverage' ? next : undefined })}>
              {(['findings', 'coverage'] as const).map((view) => (
                <ToggleButton key={view} value={view}>{t(`check.view.${view}`)}</ToggleButton>
              ))}
            </ToggleButtonGroup>
            <EditionChoice label={t('check.edition')} value={edition ?? currentId} onChange={(id) => go({ edition: id === currentId ? undefined : id, rule: undefined })} />
            {search.view === undefined && <Typography sx={{ color: 'text.secondary' }}>{t('check.summary')}</Typography>}
          </>
        }
      />
      {search.view === 'coverage' ? (
        <CoverageTable search={search} onUse={(use) => go({ use })} onOpen={openNorm} />
      ) : (
        <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, pb: 3 }}>
          <Findings search={search} onChange={go} />
        </Box>
      )}
    </Box>
  );
}
