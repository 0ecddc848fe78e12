import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { useConnection, type ConnectionState } from '../../graphql/connection-state.js';

/** Which sentence the line says; nothing while all is well. The worst first. */
export function statusOf(state: ConnectionState): 'offline' | 'unreachable' | 'newVersion' | 'reconnecting' | undefined {
  if (state.network !== 'online') return state.network;
  if (state.newVersion) return 'newVersion';
  return state.socket === 'reconnecting' ? 'reconnecting' : undefined;
}

/** The line at the bottom, only when something is wrong. */
export function StatusLine() {
  const { t } = useTranslation(['shell', 'common']);
  const status = statusOf(useConnection());
  return (
    <Box role="status" aria-label={t('status.label')} sx={{ flex: 'none', '@media print': { display: 'none' } }}>
      {status !== undefined && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 2, minHeight: 32, borderTop: 1, borderColor: 'divider', backgroundColor: status === 'newVersion' ? 'var(--mui-palette-look-chosen)' : 'var(--mui-palette-look-amberSurface)' }}>
          <span>{t(`status.${status}`)}</span>
          {status === 'newVersion' && (
            <Button variant="text" onClick={() => window.location.reload()}>
              {t('common:action.reload')}
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
}
