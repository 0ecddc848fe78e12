import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface CardFrameProps {
  readonly title: string;
  readonly under?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Title of a card, its state below it, the way out at the corner. */
export function CardFrame({ title, under, onClose, children }: CardFrameProps) {
  const { t } = useTranslation('common');
  return (
    <Box sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, mb: 1.5 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography component="h2" sx={{ fontSize: 16, lineHeight: '22px', fontWeight: 600 }}>
            {title}
          </Typography>
          {under}
        </Box>
        <IconButton aria-label={t('action.close')} aria-keyshortcuts="Escape" onClick={onClose}>
          <Close fontSize="small" />
        </IconButton>
      </Box>
      {children}
    </Box>
  );
}
