import AttachFile from '@mui/icons-material/AttachFile';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '../../text/use-problem-text.js';
import { Field } from '../../ui/field.js';
import { ACCEPTED_FILES, uploadFile, type StoredFile, type UploadRefusal } from './upload-file.js';
import { useSizeText } from './use-size-text.js';

export interface FileFieldProps {
  readonly file: StoredFile | null;
  readonly onFile: (file: StoredFile | null) => void;
  readonly onBusy: (busy: boolean) => void;
}

/** Takes one file and sends it at once, so that registering the document does not wait for it. */
export function FileField({ file, onFile, onBusy }: FileFieldProps) {
  const { t } = useTranslation('process');
  const sizeText = useSizeText();
  const problemText = useProblemText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<UploadRefusal | null>(null);
  const send = async (chosen: File) => {
    setRefusal(null);
    setSending(chosen.name);
    onBusy(true);
    const stored = await uploadFile(chosen);
    setSending(null);
    onBusy(false);
    if (typeof stored === 'string') setRefusal(stored);
    else onFile(stored);
    if (input.current !== null) input.current.value = '';
  };
  return (
    <Field id={id} label={t('complete.file')} optional hint={t('complete.fileHint')} error={refusal === null ? undefined : refusal === 'failed' ? t('complete.fileFailed') : problemText({ code: refusal, path: 'file' })}>
      <input ref={input} hidden type="file" tabIndex={-1} aria-hidden="true" accept={ACCEPTED_FILES.join(',')} onChange={(event) => event.target.files?.[0] !== undefined && void send(event.target.files[0])} />
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Button id={id} startIcon={<AttachFile />} aria-describedby={`${id}-hint`} onClick={() => input.current?.click()}>
          {t('complete.fileChoose')}
        </Button>
        {file !== null && (
          <>
            <span>
              {file.name}, {sizeText(file.size)}
            </span>
            <Button variant="text" onClick={() => onFile(null)}>
              {t('complete.fileRemove')}
            </Button>
          </>
        )}
        {sending !== null && <LinearProgress sx={{ width: 120 }} aria-label={t('complete.fileUploading', { name: sending })} />}
      </Box>
    </Field>
  );
}
