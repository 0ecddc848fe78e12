import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import { useState, type ComponentType } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat } from '../../text/use-texts.js';
import { showToast } from '../../ui/toast.js';
import { RecordConsentDocument } from './customers.generated.js';

interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
}

/** A field that takes a file; given by the workspace. */
export type ConsentFileField = ComponentType<{ readonly file: StoredFile | null; readonly onFile: (file: StoredFile | null) => void; readonly onBusy: (busy: boolean) => void }>;

const PURPOSES = ['dataProcessing', 'notices', 'callRecording'] as const;
const FORMS = ['paper', 'electronic', 'oral'] as const;
const schema = v.object({
  purpose: v.picklist(PURPOSES), form: v.picklist(FORMS), number: v.pipe(v.string(), v.trim(), v.maxLength(100, fieldMessage('tooLong', { max: 100 }))),
  on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, fieldMessage('badDate'))),
});
type Values = v.InferOutput<typeof schema>;

/** Records a consent: what for, in which form, its number and date, the signed paper. */
export function ConsentDialog({ customerId, fileField: FileField, onClose }: { readonly customerId: string; readonly fileField: ConsentFileField; readonly onClose: () => void }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [file, setFile] = useState<StoredFile | null>(null);
  const [busy, setBusy] = useState(false);
  const [record] = useMutation(RecordConsentDocument);
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { purpose: 'dataProcessing', form: 'paper', number: '', on: format.civilDate(Date.now()) } });
  const { control } = form;
  return (
    <FormDialog<Values, Values>
      title={t('consents.addTitle')}
      form={form}
      busy={busy}
      submitLabel={t('consents.add')}
      onClose={onClose}
      onDone={() => {
        showToast({ text: t('consents.added') });
        onClose();
      }}
      send={async ({ number, ...rest }) => (await record({ variables: { input: { ...rest, customerId, number: number === '' ? null : number, fileId: file?.id ?? null } } })).data?.recordConsent.problems ?? []}
    >
      <FormSelect control={control} name="purpose" label={t('consents.purpose')} choices={PURPOSES.map((one) => ({ value: one, label: t(`purpose.${one}`) }))} />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <FormSelect control={control} name="form" label={t('consents.form')} choices={FORMS.map((one) => ({ value: one, label: t(`consentForm.${one}`) }))} />
        <FormTextField control={control} name="number" label={t('documentNumber')} optional input={{ autoComplete: 'off' }} />
      </Box>
      <Box sx={{ width: 'calc(50% - 6px)' }}>
        <FormDateField control={control} name="on" label={t('consents.on')} />
      </Box>
      <FileField file={file} onFile={setFile} onBusy={setBusy} />
    </FormDialog>
  );
}
