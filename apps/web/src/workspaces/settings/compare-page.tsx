import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Comparison } from '../../features/standards/comparison.js';
import { EditionChoice } from '../../features/standards/edition-choice.js';
import { EditionsDocument } from '../../features/standards/standards.generated.js';
import { changed, type CompareSearch } from '../../features/standards/urls.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState } from '../../ui/states.js';

/** Settings · comparison: two editions norm by norm, only what differs unless asked for all. */
export function ComparePage() {
  const { t } = useTranslation('standards');
  const search = useSearch({ from: '/signed-in/settings/standard/compare' });
  const navigate = useNavigate({ from: '/settings/standard/compare' });
  const { data } = useQuery(EditionsDocument);
  const current = data?.editions.find((one) => one.state === 'inForce')?.id;
  // Where a link names only one side, the other is the edition in force.
  const before = search.before ?? (search.after === current ? undefined : current);
  const { after } = search;
  const go = (change: { readonly [Key in keyof CompareSearch]?: CompareSearch[Key] | undefined }) => void navigate({ search: (present: CompareSearch) => changed(present, change), replace: true });
  const alone = data !== undefined && data.editions.length < 2;
  return (
    <Page
      title={
        <PageTitle
          title={t('compare.title')}
          beside={
            !alone && (
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
                <EditionChoice label={t('compare.before')} value={before} onChange={(id) => go({ before: id })} />
                <EditionChoice label={t('compare.after')} value={after} onChange={(id) => go({ after: id })} />
                <Button onClick={() => go({ before: after, after: before })} disabled={before === undefined || after === undefined}>{t('compare.swap')}</Button>
                <FormControlLabel sx={{ ml: 0 }} label={t('compare.onlyChanged')} control={<Checkbox checked={search.all !== true} onChange={(_event, checked) => go({ all: checked ? undefined : true })} />} />
              </Box>
            )
          }
        />
      }
    >
      {alone && <EmptyState title={t('compare.oneEdition')} hint={t('compare.oneEditionHint')} />}
      {!alone && (before === undefined || after === undefined) && <EmptyState title={t('compare.choose')} hint={t('compare.chooseHint')} />}
      {!alone && before !== undefined && after !== undefined && <Comparison before={before} after={after} all={search.all === true} />}
    </Page>
  );
}
