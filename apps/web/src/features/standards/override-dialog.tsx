import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormSummary } from '../../forms/form-summary.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useFormat } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { showToast } from '../../ui/toast.js';
import { NormValueFields, READING_FIELDS } from './norm-value-fields.js';
import { overrideInput, overrideSchema, startingValues, type OverrideValues } from './override-schema.js';
import { NormDocument, NormsDocument, OverrideNormDocument, type NormCardFragment } from './standards.generated.js';

/** The company's own value of a norm from a day on: the edition is never edited and nothing already promised moves. */
export function OverrideDialog({ norm, onClose }: { readonly norm: NormCardFragment; readonly onClose: () => void }) {
  const { t } = useTranslation(['standards', 'common']);
  const format = useFormat();
  const [start] = useState(() => startingValues(norm, format.civilDate(Date.now())));
  const form = useForm<OverrideValues>({ resolver: standardSchemaResolver(overrideSchema), defaultValues: start });
  const [override] = useMutation(OverrideNormDocument, { refetchQueries: [NormDocument, NormsDocument], awaitRefetchQueries: true });
  const { submit, sending } = useSubmit({
    form,
    fieldOf: READING_FIELDS,
    send: async (values) => {
      const { data } = await override({ variables: { input: overrideInput(values, norm) } });
      const problems = data?.overrideNorm.problems ?? [];
      if (problems.length === 0) {
        showToast({ text: t('override.saved', { from: format.date(values.validFrom) }) });
        onClose();
      }
      return problems;
    },
  });
  return (
    <AppDialog
      open
      width={560}
      title={t('override.title', { clause: norm.clause })}
      onClose={onClose}
      onSubmit={() => void submit()}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={sending}>
            {t('override.save')}
          </Button>
          <Button onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        <FormSummary control={form.control} />
        <Typography sx={{ color: 'text.secondary' }}>{t('override.what')}</Typography>
        <NormValueFields control={form.control} unit={norm.base.unit} reading={norm.reading} />
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5, alignItems: 'start' }}>
          <FormDateField control={form.control} name="validFrom" label={t('override.from')} />
          <FormDateField control={form.control} name="validTo" label={t('override.to')} optional hint={t('override.toHint')} />
        </Box>
        <FormTextField control={form.control} name="reason" label={t('override.reason')} hint={t('override.reasonHint')} rows={2} />
      </Box>
    </AppDialog>
  );
}
