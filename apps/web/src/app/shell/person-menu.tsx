import { useApolloClient, useMutation } from '@apollo/client/react';
import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignOutDocument } from '../../access/session.generated.js';
import { useViewer } from '../../access/viewer-context.js';
import { dropAllDrafts, hasDrafts } from '../../forms/draft-store.js';
import { keepCsrfToken } from '../../graphql/session-gate.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { shortName } from '../../text/short-name.js';
import { useLocalized } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { showToast } from '../../ui/toast.js';

/** Who works here and where; password, keys, the way out. */
export function PersonMenu({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation('shell');
  const { staff } = useViewer();
  const label = useLocalized();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [leaving, setLeaving] = useState(false);
  const signOut = useSignOut();
  const close = () => setAnchor(null);
  return (
    <>
      <Button variant="text" color="inherit" title={t('person.menu', { name: staff.fullName })} aria-haspopup="menu" aria-expanded={anchor !== null} onClick={(event) => setAnchor(event.currentTarget)} endIcon={<ExpandMore />} sx={{ textAlign: 'left' }}>
        <Box component="span" sx={{ display: 'flex', flexDirection: 'column', lineHeight: '15px' }}>
          <span>{shortName(staff.fullName)}</span>
          <Box component="span" sx={{ display: { xs: 'none', sm: 'block' }, fontSize: 11, fontWeight: 400, color: 'text.secondary', maxWidth: 220, overflow: 'hidden', textOverflow: 'ellipsis' }}>
            {label(staff.office.name)}
          </Box>
        </Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={close} slotProps={{ list: { 'aria-label': staff.fullName } }}>
        <Box component="li" role="none" sx={{ px: 1.5, py: 0.75, maxWidth: 300 }}>
          <Box sx={{ fontWeight: 600 }}>{staff.fullName}</Box>
          <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{label(staff.position.label)}</Box>
        </Box>
        <Divider component="li" role="none" sx={{ my: '4px !important' }} />
        <MenuItem component={Link} to="/password" onClick={close}>
          {t('person.changePassword')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            onKeys();
          }}
        >
          {t('person.keys')}
        </MenuItem>
        <MenuItem
          onClick={() => {
            close();
            if (hasDrafts(localStorage)) setLeaving(true);
            else void signOut();
          }}
        >
          {t('person.signOut')}
        </MenuItem>
      </Menu>
      {leaving && <LeaveDialog onLeave={() => void signOut()} onStay={() => setLeaving(false)} />}
    </>
  );
}

/** A form that is not finished goes with the person: said before it does. */
function LeaveDialog({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <AppDialog
      open
      title={t('leave.title')}
      onClose={onStay}
      actions={
        <>
          <Button variant="contained" onClick={onLeave}>
            {t('leave.go')}
          </Button>
          <Button onClick={onStay}>{t('leave.stay')}</Button>
        </>
      }
    >
      {t('leave.text')}
    </AppDialog>
  );
}

/** Ends the session and forgets everything about the person on this machine. */
function useSignOut(): () => Promise<void> {
  const client = useApolloClient();
  const [signOut] = useMutation(SignOutDocument);
  const faultText = useFaultText();
  return async () => {
    try {
      await signOut();
      keepCsrfToken(null);
      dropAllDrafts(localStorage);
      sessionStorage.clear();
      client.stop();
      // A fresh page: nothing of the former person stays in memory.
      window.location.assign('/sign-in');
    } catch (error) {
      showToast({ text: faultText(error) });
    }
  };
}
