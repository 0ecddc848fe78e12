import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSummary } from '../../forms/form-summary.js';
import { useDraft } from '../../forms/use-draft.js';
import { useSubmit } from '../../forms/use-submit.js';
import type { ProblemLike } from '../../text/problem-text.js';
import { useFormat } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { showToast } from '../../ui/toast.js';
import { useSaveKey } from '../../ui/use-save-key.js';
import { ApplicationFields } from './application-fields.js';
import { ApplicationPoints } from './application-points.js';
import { applicationSchema, applyInput, freshApplication, type Applicant, type ApplicationValues } from './application-schema.js';
import { ApplyForContractDocument } from './contracts.generated.js';
import { PaperTicks } from './paper-ticks.js';

export interface ApplicationFormProps {
  readonly account: Applicant;
  readonly staffId: string;
  readonly onApplied: (contractId: string) => void;
}

/** The application for a contract: kind, papers, term, what is supplied. The clock of the next duty starts with it. */
export function ApplicationForm({ account, staffId, onApplied }: ApplicationFormProps) {
  const { t } = useTranslation(['contracts', 'common']);
  const format = useFormat();
  const fresh = () => freshApplication(account, format.civilDate(Date.now()));
  const form = useForm<ApplicationValues>({ resolver: standardSchemaResolver(applicationSchema), defaultValues: fresh() });
  const draft = useDraft(`contract:${account.id}:${staffId}`, form);
  const [apply] = useMutation(ApplyForContractDocument);
  const { submit, sending } = useSubmit({
    form,
    fieldOf: { 'application.on': 'applicationOn', 'application.number': 'applicationNumber', 'notice.amount': 'noticeAmount' },
    send: async (values): Promise<readonly ProblemLike[]> => {
      const { data } = await apply({ variables: { input: applyInput(values, account.id) } });
      const contract = data?.applyForContract.contract;
      if (contract != null) {
        draft.discard();
        showToast({ text: t('contracts:apply.done', { number: contract.number }) });
        onApplied(contract.id);
      } else form.setValue('idempotencyKey', crypto.randomUUID());
      return data?.applyForContract.problems ?? [];
    },
  });
  useSaveKey(() => void submit());
  const startAnew = () => {
    form.reset(fresh());
    draft.discard();
  };
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>
      {draft.restoredAt !== null && (
        <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 0.75, backgroundColor: 'var(--mui-palette-look-chosen)' }}>
          <Box component="span" sx={{ flex: 1 }}>{t('common:state.draftRestored', { at: format.dateTime(draft.restoredAt) })}</Box>
          <Button onClick={startAnew}>{t('contracts:apply.startAnew')}</Button>
        </Box>
      )}
      <FormSummary control={form.control} />
      <ApplicationFields form={form} account={account} />
      <PaperTicks control={form.control} name="papers" />
      <ApplicationPoints control={form.control} />
      <Button type="submit" variant="contained" disabled={sending} sx={{ alignSelf: 'flex-start' }} endIcon={<KeyHint>Ctrl+Enter</KeyHint>} aria-keyshortcuts="Control+Enter">
        {t('contracts:apply.submit')}
      </Button>
    </Box>
  );
}
