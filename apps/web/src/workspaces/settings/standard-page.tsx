import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../../access/can.js';
import { DraftDialog } from '../../features/standards/draft-dialog.js';
import { NormCard } from '../../features/standards/norm-card.js';
import { PackStrip } from '../../features/standards/pack-strip.js';
import { EditionDocument, type EditionRowFragment } from '../../features/standards/standards.generated.js';
import { changed, type StandardSearch } from '../../features/standards/urls.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { PageLink } from '../../ui/page-link.js';
import { PageTitle } from '../../ui/page-title.js';
import { SplitView } from '../../ui/split-view.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';
import { useBackKey } from '../../ui/use-back-key.js';
import { focusOpenRow } from './focus-open-row.js';
import { StandardTabs, type GoStandard } from './standard-tabs.js';
import { StandardBody } from './standard-body.js';

/** Settings · standard: the edition in force, its norms, open questions and editions; an open norm stands beside. */
export function StandardPage() {
  const { t } = useTranslation('standards');
  const search = useSearch({ from: '/signed-in/settings/standard' });
  const navigate = useNavigate({ from: '/settings/standard' });
  const faultText = useFaultText();
  const { data, error, refetch } = useQuery(EditionDocument, { variables: { id: search.edition ?? null } });
  const edition = data?.edition;
  const go: GoStandard = (change) => void navigate({ search: (present: StandardSearch) => changed(present, change), replace: 'text' in change });
  const close = () => {
    focusOpenRow();
    go({ norm: undefined });
  };
  return (
    <SplitView
      detailLabel={t('card.label')}
      detail={
        search.norm === undefined || edition === undefined ? null : (
          <Closing onClose={close}>
            <NormCard key={search.norm} normId={search.norm} edition={edition} onClose={close} />
          </Closing>
        )
      }
      master={
        <>
          <PageTitle title={t('title')} beside={<StandardTabs search={search} onChange={go} />} actions={edition !== undefined && search.tab === 'editions' && <NewDraft edition={edition} />} />
          {error !== undefined && edition === undefined && <Box sx={{ px: 2 }}><ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} /></Box>}
          {edition === undefined && error === undefined && <LoadingRows rows={16} />}
          {edition !== undefined && (
            <>
              {search.tab !== 'editions' && <OtherEdition edition={edition} />}
              {search.tab !== 'editions' && <PackStrip edition={edition} />}
              <StandardBody search={search} edition={edition} go={go} />
            </>
          )}
        </>
      }
    />
  );
}

/** Says so where what is shown is not what is in force. */
function OtherEdition({ edition }: { readonly edition: EditionRowFragment }) {
  const { t } = useTranslation('standards');
  if (edition.state === 'inForce') return null;
  return (
    <Box role="note" sx={{ mx: 2, mb: 1, px: 1.25, py: 0.75, border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'var(--mui-palette-look-amberSurface)' }}>
      {t('pack.otherEdition', { edition: edition.edition, state: t(`state.${edition.state}`) })} <PageLink to="/settings/standard" search={{}}>{t('pack.backToCurrent')}</PageLink>
    </Box>
  );
}

function NewDraft({ edition }: { readonly edition: EditionRowFragment }) {
  const { t } = useTranslation('standards');
  const [open, setOpen] = useState(false);
  const label = t('editions.draft');
  return (
    <Can permission="standards:adopt">
      <NewKey label={label} onNew={() => setOpen(true)} />
      <Button variant="contained" onClick={() => setOpen(true)} aria-keyshortcuts="N" sx={{ gap: 1 }}>
        {label} <KeyHint>N</KeyHint>
      </Button>
      {open && <DraftDialog baseId={edition.id} onClose={() => setOpen(false)} />}
    </Can>
  );
}

function NewKey({ label, onNew }: { readonly label: string; readonly onNew: () => void }) {
  useShortcuts(useMemo(() => [{ code: 'KeyN', label, shown: 'N', run: onNew }], [label, onNew]));
  return null;
}

function Closing({ onClose, children }: { readonly onClose: () => void; readonly children: React.ReactNode }) {
  useBackKey(onClose);
  return children;
}
