import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useController, useForm, type Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFieldError } from '../../forms/use-field-error.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { showToast } from '../../ui/toast.js';
import { AnswerOpenQuestionDocument, NormDocument, NormsDocument, OpenQuestionsDocument, type QuestionRowFragment } from './standards.generated.js';

const ANSWERS = ['readAs', 'informative', 'applies', 'doesNotApply'] as const;
const schema = v.object({
  answer: v.nullable(v.picklist(ANSWERS)),
  note: v.pipe(v.string(), v.trim(), v.maxLength(500, fieldMessage('tooLong', { max: 500 }))),
});
type Values = v.InferOutput<typeof schema>;

export interface AnswerDialogProps {
  readonly question: QuestionRowFragment;
  readonly editionId: string | undefined;
  readonly onClose: () => void;
}

/** Decides an ambiguity: read as recommended, informative, applies or does not apply; earlier answers stay in sight. */
export function AnswerDialog({ question, editionId, onClose }: AnswerDialogProps) {
  const { t } = useTranslation(['standards', 'common']);
  const label = useLocalized();
  const [answer] = useMutation(AnswerOpenQuestionDocument, { refetchQueries: [OpenQuestionsDocument, NormsDocument, NormDocument], awaitRefetchQueries: true });
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { answer: question.answer, note: '' } });
  const { submit, sending } = useSubmit({
    form,
    send: async (values) => {
      if (values.answer === null) {
        form.setError('answer', { type: 'required', message: 'choose' });
        return [];
      }
      const { data } = await answer({ variables: { input: { questionId: question.id, editionId: editionId ?? null, answer: values.answer, note: values.note === '' ? null : values.note } } });
      const problems = data?.answerOpenQuestion.problems ?? [];
      if (problems.length === 0) {
        showToast({ text: t('questions.saved') });
        onClose();
      }
      return problems;
    },
  });
  return (
    <AppDialog
      open
      width={560}
      title={t('questions.title', { id: question.id })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {t('questions.save')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} fieldsApart />
        <Typography>{label(question.question)}</Typography>
        <Typography sx={{ fontStyle: 'italic' }}>{label(question.reading)}</Typography>
        <AnswerField control={form.control} />
        <FormTextField control={form.control} name="note" label={t('questions.note')} optional hint={t('questions.noteHint')} rows={2} />
        <History question={question} />
      </Box>
    </AppDialog>
  );
}

function AnswerField({ control }: { readonly control: Control<Values> }) {
  const { t } = useTranslation('standards');
  const id = useId();
  const { field, fieldState } = useController({ control, name: 'answer' });
  const error = useFieldError()(fieldState.error);
  return (
    <Box>
      <Box id={id} sx={{ fontWeight: 550, mb: '3px' }}>{t('questions.choice')}</Box>
      <RadioGroup aria-labelledby={id} value={field.value ?? ''} onChange={(_event, value) => field.onChange(value)}>
        {ANSWERS.map((one) => (
          <FormControlLabel
            key={one}
            value={one}
            control={<Radio />}
            sx={{ alignItems: 'flex-start', mr: 0 }}
            label={<Box sx={{ pt: '5px' }}>{t(`answer.${one}`)}<Box component="span" sx={{ display: 'block', color: 'text.secondary', fontSize: 12, lineHeight: '16px' }}>{t(`answerHint.${one}`)}</Box></Box>}
          />
        ))}
      </RadioGroup>
      {error !== undefined && <Box role="alert" sx={{ color: 'error.main', fontSize: 12 }}>{error}</Box>}
    </Box>
  );
}

function History({ question }: { readonly question: QuestionRowFragment }) {
  const { t } = useTranslation('standards');
  const format = useFormat();
  if (question.answers.length === 0) return null;
  return (
    <section>
      <Typography component="h3" variant="h3">{t('questions.history')}</Typography>
      <Box component="ol" sx={{ listStyle: 'none' }}>
        {question.answers.map((one) => (
          <li key={one.at}>{[t(`answer.${one.answer}`), one.note, t('override.by', { name: one.authorName ?? '—', at: format.dateTime(one.at) })].filter(Boolean).join(' · ')}</li>
        ))}
      </Box>
    </section>
  );
}
