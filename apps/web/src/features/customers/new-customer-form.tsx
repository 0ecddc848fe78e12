import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Country } from '@ortalyk/domain';
import { useRef } from 'react';
import { useForm, type Control, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormSummary } from '../../forms/form-summary.js';
import { useDraft } from '../../forms/use-draft.js';
import { useSubmit } from '../../forms/use-submit.js';
import { useFormat } from '../../text/use-texts.js';
import { KeyHint } from '../../ui/key-hint.js';
import { showToast } from '../../ui/toast.js';
import { useSaveKey } from '../../ui/use-save-key.js';
import { CandidatesPanel } from './candidates-panel.js';
import { ContactFields } from './contact-fields.js';
import { CustomerFields } from './customer-fields.js';
import { customerSchema, freshCustomer, registerInput, type ContactValues, type CustomerSent, type CustomerValues } from './customer-schema.js';
import { RegisterCustomerDocument } from './customers.generated.js';
import type { NewCustomerSearch } from './urls.js';
import { useCandidates } from './use-candidates.js';

export interface NewCustomerFormProps {
  readonly country: Country;
  readonly begin: NewCustomerSearch;
  readonly staffId: string;
  readonly onRegistered: (customerId: string) => void;
}

/** Registering a person or company: those it may be already stand beside the form, and sending it in spite of them is said by its own button. */
export function NewCustomerForm({ country, begin, staffId, onRegistered }: NewCustomerFormProps) {
  const { t } = useTranslation('customers');
  const form = useForm<CustomerValues, unknown, CustomerSent>({ resolver: standardSchemaResolver(customerSchema), defaultValues: freshCustomer(country, begin) });
  const draft = useDraft(`customer:${staffId}`, form as never as UseFormReturn<CustomerValues>);
  const candidates = useCandidates(form.control as never as Control<CustomerValues>, null);
  const despite = useRef(false);
  const [register] = useMutation(RegisterCustomerDocument);
  const { submit, sending } = useSubmit({
    form,
    fieldOf: {},
    send: async (values) => {
      const { data } = await register({ variables: { input: registerInput(values, despite.current) } });
      const { customer, problems } = data?.registerCustomer ?? { customer: null, problems: [] };
      if (customer != null) {
        draft.discard();
        showToast({ text: t('form.registered', { name: customer.fullName }) });
        onRegistered(customer.id);
      }
      // A refused form sent again is another form.
      else form.setValue('idempotencyKey', crypto.randomUUID());
      return problems.map((problem) => ({ ...problem, path: problem.path.replace(/^identifiers\./, 'others.').replace(/^despiteDuplicates$/, '') }));
    },
  });
  const send = (inSpite: boolean) => {
    despite.current = inSpite;
    void submit();
  };
  useSaveKey(() => send(false));
  const startAnew = () => {
    form.reset(freshCustomer(country, {}));
    draft.discard();
  };
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(0, 1fr) 360px' }, gap: 3, alignItems: 'start' }}>
      <Box component="form" noValidate onSubmit={(event) => { event.preventDefault(); send(false); }} sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
        {draft.restoredAt !== null && <DraftLine at={draft.restoredAt} onStartAnew={startAnew} />}
        <FormSummary control={form.control as never} />
        <CustomerFields form={form} country={country} fresh />
        <ContactFields control={form.control as never as Control<ContactValues>} />
        <SendButtons found={candidates.length} sending={sending} onInSpite={() => send(true)} />
      </Box>
      <CandidatesPanel candidates={candidates} />
    </Box>
  );
}

function SendButtons({ found, sending, onInSpite }: { readonly found: number; readonly sending: boolean; readonly onInSpite: () => void }) {
  const { t } = useTranslation('customers');
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 1, flexWrap: 'wrap' }}>
      <Button type="submit" variant="contained" disabled={sending} aria-keyshortcuts="Control+Enter" endIcon={<KeyHint>Ctrl+Enter</KeyHint>}>
        {t('form.register')}
      </Button>
      {found > 0 && (
        <Button disabled={sending} onClick={onInSpite}>
          {t('form.registerInSpite')}
        </Button>
      )}
    </Box>
  );
}

/** Says that what was typed before is back, and offers a clean form. */
function DraftLine({ at, onStartAnew }: { readonly at: string; readonly onStartAnew: () => void }) {
  const { t } = useTranslation(['customers', 'common']);
  const format = useFormat();
  return (
    <Box role="status" sx={{ display: 'flex', alignItems: 'center', gap: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, px: 1.5, py: 0.75, backgroundColor: 'var(--mui-palette-look-chosen)' }}>
      <Box component="span" sx={{ flex: 1 }}>
        {t('common:state.draftRestored', { at: format.dateTime(at) })}
      </Box>
      <Button onClick={onStartAnew}>{t('customers:form.startAnew')}</Button>
    </Box>
  );
}
