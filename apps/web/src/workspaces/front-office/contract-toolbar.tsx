import Close from '@mui/icons-material/Close';
import OpenInFull from '@mui/icons-material/OpenInFull';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Full page, close: the tools of a contract beside the list. */
export function ContractToolbar({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation(['frontOffice', 'common']);
  const navigate = useNavigate();
  return (
    <Box sx={{ display: 'flex', gap: 0.5 }}>
      <IconButton aria-label={t('frontOffice:appeals.expand')} title={t('frontOffice:appeals.expand')} onClick={() => void navigate({ to: '/contracts/$contractId', params: { contractId: id } })}>
        <OpenInFull sx={{ fontSize: 18 }} />
      </IconButton>
      <IconButton aria-label={t('common:action.close')} title={t('common:action.close')} aria-keyshortcuts="Escape" onClick={onClose}>
        <Close sx={{ fontSize: 18 }} />
      </IconButton>
    </Box>
  );
}
