import ContentCopy from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppDialog } from '../../ui/app-dialog.js';
import { DefinitionList } from '../../ui/definition-list.js';

export interface GivenPassword {
  readonly name: string;
  readonly login: string;
  readonly password: string;
}

/** The temporary password, shown once; nothing but the button closes it, so that a stray click does not lose it. */
export function TemporaryPassword({ given, onDone }: { readonly given: GivenPassword; readonly onDone: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    // The clipboard is closed to pages without HTTPS outside the own machine; the password stands there to be read out.
    await navigator.clipboard?.writeText(given.password).then(
      () => setCopied(true),
      () => undefined,
    );
  }
  return (
    <AppDialog
      open
      title={t('staff.password.title')}
      actions={
        <>
          <Button variant="contained" onClick={onDone}>
            {t('staff.password.done')}
          </Button>
          <Button startIcon={<ContentCopy fontSize="small" />} onClick={() => void copy()}>
            {t(copied ? 'common:action.copied' : 'common:action.copy')}
          </Button>
        </>
      }
    >
      <Typography sx={{ mb: 1.5 }}>{t('staff.password.text', { name: given.name })}</Typography>
      <DefinitionList
        items={[
          { term: t('staff.column.login'), value: given.login },
          { term: t('staff.password.title'), value: <Box component="strong" sx={{ fontSize: 18, letterSpacing: '0.04em', userSelect: 'all' }}>{given.password}</Box> },
        ]}
      />
    </AppDialog>
  );
}
