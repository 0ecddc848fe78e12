import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { phoneText } from '../../text/phone-text.js';
import { useFormat, useLanguage, useLocalized } from '../../text/use-texts.js';
import { DefinitionList, type Definition } from '../../ui/definition-list.js';
import type { AppealHeadFragment } from './appeal-card.generated.js';

/** People and circumstances: who asked, for which account, how it came, who took it, where to answer. */
export function AppealFacts({ appeal, attach }: { readonly appeal: AppealHeadFragment; readonly attach: ReactNode }) {
  const { t } = useTranslation(['appeals', 'accounts']);
  const pick = useLocalized();
  const format = useFormat();
  const answerTo = appeal.answerContact === null ? pick(appeal.answerChannel.label) : `${pick(appeal.answerChannel.label)}: ${phoneText(appeal.answerContact)}`;
  const items: readonly Definition[] = [
    ...usePeople(appeal),
    { term: t('appeals:card.channel'), value: pick(appeal.channel.label) },
    { term: t('appeals:card.received'), value: format.dateTime(appeal.receivedAt) },
    { term: t('appeals:card.registered'), value: `${format.dateTime(appeal.registeredAt)}, ${appeal.registeredBy.fullName}` },
    { term: t('appeals:card.office'), value: pick(appeal.office.name) },
    { term: t('appeals:card.answerTo'), value: answerTo },
    { term: t('appeals:card.language'), value: t(`accounts:languageName.${appeal.language}`) },
    { term: t('appeals:card.editionTerm'), value: appeal.edition },
  ];
  return (
    <>
      <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>
        {t('appeals:card.people')}
      </Typography>
      <DefinitionList items={items} />
      {attach !== undefined && <Box sx={{ mt: 1.5 }}>{attach}</Box>}
    </>
  );
}

function usePeople({ id, account, customer, applicantName, applicantContact }: AppealHeadFragment): readonly Definition[] {
  const { t } = useTranslation('appeals');
  const language = useLanguage();
  const contact = (customer?.contacts.map((one) => one.value) ?? [applicantContact ?? '']).map(phoneText).join(', ');
  const accountLink =
    account === null ? (
      t('card.noAccount')
    ) : (
      <Link to="/reception" search={{ account: account.id, appeal: id }}>
        {account.number}
      </Link>
    );
  return [
    customer === null ? { term: t('card.applicant'), value: applicantName ?? '' } : { term: t('card.customer'), value: customer.fullName },
    ...(contact === '' ? [] : [{ term: t('card.contact'), value: contact }]),
    { term: t('card.account'), value: accountLink },
    ...(account === null ? [] : [{ term: t('card.address'), value: language === 'kk' ? (account.addressKk ?? account.address) : account.address }]),
  ];
}
