import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { FormTextField } from '../../forms/form-text-field.js';
import type { ProblemLike } from '../../text/problem-text.js';
import { showToast } from '../../ui/toast.js';

const schema = v.object({ reason: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(500, fieldMessage('tooLong', { max: 500 }))) });
type Values = v.InferOutput<typeof schema>;

export interface ReasonDialogProps {
  readonly title: string;
  /** What exactly will happen. */
  readonly text: string;
  readonly submitLabel: string;
  readonly done: string;
  readonly onClose: () => void;
  readonly send: (reason: string) => Promise<readonly ProblemLike[]>;
}

/** An act that needs a reason: says what will happen, asks why. */
export function ReasonDialog({ title, text, submitLabel, done, onClose, send }: ReasonDialogProps) {
  const { t } = useTranslation('customers');
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { reason: '' } });
  return (
    <FormDialog<Values, Values>
      title={title}
      form={form}
      submitLabel={submitLabel}
      onClose={onClose}
      onDone={() => {
        showToast({ text: done });
        onClose();
      }}
      send={({ reason }) => send(reason)}
    >
      <Typography>{text}</Typography>
      <FormTextField control={form.control} name="reason" label={t('reasonField')} rows={2} autoFocus />
    </FormDialog>
  );
}
