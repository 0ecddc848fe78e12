import ExpandMore from '@mui/icons-material/ExpandMore';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { OPERATION_KINDS, type OperationKind } from './urls.js';

/** Everything that can be changed about an open account, behind one key. */
export function ChangesMenu({ onChosen }: { readonly onChosen: (kind: OperationKind) => void }) {
  const { t } = useTranslation(['operations', 'accounts']);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const label = t('operations:menu');
  useShortcuts(useMemo(() => [{ code: 'KeyO', label, shown: 'O', run: () => setOpen(true) }], [label]));
  return (
    <>
      <Button ref={button} onClick={() => setOpen(true)} aria-haspopup="menu" aria-expanded={open} aria-keyshortcuts="O" startIcon={<ExpandMore />} endIcon={<KeyHint>O</KeyHint>}>
        {label}
      </Button>
      <Menu anchorEl={button.current} open={open} onClose={() => setOpen(false)} transitionDuration={0} slotProps={{ list: { 'aria-label': label, dense: true } }}>
        {OPERATION_KINDS.map((kind) => (
          <MenuItem
            key={kind}
            onClick={() => {
              setOpen(false);
              onChosen(kind);
            }}
          >
            {t(`operations:kind.${kind}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
