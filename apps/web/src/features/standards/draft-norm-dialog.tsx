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
import { NormValueFields } from './norm-value-fields.js';
import { numberOf, startingValues, targetOf, valueFields } from './override-schema.js';
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
    const { min, max, unit, force, reading } = startingValues(norm, '');
    return { min, max, unit, force, reading, clause: norm.clause };
  });
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: start });
  const send = useEditNorm({ norm, edition, onClose });
  const { submit, sending } = useSubmit({ form, send });
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
        <NormValueFields control={form.control} unit={norm.unit} />
        <FormTextField control={form.control} name="clause" label={t('draft.clause')} />
      </Box>
    </AppDialog>
  );
}

function useEditNorm({ norm, edition, onClose }: DraftNormDialogProps) {
  const { t } = useTranslation('standards');
  const [edit] = useMutation(EditDraftNormDocument, { refetchQueries: [NormDocument, NormsDocument], awaitRefetchQueries: true });
  return async ({ min, max, unit, force, reading, clause }: Values) => {
    // The other languages of a reading that stays as it was are sent back with it.
    const said = reading === '' ? null : reading === norm.reading?.ru ? { ru: reading, kk: norm.reading.kk, en: norm.reading.en } : { ru: reading };
    const input = { editionId: edition.id, version: edition.version, normId: norm.id, min: targetOf(numberOf(min), numberOf(max), norm), max: numberOf(max), unit, force, reading: said, clause };
    const { data } = await edit({ variables: { input } });
    const problems = data?.editDraftNorm.problems ?? [];
    if (problems.length === 0) {
      showToast({ text: t('draft.normSaved') });
      onClose();
    }
    return problems;
  };
}
