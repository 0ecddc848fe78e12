import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AppDialog } from '../../ui/app-dialog.js';
import { Field } from '../../ui/field.js';
import { LineSelect } from '../../ui/line-select.js';
import { ErrorState } from '../../ui/states.js';
import { uploadImport } from './upload-import.js';
import { IMPORT_KINDS } from './urls.js';

export interface NewImportDialogProps {
  readonly onClose: () => void;
  readonly onBegun: (id: string) => void;
}

/** What a file brings, and the file. */
export function NewImportDialog({ onClose, onBegun }: NewImportDialogProps) {
  const { t } = useTranslation(['imports', 'common']);
  const id = useId();
  const [kind, setKind] = useState<(typeof IMPORT_KINDS)[number]>('accounts');
  const [file, setFile] = useState<File | null>(null);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  async function send(): Promise<void> {
    if (file === null) return setRefusal(t('new.fileRequired'));
    if (sending) return;
    setSending(true);
    const begun = await uploadImport(kind, file);
    setSending(false);
    if ('id' in begun) onBegun(begun.id);
    else setRefusal(begun.refusal ?? t('new.failed'));
  }

  return (
    <AppDialog
      open
      width={560}
      title={t('new.title')}
      onClose={onClose}
      onSubmit={() => void send()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>{sending ? t('new.sending') : t('new.next')}</Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <LineSelect label={t('new.kind')} value={kind} choices={IMPORT_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(value) => setKind(IMPORT_KINDS.find((one) => one === value) ?? kind)} maxWidth={480} />
        <Typography sx={{ color: 'text.secondary' }}>{t(`kindHint.${kind}`)}</Typography>
        <Field id={id} label={t('new.file')} hint={t('new.fileHint')}>
          <input id={id} type="file" accept=".csv,.txt,.tsv,.xlsx" aria-describedby={`${id}-hint`} onChange={(event) => { setFile(event.target.files?.[0] ?? null); setRefusal(null); }} />
        </Field>
        {refusal !== null && <ErrorState text={refusal} />}
      </Box>
    </AppDialog>
  );
}
