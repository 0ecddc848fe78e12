import { useMutation } from '@apollo/client/react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import * as v from 'valibot';
import { fieldMessage } from '../../forms/field-message.js';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormDialog } from '../../forms/form-dialog.js';
import { useFormat } from '../../text/use-texts.js';
import { BlockEmpty, BlockLine, BlockLines, CardBlock } from '../../ui/card-block.js';
import { showToast } from '../../ui/toast.js';
import { ConsentDialog, type ConsentFileField } from './consent-dialog.js';
import { WithdrawConsentDocument, type CustomerCardFieldsFragment } from './customers.generated.js';

type Consent = CustomerCardFieldsFragment['consents'][number];
const schema = v.object({ on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, fieldMessage('badDate'))) });
type Values = v.InferOutput<typeof schema>;

export interface ConsentsBlockProps {
  readonly customer: CustomerCardFieldsFragment;
  readonly mayWrite: boolean;
  readonly fileField: ConsentFileField;
}

/** What the customer agreed to, by which paper and when; withdrawn ones stay as records. */
export function ConsentsBlock({ customer, mayWrite, fileField }: ConsentsBlockProps) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null);
  return (
    <CardBlock title={t('consents.title')} actions={mayWrite && <Button variant="text" onClick={() => setAdding(true)}>{t('consents.add')}</Button>}>
      {customer.consents.length === 0 && <BlockEmpty>{t('consents.none')}</BlockEmpty>}
      <BlockLines label={t('consents.title')}>
        {customer.consents.map((one) => (
          <BlockLine
            key={one.id}
            pale={one.withdrawnOn !== null}
            actions={mayWrite && one.withdrawnOn === null && <Button variant="text" aria-label={t('consents.withdrawNamed', { name: t(`purpose.${one.purpose}`) })} onClick={() => setWithdrawing(one)}>{t('consents.withdraw')}</Button>}
          >
            {t(`purpose.${one.purpose}`)}
            <Box component="span" sx={{ color: one.withdrawnOn === null ? 'text.secondary' : 'inherit' }}>
              {' · '}
              {t(`consentForm.${one.form}`)}
              {one.number !== null && ` № ${one.number}`} {t('from', { date: format.date(one.on) })}
              {one.withdrawnOn !== null && ` · ${t('consents.withdrawnOn', { date: format.date(one.withdrawnOn) })}`}
            </Box>
          </BlockLine>
        ))}
      </BlockLines>
      {adding && <ConsentDialog customerId={customer.id} fileField={fileField} onClose={() => setAdding(false)} />}
      {withdrawing !== null && <WithdrawDialog consent={withdrawing} onClose={() => setWithdrawing(null)} />}
    </CardBlock>
  );
}

function WithdrawDialog({ consent, onClose }: { readonly consent: Consent; readonly onClose: () => void }) {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const [withdraw] = useMutation(WithdrawConsentDocument);
  const form = useForm<Values>({ resolver: standardSchemaResolver(schema), defaultValues: { on: format.civilDate(Date.now()) } });
  return (
    <FormDialog<Values, Values>
      title={t('consents.withdrawTitle')}
      form={form}
      submitLabel={t('consents.withdraw')}
      onClose={onClose}
      onDone={() => {
        showToast({ text: t('consents.withdrawn') });
        onClose();
      }}
      send={async ({ on }) => (await withdraw({ variables: { input: { consentId: consent.id, on } } })).data?.withdrawConsent.problems ?? []}
    >
      <Box>{t('consents.withdrawText', { purpose: t(`purpose.${consent.purpose}`) })}</Box>
      <FormDateField control={form.control} name="on" label={t('consents.withdrawnAt')} autoFocus />
    </FormDialog>
  );
}
