import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useSubmit } from '../../forms/use-submit.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { showToast } from '../../ui/toast.js';
import { NormValueFields, READING_FIELDS } from './norm-value-fields.js';
import { numberOf, startingValues, targetOf, typedReading, valueFields } from './override-schema.js';
import { EditDraftNormDocument, NormDocument, NormsDocument, type EditionRowFragment, type NormCardFragment } from './standards.generated.js';

const schema = v.object({ ...valueFields, clause: v.pipe(v.string(), v.trim(), v.nonEmpty(fieldMessage('required')), v.maxLength(300, fieldMessage('tooLong', { max: 300 }))) });
type Values = v.InferOutput<typeof schema>;

export interface DraftNormDialogProps {
  readonly norm: NormCardFragment;
  readonly edition: EditionRowFragment;
  readonly onClose: () => void;
}

/** A norm of a draft edition: whole values, kept in the draft until it is adopted. */
export function DraftNormDialog({ norm, edition, onClose }: DraftNormDialogProps) {
  const { t } = useTranslation(['standards', 'common']);
  const [start] = useState(() => {
    const { reason: _reason, validFrom: _from, validTo: _to, ...values } = startingValues(norm, '');
    return { ...values, clause: norm.clause };
  });
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: start });
  const send = useEditNorm({ norm, edition, onClose });
  const { submit, sending } = useSubmit({ form, send, fieldOf: READING_FIELDS });
  return (
    <AppDialog
      open
      width={560}
      title={t('draft.editTitle', { clause: norm.clause })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {t('draft.saveNorm')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} />
        <NormValueFields control={form.control} unit={norm.unit} reading={norm.reading} />
        <FormTextField control={form.control} name="clause" label={t('draft.clause')} />
      </Box>
    </AppDialog>
  );
}

function useEditNorm({ norm, edition, onClose }: DraftNormDialogProps) {
  const { t } = useTranslation('standards');
  const [edit] = useMutation(EditDraftNormDocument, { refetchQueries: [NormDocument, NormsDocument], awaitRefetchQueries: true });
  return async (values: Values) => {
    const { unit, force, clause } = values;
    const max = numberOf(values.max);
    const input = { editionId: edition.id, version: edition.version, normId: norm.id, min: targetOf(numberOf(values.min), max, norm), max, unit, force, reading: typedReading(values), clause };
    const { data } = await edit({ variables: { input } });
    const problems = data?.editDraftNorm.problems ?? [];
    if (problems.length === 0) {
      showToast({ text: t('draft.normSaved') });
      onClose();
    }
    return problems;
  };
}
