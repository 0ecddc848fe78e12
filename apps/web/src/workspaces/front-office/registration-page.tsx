import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { useViewer } from '../../access/viewer-context.js';
import { AccountOfApplicantDocument } from '../../features/accounts/account-card.generated.js';
import { AccountPicker } from '../../features/accounts/account-picker.js';
import { addressIn } from '../../features/accounts/address-in.js';
import type { Topic } from '../../features/accounts/urls.js';
import { RegistrationOptionsDocument } from '../../features/appeals/registration.generated.js';
import { RegistrationForm } from '../../features/appeals/registration-form.js';
import type { ApplicantAccount, RegistrationChoices } from '../../features/appeals/registration-defaults.js';
import type { RegistrationPrefill } from '../../features/appeals/registration-types.js';
import { useMonthText } from '../../text/use-month-text.js';
import { subjectOfTopic } from './topics.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useLanguage } from '../../text/use-texts.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';

/** Registration of an appeal, for an account or for a stranger. */
export function RegistrationPage() {
  const { t } = useTranslation(['frontOffice', 'appeals']);
  const { account: accountId, topic, months } = useSearch({ from: '/signed-in/appeals/new' });
  const faultText = useFaultText();
  const options = useQuery(RegistrationOptionsDocument, { fetchPolicy: 'cache-first' });
  const account = useQuery(AccountOfApplicantDocument, { variables: { id: accountId ?? '' }, skip: accountId === undefined });
  const error = options.error ?? account.error;
  const loaded = options.data !== undefined && (accountId === undefined || account.data !== undefined);
  return (
    <Page title={<PageTitle title={t('frontOffice:registration.title')} />}>
      {error !== undefined && !loaded && (
        <Box sx={{ mb: 2 }}>
          <ErrorState
            text={faultText(error)}
            onRetry={() => {
              void options.refetch();
              if (accountId !== undefined) void account.refetch();
            }}
          />
        </Box>
      )}
      {!loaded && error === undefined && <LoadingRows rows={10} height={40} />}
      {options.data !== undefined && loaded && <Form choices={options.data.registrationOptions} account={account.data?.account ?? null} topic={topic} months={months} />}
    </Page>
  );
}

type FoundAccount = Omit<ApplicantAccount, 'address'> & { readonly address: string; readonly addressKk: string | null };

interface FormProps {
  readonly choices: RegistrationChoices;
  readonly account: FoundAccount | null;
  readonly topic: Topic | undefined;
  readonly months: readonly string[] | undefined;
}

function Form({ choices, account, topic, months }: FormProps) {
  const { staff } = useViewer();
  const language = useLanguage();
  const navigate = useNavigate();
  const router = useRouter();
  const mayBackdate = usePermission('appeals:backdate');
  const change = (id: string | undefined) => void navigate({ to: '/appeals/new', search: id === undefined ? {} : { account: id }, replace: true });
  return (
    <RegistrationForm
      choices={choices}
      account={useApplicant(account, language)}
      office={staff.office}
      language={staff.language}
      draftKey={[`register:${staff.id}:${account?.id ?? 'stranger'}`, ...(topic === undefined ? [] : [topic])].join(':')}
      mayBackdate={mayBackdate}
      prefill={usePrefill(choices, topic, months)}
      accountPicker={<AccountPicker optional onPick={(hit) => change(hit.account.id)} />}
      onRemoveAccount={() => change(undefined)}
      onRegistered={({ id }) => void navigate({ to: '/appeals/$appealId', params: { appealId: id }, search: { registered: true }, replace: true })}
      onCancel={() => {
        if (router.history.canGoBack()) router.history.back();
        else void navigate({ to: '/reception', search: account === null ? {} : { account: account.id } });
      }}
    />
  );
}

// The form follows the account by identity: a new object for the same record would reset what follows from it.
function useApplicant(account: FoundAccount | null, language: 'ru' | 'kk' | 'en'): ApplicantAccount | null {
  return useMemo(() => (account === null ? null : { ...account, address: addressIn(account, language) }), [account, language]);
}

/** A form opened from the card begins with the subject found by the topic's words, and with the months a change has touched. */
function usePrefill(choices: RegistrationChoices, topic: Topic | undefined, months: readonly string[] | undefined): RegistrationPrefill | undefined {
  const { t } = useTranslation(['accounts', 'operations']);
  const monthText = useMonthText();
  const words = topic === undefined ? '' : t(`accounts:topicWords.${topic}`);
  const text = months === undefined ? '' : t('operations:recalculate.text', { months: months.map(monthText).join(', ') });
  return useMemo(
    () => (topic === undefined ? undefined : { subject: subjectOfTopic(choices.subjects, words)?.code ?? null, text }),
    [choices, topic, words, text],
  );
}
