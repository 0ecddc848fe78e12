import { useMutation } from '@apollo/client/react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import type { VerificationChannel, VerificationMethod } from '@ortalyk/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../../text/phone-text.js';
import { useFormat } from '../../text/use-texts.js';
import { AppDialog } from '../../ui/app-dialog.js';
import { LineSelect } from '../../ui/line-select.js';
import { VerifyCustomerDocument, type CustomerCardFieldsFragment } from './customers.generated.js';
import { useAct } from './use-customer-act.js';

/** What may be asked where: a document is seen only at the desk. */
const METHODS: Readonly<Record<VerificationChannel, readonly VerificationMethod[]>> = {
  desk: ['identityDocument', 'powerOfAttorney', 'accountAndName'],
  phone: ['phoneOnRecord', 'taxId', 'accountAndName'],
};
const CHANNELS = ['desk', 'phone'] as const;

/** Who is at the desk or on the phone: what to ask, what should be heard; the outcome is recorded either way. */
export function VerifyDialog({ customer, onClose }: { readonly customer: CustomerCardFieldsFragment; readonly onClose: () => void }) {
  const { t } = useTranslation(['customers', 'common']);
  const accounts = customer.owned.filter(({ toOn }) => toOn === null).map(({ account }) => account);
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? '');
  const [channel, setChannel] = useState<VerificationChannel>('desk');
  const [method, setMethod] = useState<VerificationMethod>('identityDocument');
  const [verify] = useMutation(VerifyCustomerDocument);
  const { busy, run } = useAct();
  const record = async (passed: boolean) => {
    const input = { accountId, customerId: customer.id, channel, method, passed };
    const done = await run(async () => (await verify({ variables: { input } })).data?.recordVerification.problems ?? [], t(passed ? 'customers:verify.recorded' : 'customers:verify.recordedWrong'));
    if (done) onClose();
  };
  const choose = (next: VerificationChannel) => {
    setChannel(next);
    setMethod(METHODS[next][0] ?? 'accountAndName');
  };
  return (
    <AppDialog
      open
      title={t('customers:verify.title')}
      onClose={onClose}
      onSubmit={() => void record(true)}
      actions={
        <>
          <Button type="submit" variant="contained" disabled={busy}>{t('customers:verify.right')}</Button>
          <Button disabled={busy} onClick={() => void record(false)}>{t('customers:verify.wrong')}</Button>
          <Button variant="text" onClick={onClose}>{t('common:action.cancel')}</Button>
        </>
      }
    >
      <Box sx={{ display: 'flex', gap: 1, mb: 1, flexWrap: 'wrap' }}>
        <LineSelect label={t('customers:verify.where')} value={channel} choices={CHANNELS.map((one) => ({ value: one, label: t(`customers:verify.${one}`) }))} onChange={(next) => choose(next === 'phone' ? 'phone' : 'desk')} />
        {accounts.length > 1 && <LineSelect label={t('customers:verify.account')} value={accountId} choices={accounts.map(({ id, number }) => ({ value: id, label: number }))} onChange={setAccountId} />}
      </Box>
      <RadioGroup aria-label={t('customers:verify.what')} value={method} onChange={(_event, next) => setMethod(next as VerificationMethod)}>
        {METHODS[channel].map((one) => (
          <FormControlLabel key={one} value={one} control={<Radio size="small" />} label={t(`customers:verify.question.${one}`)} />
        ))}
      </RadioGroup>
      <Expected customer={customer} method={method} number={accounts.find(({ id }) => id === accountId)?.number ?? ''} />
    </AppDialog>
  );
}

/** What the record says: the operator compares, and reads nothing of it aloud. */
function Expected({ customer, method, number }: { readonly customer: CustomerCardFieldsFragment; readonly method: VerificationMethod; readonly number: string }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const answers: Readonly<Record<VerificationMethod, readonly string[]>> = {
    identityDocument: [customer.fullName, ...(customer.birthOn === null ? [] : [format.date(customer.birthOn)])],
    powerOfAttorney: customer.representatives.filter(({ valid }) => valid).map(({ fullName }) => fullName),
    accountAndName: [number, customer.fullName],
    phoneOnRecord: customer.contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => phoneText(value)),
    taxId: customer.taxId === null ? [] : [customer.taxId],
  };
  return (
    <Box sx={{ mt: 1, p: 1.25, border: 1, borderColor: 'divider', borderRadius: 1 }}>
      <Typography sx={{ color: 'text.secondary' }}>{t('verify.expected')}</Typography>
      {answers[method].length === 0 ? <Typography>{t('verify.nothing')}</Typography> : answers[method].map((answer) => <Typography key={answer} sx={{ fontWeight: 550 }}>{answer}</Typography>)}
    </Box>
  );
}
