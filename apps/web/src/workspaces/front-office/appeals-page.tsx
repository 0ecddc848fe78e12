import Button from '@mui/material/Button';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Can, usePermission } from '../../access/can.js';
import { AppealFilters, AppealsCount, AppealsOrder, type FilterChange } from '../../features/appeals/appeal-filters.js';
import { AppealsList } from '../../features/appeals/appeals-list.js';
import { appealFilterOf, changeSearch, type AppealsSearch } from '../../features/appeals/urls.js';
import { ExportButton } from '../../features/export/export-button.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { PageTitle } from '../../ui/page-title.js';
import { SplitView } from '../../ui/split-view.js';
import { AppealView } from './appeal-view.js';
import { CardToolbar } from './card-toolbar.js';
import { focusOpenRow } from './focus-open-row.js';

/** The list with its filters in the address; the open card stands beside it. */
export function AppealsPage() {
  const { t } = useTranslation('frontOffice');
  const search = useSearch({ from: '/signed-in/appeals' });
  const navigate = useNavigate();
  const go = useCallback((next: AppealsSearch, replace: boolean) => void navigate({ to: '/appeals', search: next, replace }), [navigate]);
  const change: FilterChange = useCallback((part) => go(changeSearch(search, part), true), [go, search]);
  const clear = () => go(search.appeal === undefined ? {} : { appeal: search.appeal }, true);
  const close = useCallback(() => {
    focusOpenRow();
    go(changeSearch(search, { appeal: undefined }), false);
  }, [go, search]);
  useListKeys({ open: search.appeal !== undefined, close, create: () => void navigate({ to: '/appeals/new' }) });
  return (
    <SplitView
      detailLabel={t('appeals.card')}
      detailWidth="clamp(520px, 48%, 820px)"
      detail={search.appeal === undefined ? null : <AppealView key={search.appeal} id={search.appeal} headingLevel="h2" toolbar={<CardToolbar id={search.appeal} onClose={close} />} />}
      master={
        <>
          <PageTitle title={t('appeals.title')} beside={<ListFacts search={search} onChange={change} />} actions={<NewAppealButton />} />
          <AppealFilters search={search} onChange={change} onClear={clear} />
          <AppealsList search={search} onClear={clear} onOpen={(appeal) => go({ ...search, appeal }, search.appeal !== undefined)} />
        </>
      }
    />
  );
}

function ListFacts({ search, onChange }: { readonly search: AppealsSearch; readonly onChange: FilterChange }) {
  return (
    <>
      <AppealsOrder search={search} onChange={onChange} />
      <AppealsCount search={search} />
      <ExportButton list="appeals" variables={{ filter: appealFilterOf(search), order: search.order ?? 'newestFirst' }} />
    </>
  );
}

function NewAppealButton() {
  const { t } = useTranslation('frontOffice');
  const navigate = useNavigate();
  return (
    <Can permission="appeals:register">
      <Button variant="contained" onClick={() => void navigate({ to: '/appeals/new' })} endIcon={<KeyHint>N</KeyHint>} aria-keyshortcuts="N">
        {t('registration.title')}
      </Button>
    </Can>
  );
}

function useListKeys({ open, close, create }: { readonly open: boolean; readonly close: () => void; readonly create: () => void }): void {
  const { t } = useTranslation('frontOffice');
  const mayRegister = usePermission('appeals:register');
  const labels = { back: t('keys.back'), create: t('keys.newAppeal') };
  useShortcuts(
    useMemo(
      () => [
        ...(mayRegister ? [{ code: 'KeyN', label: labels.create, shown: 'N', run: create }] : []),
        ...(open ? [{ code: 'Escape', label: labels.back, shown: 'Esc', run: close }] : []),
      ],
      [open, close, create, mayRegister, labels.back, labels.create],
    ),
  );
}
