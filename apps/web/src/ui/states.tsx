import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** Says what a place is empty of and what to do next. */
export function EmptyState({ title, hint, action }: { readonly title: string; readonly hint?: string; readonly action?: ReactNode }) {
  return (
    <Box sx={{ py: 5, px: 2, display: 'flex', flexDirection: 'column', alignItems: 'center', gap: 1, textAlign: 'center' }}>
      <Typography component="p" variant="h2">
        {title}
      </Typography>
      {hint !== undefined && <Typography sx={{ color: 'text.secondary', maxWidth: 460 }}>{hint}</Typography>}
      {action}
    </Box>
  );
}

export interface ErrorStateProps {
  /** What happened and what to do, in one sentence. */
  readonly text: string;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}

/** Says what failed where it failed, and offers the way on. */
export function ErrorState({ text, onRetry, children }: ErrorStateProps) {
  const { t } = useTranslation('common');
  return (
    <Box
      role="alert"
      sx={{ display: 'flex', gap: 1.25, alignItems: 'flex-start', border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 1.25, backgroundColor: 'var(--mui-palette-look-redSurface)' }}
    >
      <ErrorOutline aria-hidden="true" sx={{ color: 'error.main', fontSize: 19 }} />
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, alignItems: 'flex-start', minWidth: 0 }}>
        <Typography>{text}</Typography>
        {children}
        {onRetry && <Button onClick={onRetry}>{t('action.retry')}</Button>}
      </Box>
    </Box>
  );
}

/** Grey bars in the place of rows that are coming, of the rows' own height so that nothing jumps. */
export function LoadingRows({ rows = 8, height = 30 }: { readonly rows?: number; readonly height?: number }) {
  const { t } = useTranslation('common');
  return (
    <Box role="status" aria-label={t('state.loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <Box key={index} sx={{ height, display: 'flex', alignItems: 'center', gap: 2, px: 1.25, borderBottom: 1, borderColor: 'divider' }}>
          {[14, 34, 22].map((width, at) => (
            <Box key={width} sx={{ height: 8, borderRadius: 1, width: `${width + ((index * 7 + at * 5) % 9)}%`, backgroundColor: 'divider' }} />
          ))}
        </Box>
      ))}
    </Box>
  );
}
