import { useApolloClient, useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useKeepViewer, type Viewer } from '../../access/viewer-context.js';
import { ViewerDocument } from '../../access/viewer.generated.js';
import { openGate } from '../../graphql/session-gate.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { SignInForm } from './sign-in-form.js';

/** Asks for the password over the page whose session ended; the page, what was typed and the waiting requests stay. */
export function SignInAgain() {
  const { t } = useTranslation('access');
  const client = useApolloClient();
  const keepViewer = useKeepViewer();
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-only' });
  const staff = data?.viewer?.staff;

  function leave(): void {
    openGate(false);
    void client.clearStore().then(() => {
      window.location.assign(`/sign-in?back=${encodeURIComponent(window.location.pathname + window.location.search)}`);
    });
  }

  function goOn(viewer: Viewer): void {
    keepViewer(viewer);
    openGate(true);
  }

  return (
    <AppDialog
      open
      title={t('again.title')}
      width={420}
      actions={
        <Button variant="text" onClick={leave}>
          {t('again.other')}
        </Button>
      }
    >
      <Typography sx={{ mb: 2 }}>{t('again.text', { name: staff?.fullName ?? '' })}</Typography>
      <Box sx={{ mb: 1 }}>
        <SignInForm {...(staff !== undefined && { login: staff.login })} submitLabel={t('again.submit')} onSignedIn={goOn} />
      </Box>
    </AppDialog>
  );
}
