import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { EditionsTable } from '../../features/standards/editions-table.js';
import { NormFilters } from '../../features/standards/norm-filters.js';
import { NormList } from '../../features/standards/norm-list.js';
import { QuestionsTable } from '../../features/standards/questions-table.js';
import type { EditionRowFragment } from '../../features/standards/standards.generated.js';
import type { StandardSearch } from '../../features/standards/urls.js';
import type { GoStandard } from './standard-tabs.js';

export interface StandardBodyProps {
  readonly search: StandardSearch;
  readonly edition: EditionRowFragment;
  readonly go: GoStandard;
}

/** What the chosen tab shows. */
export function StandardBody({ search, edition, go }: StandardBodyProps) {
  const { t } = useTranslation('standards');
  if (search.tab === 'questions') {
    return (
      <Scrolling>
        <QuestionsTable editionId={search.edition} mayAnswer={edition.state === 'inForce' || edition.state === 'draft'} />
      </Scrolling>
    );
  }
  if (search.tab === 'editions') {
    return (
      <Scrolling>
        <Typography sx={{ color: 'text.secondary', mb: 1 }}>{t('editions.intro')}</Typography>
        <EditionsTable />
      </Scrolling>
    );
  }
  return (
    <>
      <NormFilters search={search} onChange={go} />
      <NormList search={search} onOpen={(norm) => go({ norm })} onClear={() => go({ text: undefined, use: undefined, force: undefined, process: undefined, changed: undefined })} />
    </>
  );
}

function Scrolling({ children }: { readonly children: React.ReactNode }) {
  return <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, pb: 3 }}>{children}</Box>;
}
