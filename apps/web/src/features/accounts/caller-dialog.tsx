import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import Typography from '@mui/material/Typography';
import type { VerificationChannel, VerificationMethod } from '@ortalyk/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { phoneText } from '../../text/phone-text.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { useFormat } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { ErrorState } from '../../ui/states.js';
import { showToast } from '../../ui/toast.js';
import { RecordVerificationDocument, type AccountCardFieldsFragment } from './account-card.generated.js';

/** What may be asked where: a document is seen only at the desk. */
const METHODS: Readonly<Record<VerificationChannel, readonly VerificationMethod[]>> = {
  desk: ['identityDocument', 'powerOfAttorney', 'accountAndName'],
  phone: ['phoneOnRecord', 'taxId', 'accountAndName'],
};

export interface CallerDialogProps {
  readonly account: AccountCardFieldsFragment;
  readonly onClose: () => void;
  readonly onChecked: () => void;
}

/** What to ask the person at the desk or on the phone, with the answer that should be heard; the outcome is recorded either way. */
export function CallerDialog({ account, onClose, onChecked }: CallerDialogProps) {
  const { t } = useTranslation(['accounts', 'common']);
  const [channel, setChannel] = useState<VerificationChannel>('desk');
  const [method, setMethod] = useState<VerificationMethod>('identityDocument');
  const { record, busy, fault } = useRecord(account, onChecked);
  const choose = (next: VerificationChannel) => {
    setChannel(next);
    setMethod(METHODS[next][0] ?? 'accountAndName');
  };
  return (
    <AppDialog
      open
      title={t('accounts:caller.title')}
      onClose={onClose}
      onSubmit={() => void record({ channel, method, passed: true })}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={busy}>
            {t('accounts:caller.right')}
          </Button>
          <Button disabled={busy} onClick={() => void record({ channel, method, passed: false })}>
            {t('accounts:caller.wrong')}
          </Button>
          <Button variant="text" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
        </>
      }
    >
      <Tabs value={channel} aria-label={t('accounts:caller.where')} onChange={(_event, next: VerificationChannel) => choose(next)} sx={{ minHeight: 34, mb: 1, '& .MuiTab-root': { minHeight: 34, textTransform: 'none' } }}>
        <Tab value="desk" label={t('accounts:caller.desk')} disableRipple />
        <Tab value="phone" label={t('accounts:caller.phone')} disableRipple />
      </Tabs>
      {fault !== null && <ErrorState text={fault} />}
      <RadioGroup aria-label={t('accounts:caller.what')} value={method} onChange={(_event, next) => setMethod(next as VerificationMethod)}>
        {METHODS[channel].map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio size="small" autoFocus={one === method} />} label={t(`accounts:caller.question.${one}`)} />
        ))}
      </RadioGroup>
      <Expected account={account} method={method} />
    </AppDialog>
  );
}

/** What the record says: the operator compares, and reads nothing of it aloud. */
function Expected({ account, method }: { readonly account: AccountCardFieldsFragment; readonly method: VerificationMethod }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { customer } = account;
  const phones = customer.contacts.filter((contact) => contact.kind === 'phone').map((contact) => phoneText(contact.value));
  const represented = customer.representatives.map((one) => t(one.valid ? 'caller.powerValid' : 'caller.powerOver', { name: one.fullName, date: one.validTo === null ? '—' : format.date(one.validTo) }));
  const answers: Readonly<Record<VerificationMethod, readonly string[]>> = {
    identityDocument: [customer.fullName, ...(customer.birthOn === null ? [] : [format.date(customer.birthOn)])],
    powerOfAttorney: represented,
    accountAndName: [account.number, customer.fullName],
    phoneOnRecord: phones,
    taxId: customer.taxId === null ? [] : [customer.taxId],
  };
  return (
    <Box sx={{ mt: 1, p: 1.25, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Typography sx={{ color: 'text.secondary' }}>{t('caller.expected')}</Typography>
      {answers[method].length === 0 ? <Typography>{t('caller.nothing')}</Typography> : answers[method].map((answer) => <Typography key={answer} sx={{ fontWeight: 550 }}>{answer}</Typography>)}
    </Box>
  );
}

interface Outcome {
  readonly channel: VerificationChannel;
  readonly method: VerificationMethod;
  readonly passed: boolean;
}

function useRecord(account: AccountCardFieldsFragment, onChecked: () => void) {
  const { t } = useTranslation('accounts');
  const faultText = useFaultText();
  const problemText = useProblemText();
  const [fault, setFault] = useState<string | null>(null);
  const [verify, { loading }] = useMutation(RecordVerificationDocument);
  async function record(outcome: Outcome): Promise<void> {
    setFault(null);
    try {
      const { data } = await verify({ variables: { input: { ...outcome, accountId: account.id, customerId: account.customer.id } } });
      const problems = data?.recordVerification.problems ?? [];
      if (problems.length > 0) return setFault(problems.map(problemText).join('\n'));
      showToast({ text: t(outcome.passed ? 'caller.recorded' : 'caller.recordedWrong') });
      onChecked();
    } catch (error) {
      setFault(faultText(error));
    }
  }
  return { record, busy: loading, fault };
}
