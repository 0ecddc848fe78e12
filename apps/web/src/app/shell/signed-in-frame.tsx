import { useSubscription } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { Outlet, useRouteContext } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SessionWatchDocument } from '../../access/session.generated.js';
import { useViewer, ViewerProvider } from '../../access/viewer-context.js';
import { HelpKeys } from '../../ui/help-keys.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { Header } from './header.js';
import { Rail } from './rail.js';
import { StatusLine } from './status-line.js';

/** Around every page behind the sign-in: header, rail, the page, the line that speaks when something is wrong. */
export function SignedInFrame() {
  const viewer = useRouteContext({ from: '/signed-in', select: (context) => context.viewer });
  const [keys, setKeys] = useState(false);
  return (
    <ViewerProvider viewer={viewer}>
      <SessionWatch />
      <Keys onHelp={() => setKeys(true)} />
      <SkipLink />
      <Box sx={{ height: '100%', display: 'flex', flexDirection: 'column', '@media print': { height: 'auto', display: 'block' } }}>
        <Header onKeys={() => setKeys(true)} />
        <Box sx={{ flex: 1, minHeight: 0, display: 'flex' }}>
          <Rail />
          <Box component="main" id="content" tabIndex={-1} sx={{ flex: 1, minWidth: 0, minHeight: 0, overflow: 'hidden', '&:focus-visible': { outline: 'none' }, '@media print': { overflow: 'visible' } }}>
            <Outlet />
          </Box>
        </Box>
        <StatusLine />
      </Box>
      {keys && <HelpKeys open onClose={() => setKeys(false)} />}
    </ViewerProvider>
  );
}

/** Holds a socket open on every page: the end of a session is told at once, not with the next click. */
function SessionWatch() {
  const { staff, permissions } = useViewer();
  useSubscription(SessionWatchDocument, { variables: { unitId: staff.unit.id }, skip: !permissions.includes('process:read'), ignoreResults: true });
  return null;
}

function Keys({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation('common');
  const label = t('keys.help');
  useShortcuts(useMemo(() => [{ code: 'Slash', shift: true, label, shown: '?', run: onHelp }, { code: 'Digit7', shift: true, label, shown: '?', run: onHelp }], [label, onHelp]));
  return null;
}

function SkipLink() {
  const { t } = useTranslation('shell');
  return (
    <Box component="a" href="#content" sx={{ position: 'absolute', left: 8, top: -60, zIndex: 10, backgroundColor: 'background.paper', p: 1, '&:focus': { top: 4 } }}>
      {t('skip')}
    </Box>
  );
}
