import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { shownProblems } from '../../forms/shown-problems.js';
import { useSubmit } from '../../forms/use-submit.js';
import { StepFormButtons } from './step-form-buttons.js';
import type { StepInPanel } from './step-panel.js';
import type { StepActs } from './use-step-acts.js';

export interface StepFormProps {
  /** The step as it was when the form was opened. */
  readonly step: StepInPanel;
  readonly acts: StepActs;
  readonly onClose: () => void;
}

const schema = v.object({
  reason: v.pipe(v.string(), v.trim(), v.minLength(1, fieldMessage('required')), v.maxLength(1000, fieldMessage('tooLong', { max: 1000 }))),
});

/** Sends the step back; the reason is what the next person reads first. */
export function ReturnForm({ step, acts, onClose }: StepFormProps) {
  const { t } = useTranslation('process');
  const form = useForm<v.InferOutput<typeof schema>>({ defaultValues: { reason: '' }, resolver: standardSchemaResolver(schema), shouldFocusError: false });
  const { submit, sending } = useSubmit({
    form,
    send: async (values) => {
      const problems = await acts.sendBack(step, values);
      if (problems?.length === 0) onClose();
      return shownProblems(problems ?? [], ['reason']);
    },
  });
  return (
    <Box component="form" noValidate aria-label={t('return.title')} onSubmit={(event: { preventDefault: () => void }) => { event.preventDefault(); void submit(); }} sx={{ display: 'flex', flexDirection: 'column', gap: 1.25 }}>
      <Typography sx={{ color: 'text.secondary' }}>{t('return.help')}</Typography>
      <FormSummary control={form.control} />
      <FormTextField control={form.control} name="reason" label={t('return.reason')} rows={2} autoFocus />
      <StepFormButtons save={t('return.save')} cancel={t('return.cancel')} sending={sending} onSave={() => void submit()} onCancel={onClose} />
    </Box>
  );
}
