import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import { useEffect, useMemo, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { dropDraft } from '../../forms/draft-store.js';
import { FormSummary } from '../../forms/form-summary.js';
import { shownProblems } from '../../forms/shown-problems.js';
import { useDraft } from '../../forms/use-draft.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useBackKey } from '../../ui/use-back-key.js';
import { useSaveKey } from '../../ui/use-save-key.js';
import { DraftNotice } from './draft-notice.js';
import { PreviewPanel } from './preview-panel.js';
import { RegistrationButtons } from './registration-buttons.js';
import { RegisterAppealDocument } from './registration.generated.js';
import { emptyValues, prefilledValues, suggestContact } from './registration-defaults.js';
import { RegistrationFields } from './registration-fields.js';
import { registrationInput, registrationSchema, type RegistrationValues } from './registration-values.js';
import type { RegistrationFormApi, RegistrationFormProps } from './registration-types.js';
import { useDeadlinePreview } from './use-deadline-preview.js';

/** Fields that are always on the screen. */
const FIELDS = ['subject', 'kind', 'channel', 'receivedAt', 'answerChannel', 'answerContact', 'language', 'text'] as const;

/** Registers an appeal: the form at the left, at the right at once what it will promise. */
export function RegistrationForm(props: RegistrationFormProps) {
  const { choices, account, office } = props;
  const form = useRegistrationForm(props);
  const draft = useDraft<RegistrationValues>(props.draftKey, form);
  const { preview, loading, error, retry } = usePreviewOf(form, props);
  const [register] = useMutation(RegisterAppealDocument);
  const { submit, sending } = useSubmit<RegistrationValues>({
    form,
    send: async (values) => {
      const checklist = preview?.checklist.map((item) => item.documentKind) ?? [];
      const context = { officeId: office.id, timeZone: office.timeZone, customerId: account?.customer.id ?? null, checklist };
      const { data } = await register({ variables: { input: registrationInput(values, context) } });
      const payload = data?.registerAppeal;
      if (payload?.appeal == null) return shownProblems(payload?.problems ?? [], account === null ? [...FIELDS, 'applicantName', 'applicantContact'] : FIELDS);
      draft.discard();
      props.onRegistered(payload.appeal);
      return [];
    },
  });
  useSaveKey(() => void submit());
  useBackKey(props.onCancel);
  useDraftOfBefore(props.draftKey);
  const papers = useWatch({ control: form.control, name: 'papers' });
  const startAnew = () => {
    draft.discard();
    form.reset({ ...emptyValues(choices, account?.customer.language ?? props.language), accountId: account?.id ?? '' });
  };
  return (
    <Box
      component="form"
      noValidate
      onSubmit={(event: { preventDefault: () => void }) => {
        event.preventDefault();
        void submit();
      }}
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 560px) minmax(380px, 520px)' }, alignItems: 'start' }}
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.75, minWidth: 0 }}>
        {draft.restoredAt !== null && <DraftNotice at={draft.restoredAt} onStartAnew={startAnew} />}
        <FormSummary control={form.control} />
        <RegistrationFields {...props} form={form} />
        <RegistrationButtons sending={sending} onCancel={props.onCancel} />
      </Box>
      <Box sx={{ position: { md: 'sticky' }, top: 0 }}>
        <PreviewPanel preview={preview} loading={loading} error={error} onRetry={retry} papers={papers} onPapers={(next) => form.setValue('papers', [...next], { shouldDirty: true })} />
      </Box>
    </Box>
  );
}

function useRegistrationForm({ choices, account, office, language, prefill }: RegistrationFormProps): RegistrationFormApi {
  const defaults = useMemo(
    () => prefilledValues(choices, { ...emptyValues(choices, account?.customer.language ?? language), accountId: account?.id ?? '' }, prefill),
    [choices, account, language, prefill],
  );
  const schema = useMemo(() => registrationSchema({ maxTextLength: choices.maxTextLength, timeZone: office.timeZone }), [choices, office]);
  const form = useForm<RegistrationValues, unknown, RegistrationValues>({ defaultValues: defaults, resolver: standardSchemaResolver(schema), shouldFocusError: false });
  const suggested = useRef('');
  // Another account: its number, language and contact follow; what was typed by hand stays.
  useEffect(() => {
    const values = form.getValues();
    form.setValue('accountId', account?.id ?? '');
    if (account !== null) form.setValue('language', account.customer.language);
    const channel = choices.channels.find((one) => one.code === values.answerChannel);
    const contact = suggestContact(channel, account);
    if (values.answerContact === '' || values.answerContact === suggested.current) form.setValue('answerContact', contact);
    suggested.current = contact;
  }, [account, choices, form]);
  return form;
}

function usePreviewOf(form: RegistrationFormApi, { account, office }: RegistrationFormProps) {
  const [subject, channel, receivedAt] = useWatch({ control: form.control, name: ['subject', 'channel', 'receivedAt'] });
  const received = receivedAt === '' ? null : registrationInput({ ...form.getValues(), receivedAt }, { officeId: office.id, timeZone: office.timeZone, customerId: null, checklist: [] }).receivedAt;
  const input =
    subject === null || subject === '' || channel === ''
      ? null
      : { subject, channel, officeId: office.id, receivedAt: received ?? null, accountId: account?.id ?? null, customerId: account?.customer.id ?? null };
  return useDeadlinePreview(input);
}

/** Choosing another account carries what was typed over to it: the draft it came from is done with. */
function useDraftOfBefore(draftKey: string): void {
  const before = useRef(draftKey);
  useEffect(() => {
    if (before.current !== draftKey) dropDraft(localStorage, before.current);
    before.current = draftKey;
  }, [draftKey]);
}
