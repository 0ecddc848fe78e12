import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useMemo, useState, type ComponentType } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSummary } from '../../forms/form-summary.js';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { shownProblems } from '../../forms/shown-problems.js';
import { useDraft } from '../../forms/use-draft.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { completeInput, completeSchema, type CompleteValues } from './complete-values.js';
import type { StepFormProps } from './return-form.js';
import { StepFormButtons } from './step-form-buttons.js';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** What the workspace's file control is given. */
export interface FileSlotProps {
  readonly file: UploadedFile | null;
  readonly onFile: (file: UploadedFile | null) => void;
  readonly onBusy: (busy: boolean) => void;
}

export interface CompleteFormProps extends StepFormProps {
  readonly staffId: string;
  readonly fileField: ComponentType<FileSlotProps>;
}

/** T23: a step is done when its output document is registered; this form registers it. */
export function CompleteForm({ step, acts, onClose, staffId, fileField: FileField }: CompleteFormProps) {
  const { t } = useTranslation('process');
  const pick = useLocalized();
  const today = useFormat().civilDate(Date.now());
  const [uploading, setUploading] = useState(false);
  const defaults = useMemo((): CompleteValues => ({ documentOn: today, documentNumber: '', note: '', file: null, idempotencyKey: crypto.randomUUID() }), [today]);
  const schema = useMemo(() => completeSchema(today), [today]);
  const form = useForm<CompleteValues, unknown, CompleteValues>({ defaultValues: defaults, resolver: standardSchemaResolver(schema), shouldFocusError: false });
  const draft = useDraft<CompleteValues>(`complete:${staffId}:${step.id}`, form);
  const { submit, sending } = useSubmit<CompleteValues>({
    form,
    send: async (values) => {
      const problems = await acts.complete(step, completeInput(values));
      if (problems?.length === 0) {
        draft.discard();
        onClose();
      }
      return shownProblems(problems ?? [], ['documentOn', 'documentNumber', 'note']);
    },
  });
  const file = useWatch({ control: form.control, name: 'file' });
  const save = () => {
    if (!uploading) void submit();
  };
  return (
    <Box component="form" noValidate aria-label={t('complete.title', { output: pick(step.output.label) })} onSubmit={(event: { preventDefault: () => void }) => { event.preventDefault(); save(); }} sx={{ display: 'flex', flexDirection: 'column', gap: 1.25, maxWidth: 560 }}>
      <Typography sx={{ fontWeight: 600 }}>{t('complete.title', { output: pick(step.output.label) })}</Typography>
      <FormSummary control={form.control} />
      <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: '170px minmax(0, 1fr)', alignItems: 'start' }}>
        <FormDateField control={form.control} name="documentOn" label={t('complete.on')} autoFocus />
        <FormTextField control={form.control} name="documentNumber" label={t('complete.number')} hint={t('complete.numberHint')} optional autoComplete="off" />
      </Box>
      <FormTextField control={form.control} name="note" label={t('complete.note')} rows={2} optional />
      <FileField file={file} onFile={(file) => form.setValue('file', file, { shouldDirty: true })} onBusy={setUploading} />
      <StepFormButtons save={t('complete.save')} cancel={t('complete.cancel')} sending={sending || uploading} onSave={save} onCancel={onClose} />
    </Box>
  );
}
