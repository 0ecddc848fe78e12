import Close from '@mui/icons-material/Close';
import OpenInFull from '@mui/icons-material/OpenInFull';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** Receipt, full page, close: the tools of a card beside a list. */
export function CardToolbar({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { t } = useTranslation('frontOffice');
  const navigate = useNavigate();
  return (
    <Box sx={{ display: 'flex', gap: 0.5 }}>
      <Button variant="text" onClick={() => void navigate({ to: '/appeals/$appealId/receipt', params: { appealId: id } })}>
        {t('appeals.receipt')}
      </Button>
      <IconButton aria-label={t('appeals.expand')} title={t('appeals.expand')} onClick={() => void navigate({ to: '/appeals/$appealId', params: { appealId: id } })}>
        <OpenInFull sx={{ fontSize: 18 }} />
      </IconButton>
      <IconButton aria-label={t('appeals.close')} title={t('appeals.close')} aria-keyshortcuts="Escape" onClick={onClose}>
        <Close sx={{ fontSize: 18 }} />
      </IconButton>
    </Box>
  );
}
