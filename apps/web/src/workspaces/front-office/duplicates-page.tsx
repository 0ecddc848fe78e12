import Box from '@mui/material/Box';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { DuplicateList, useDuplicateCount } from '../../features/customers/duplicate-list.js';
import { MergePanel } from '../../features/customers/merge-panel.js';
import type { DuplicatesSearch } from '../../features/customers/urls.js';
import { ExportButton } from '../../features/export/export-button.js';
import { useFormat } from '../../text/use-texts.js';
import { ButtonLink } from '../../ui/button-link.js';
import { PageTitle } from '../../ui/page-title.js';
import { SplitView } from '../../ui/split-view.js';
import { useBackKey } from '../../ui/use-back-key.js';
import { focusOpenRow } from './focus-open-row.js';

/** Pairs who may be one person, worked off one by one; the open pair stands beside the list. */
export function DuplicatesPage() {
  const { t } = useTranslation('customers');
  const search = useSearch({ from: '/signed-in/duplicates' });
  const navigate = useNavigate();
  const go = useCallback((next: DuplicatesSearch, replace: boolean) => void navigate({ to: '/duplicates', search: next, replace }), [navigate]);
  const { keep, merge } = search;
  const open = keep !== undefined && merge !== undefined;
  const close = useCallback(() => {
    focusOpenRow();
    go({}, false);
  }, [go]);
  useBackKey(() => (open ? close() : undefined));
  return (
    <SplitView
      detailLabel={t('merge.title')}
      detailWidth="clamp(480px, 46%, 720px)"
      detail={open ? <MergePanel key={`${keep} ${merge}`} keptId={keep} mergedId={merge} onClose={close} onSwap={() => go({ keep: merge, merge: keep }, true)} onSettled={() => go({}, true)} /> : null}
      master={
        <>
          <PageTitle title={t('duplicates.title')} beside={<Count />} actions={<><ExportButton list="duplicates" variables={{}} /><ButtonLink to="/customers/new" search={{}}>{t('page.newTitle')}</ButtonLink></>} />
          <DuplicateList search={search} narrow={open} onOpen={(pair) => go(pair, open)} />
        </>
      }
    />
  );
}

function Count() {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const count = useDuplicateCount();
  return <Box component="span" role="status" sx={{ color: 'text.secondary' }}>{count === undefined ? '' : t('duplicates.count', { count, shown: format.number(count) })}</Box>;
}
