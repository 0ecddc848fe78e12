import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { NewStaffCard } from '../../features/staff/new-staff-card.js';
import { StaffCard } from '../../features/staff/staff-card.js';
import { StaffList, useStaffCount } from '../../features/staff/staff-list.js';
import { StaffSearchField } from '../../features/staff/staff-search.js';
import type { StaffSearch } from '../../features/staff/urls.js';
import { useFormat } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { PageTitle } from '../../ui/page-title.js';
import { SplitView } from '../../ui/split-view.js';
import { useBackKey } from '../../ui/use-back-key.js';

/** Settings · staff: the list at the left, the card beside it. */
export function StaffPage() {
  const { t } = useTranslation('settings');
  const search = useSearch({ from: '/signed-in/settings/staff' });
  const navigate = useNavigate({ from: '/settings/staff' });
  const { person, ...list } = search;

  function go(change: { readonly [Key in keyof StaffSearch]?: StaffSearch[Key] | undefined }): void {
    // From the address as it is then: a search text that settles late must not close the card opened meanwhile.
    const next = (now: StaffSearch) => Object.fromEntries(Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined && value !== '')) as StaffSearch;
    void navigate({ search: next, replace: 'text' in change });
  }

  const close = () => go({ person: undefined });
  const card = person === undefined ? null : person === 'new' ? <NewStaffCard onClose={close} onCreated={(staffId) => go({ person: staffId })} /> : <StaffCard key={person} staffId={person} onClose={close} />;
  return (
    <SplitView
      detailLabel={t('staff.card')}
      detail={card === null ? null : <Closing onClose={close}>{card}</Closing>}
      master={
        <>
          <PageTitle
            title={t('staff.title')}
            beside={<StaffSearchField value={search.text ?? ''} onChange={(text) => go({ text: text === '' ? undefined : text })} />}
            actions={<NewButton onClick={() => go({ person: 'new' })} />}
          />
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', px: 2, pb: 0.75 }}>
            <FormControlLabel label={t('staff.all')} control={<Checkbox checked={search.all === true} onChange={(_event, checked) => go({ all: checked ? true : undefined })} />} sx={{ ml: '-5px' }} />
            <Count list={list} />
          </Box>
          <StaffList search={search} onOpen={(id) => go({ person: id })} narrow={person !== undefined} />
        </>
      }
    />
  );
}

function Count({ list }: { readonly list: StaffSearch }) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const count = useStaffCount(list);
  return <Typography sx={{ color: 'text.secondary' }}>{count === undefined ? '' : t('staff.count', { count, shown: format.number(count) })}</Typography>;
}

function NewButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('settings');
  const label = t('staff.add');
  useShortcuts(useMemo(() => [{ code: 'KeyN', label, shown: 'N', run: onClick }], [label, onClick]));
  return (
    <Button variant="contained" onClick={onClick} aria-keyshortcuts="N" sx={{ gap: 1 }}>
      {label} <KeyHint>N</KeyHint>
    </Button>
  );
}

function Closing({ onClose, children }: { readonly onClose: () => void; readonly children: React.ReactNode }) {
  useBackKey(onClose);
  return children;
}
