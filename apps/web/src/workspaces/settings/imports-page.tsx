import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportCard } from '../../features/imports/import-card.js';
import { ImportsDocument } from '../../features/imports/imports.generated.js';
import { ImportsTable } from '../../features/imports/imports-table.js';
import { NewImportDialog } from '../../features/imports/new-import-dialog.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { PageTitle } from '../../ui/page-title.js';
import { SplitView } from '../../ui/split-view.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';

const PAGE = 50;
const POLL_MS = 5000;

/** Settings · imports: files of other systems, how far they are, what was refused, and the way back. */
export function ImportsPage() {
  const { t } = useTranslation(['imports', 'common']);
  const { id } = useSearch({ from: '/signed-in/settings/imports' });
  const navigate = useNavigate();
  const faultText = useFaultText();
  const [adding, setAdding] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(ImportsDocument, { variables: { first: PAGE }, pollInterval: POLL_MS });
  const imports = data?.imports.nodes ?? [];
  const open = (next: string | undefined): void => void navigate({ to: '/settings/imports', search: next === undefined ? {} : { id: next } });
  const add = <Button variant="contained" onClick={() => setAdding(true)}>{t('add')}</Button>;
  const list = (
    <>
      <PageTitle title={t('title')} actions={add} />
      <Box sx={{ flex: 1, minHeight: 0, overflow: 'auto', px: 2, pb: 2 }}>
        {error !== undefined && data === undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch()} />}
        {data === undefined && error === undefined && <LoadingRows rows={8} />}
        {data !== undefined && imports.length === 0 && <EmptyState title={t('empty')} hint={t('emptyHint')} />}
        {imports.length > 0 && <ImportsTable imports={imports} openId={id} />}
        {data?.imports.pageInfo.hasNextPage === true && (
          <Button
            sx={{ mt: 1 }}
            onClick={() => void fetchMore({
              variables: { after: data.imports.pageInfo.endCursor },
              updateQuery: (before, { fetchMoreResult: more }) => ({ imports: { ...more.imports, nodes: [...before.imports.nodes, ...more.imports.nodes] } }),
            })}
          >
            {t('more')}
          </Button>
        )}
      </Box>
    </>
  );
  return (
    <>
      <SplitView master={list} detail={id === undefined ? null : <ImportCard key={id} id={id} onClose={() => open(undefined)} />} detailLabel={t('card.label')} detailWidth="clamp(480px, 58%, 980px)" />
      {adding && (
        <NewImportDialog
          onClose={() => setAdding(false)}
          onBegun={(begun) => {
            setAdding(false);
            void refetch();
            open(begun);
          }}
        />
      )}
    </>
  );
}
