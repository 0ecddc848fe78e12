import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { PageLink } from '../../ui/page-link.js';
import { DraftNormDialog } from './draft-norm-dialog.js';
import { OverrideDialog } from './override-dialog.js';
import type { EditionRowFragment, NormCardFragment } from './standards.generated.js';

/** What can be done with a norm: overridden where the edition is in force, edited where it is a draft, calculated where it is a term. */
export function NormActions({ norm, edition }: { readonly norm: NormCardFragment; readonly edition: EditionRowFragment }) {
  const { t } = useTranslation('standards');
  const [open, setOpen] = useState(false);
  const mayOverride = usePermission('standards:override') && edition.state === 'inForce';
  const mayEdit = usePermission('standards:adopt') && edition.state === 'draft';
  const label = mayEdit ? t('draft.editNorm') : t('override.open');
  const may = mayOverride || mayEdit;
  useShortcuts(useMemo(() => (may ? [{ code: 'KeyE', label, shown: 'E', run: () => setOpen(true) }] : []), [may, label]));
  const close = () => setOpen(false);
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
      {may && (
        <Button onClick={() => setOpen(true)} aria-keyshortcuts="E" sx={{ gap: 1 }}>
          {label} <KeyHint>E</KeyHint>
        </Button>
      )}
      {norm.isTerm && norm.applies && edition.state === 'inForce' && <PageLink to="/settings/calculator" search={{ norm: norm.id }}>{t('card.calculate')}</PageLink>}
      {open && mayOverride && <OverrideDialog norm={norm} onClose={close} />}
      {open && mayEdit && <DraftNormDialog norm={norm} edition={edition} onClose={close} />}
    </Box>
  );
}
