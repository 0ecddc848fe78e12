import { useMutation, useQuery } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useSubmit } from '../../forms/use-submit.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { showToast } from '../../ui/toast.js';
import { DraftEditionDocument, EditionsDocument } from './standards.generated.js';

const schema = v.object({
  baseId: v.pipe(v.string(), v.nonEmpty(fieldMessage('choose'))),
  edition: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(40, fieldMessage('tooLong', { max: 40 }))),
});
type Values = v.InferOutput<typeof schema>;

export interface DraftDialogProps {
  /** The edition in force, copied unless another is chosen. */
  readonly baseId: string;
  readonly onClose: () => void;
}

/** Copies an edition into a draft that promises nothing until it is adopted. */
export function DraftDialog({ baseId, onClose }: DraftDialogProps) {
  const { t } = useTranslation(['standards', 'common']);
  const { data } = useQuery(EditionsDocument, { fetchPolicy: 'cache-first' });
  const [draft] = useMutation(DraftEditionDocument, { refetchQueries: [EditionsDocument], awaitRefetchQueries: true });
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { baseId, edition: '' } });
  const { submit, sending } = useSubmit({
    form,
    send: async (values) => {
      const { data: sent } = await draft({ variables: { input: values } });
      const problems = sent?.draftEdition.problems ?? [];
      if (problems.length === 0) {
        showToast({ text: t('draft.created', { edition: values.edition }) });
        onClose();
      }
      return problems;
    },
  });
  return (
    <AppDialog
      open
      title={t('draft.title')}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {t('draft.create')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} fieldsApart />
        <Typography>{t('draft.text')}</Typography>
        <FormTextField control={form.control} name="edition" label={t('draft.name')} hint={t('draft.nameHint')} autoFocus input={{ autoComplete: 'off' }} />
        <FormSelect control={form.control} name="baseId" label={t('draft.base')} choices={(data?.editions ?? []).map((one) => ({ value: one.id, label: `${one.edition} — ${t(`state.${one.state}`)}` }))} />
      </Box>
    </AppDialog>
  );
}
