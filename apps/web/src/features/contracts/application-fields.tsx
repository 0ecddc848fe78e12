import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FormDateField } from '../../forms/form-date-field.js';
import { FormSelect } from '../../forms/form-select.js';
import { FormTextField } from '../../forms/form-text-field.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import type { Applicant, ApplicationValues } from './application-schema.js';
import { ContractChoicesDocument } from './contracts.generated.js';
import { CONTRACT_KINDS } from './urls.js';

const two = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1.5, alignItems: 'start' } as const;
const UNITS = ['calendarDays', 'workingDays', 'months'] as const;

/** Kind, channel, application, who came, term and notice. */
export function ApplicationFields({ form: { control }, account }: { readonly form: UseFormReturn<ApplicationValues>; readonly account: Applicant }) {
  const { t } = useTranslation('contracts');
  const format = useFormat();
  const pick = useLocalized();
  const { data } = useQuery(ContractChoicesDocument, { fetchPolicy: 'cache-first', errorPolicy: 'all' });
  const channels = (data?.registrationOptions.channels ?? []).map(({ code, label }) => ({ value: code, label: pick(label) }));
  const people = account.customer.representatives.map((one) => ({
    value: one.id, label: one.valid || one.validTo === null ? one.fullName : t('apply.powerOver', { name: one.fullName, date: format.date(one.validTo) }), disabled: !one.valid,
  }));
  return (
    <>
      <Box sx={two}>
        <FormSelect control={control} name="kind" label={t('list.kind')} choices={CONTRACT_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))} />
        <FormSelect control={control} name="channel" label={t('apply.channel')} choices={channels} hint={t('apply.channelHint')} />
        <FormDateField control={control} name="applicationOn" label={t('apply.applicationOn')} />
        <FormTextField control={control} name="applicationNumber" label={t('apply.applicationNumber')} optional hint={t('moves.documentNumberHint')} input={{ autoComplete: 'off' }} />
        {people.length > 0 && <FormSelect control={control} name="representativeId" label={t('apply.representative')} optional choices={[{ value: '', label: t('apply.owner') }, ...people]} />}
      </Box>
      <Box sx={two}>
        <FormDateField control={control} name="startsOn" label={t('apply.startsOn')} />
        <FormDateField control={control} name="endsOn" label={t('apply.endsOn')} optional hint={t('apply.endsOnHint')} />
        <FormTextField control={control} name="noticeAmount" label={t('apply.notice')} optional hint={t('apply.noticeHint')} input={{ inputMode: 'numeric', autoComplete: 'off', maxLength: 3 }} />
        <FormSelect control={control} name="noticeUnit" label={t('apply.noticeUnit')} choices={UNITS.map((unit) => ({ value: unit, label: t(`unitName.${unit}`) }))} />
      </Box>
    </>
  );
}
