import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { AppDialog } from './app-dialog.js';
import { useAllShortcuts } from './keyboard.js';
import { KeyHint } from './key-hint.js';

/** The list of keys (`?`): those of the page and of every list. */
export function HelpKeys({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation('common');
  const shortcuts = useAllShortcuts();
  const unique = [...new Map(shortcuts.map((key) => [`${key.shown} ${key.label}`, key])).values()];
  const lists = [
    { shown: '↑ ↓', label: t('keys.arrows') },
    { shown: t('keys.enterName'), label: t('keys.enter') },
    { shown: t('keys.homeEndName'), label: t('keys.ends') },
  ];
  return (
    <AppDialog open={open} onClose={onClose} title={t('keys.title')} actions={<Button onClick={onClose}>{t('action.close')}</Button>}>
      <Section title={t('keys.here')} rows={unique} />
      <Section title={t('keys.lists')} rows={lists} />
    </AppDialog>
  );
}

function Section({ title, rows }: { readonly title: string; readonly rows: readonly { readonly shown: string; readonly label: string }[] }) {
  return (
    <Box sx={{ mb: 2 }}>
      <Typography component="h3" variant="h3" sx={{ mb: 0.75 }}>
        {title}
      </Typography>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '120px 1fr', rowGap: '6px', alignItems: 'center' }}>
        {rows.flatMap((row) => [
          <dt key={`${row.shown}${row.label}-key`}>
            <KeyHint>{row.shown}</KeyHint>
          </dt>,
          <dd key={`${row.shown}${row.label}-label`}>{row.label}</dd>,
        ])}
      </Box>
    </Box>
  );
}
