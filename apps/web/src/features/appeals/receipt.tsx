import Box from '@mui/material/Box';
import type { Language } from '@ortalyk/contract';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { makeFormat, type Format } from '../../text/format.js';
import { localized, type Label } from '../../text/localized.js';

export interface ReceiptAppeal {
  readonly number: string;
  readonly registeredAt: string;
  readonly dueAt: string | null;
  readonly language: Language;
  readonly text: string;
  readonly applicantName: string | null;
  readonly answerContact: string | null;
  readonly subject: { readonly label: Label };
  readonly answerChannel: { readonly label: Label };
  readonly customer: { readonly fullName: string } | null;
  readonly account: { readonly number: string; readonly address: string; readonly addressKk: string | null } | null;
  readonly registeredBy: { readonly fullName: string; readonly position: { readonly label: Label } };
  readonly office: { readonly name: Label; readonly address: string | null; readonly timeZone: string; readonly phones: readonly { readonly number: string }[] };
  readonly promise: { readonly clause: string } | null;
  readonly papers: readonly { readonly documentKind: string; readonly brought: boolean; readonly label: Label }[];
}

export interface ReceiptProps {
  readonly appeal: ReceiptAppeal;
  readonly company: { readonly name: Label; readonly documentNo: string; readonly edition: string };
}

/** F89: the copy an applicant takes away, in the applicant's own language: number, date, clerk, term and its clause. */
export function Receipt({ appeal, company }: ReceiptProps) {
  const { i18n } = useTranslation();
  const { language, office, account } = appeal;
  const t = i18n.getFixedT(language, 'appeals');
  const format = makeFormat(language, office.timeZone);
  const pick = (label: Label) => localized(label, language);
  const papers = (brought: boolean) => appeal.papers.filter((paper) => paper.brought === brought).map((paper) => pick(paper.label));
  const answer = [pick(appeal.answerChannel.label), appeal.answerContact].filter(Boolean).join(': ');
  return (
    <Box component="article" lang={language} sx={{ width: '100%', maxWidth: 620, color: '#000', backgroundColor: '#fff', border: '1px solid #999', p: 4, fontSize: 14, lineHeight: '20px', '@media print': { border: 0, p: 0, maxWidth: 'none' } }}>
      <Box sx={{ mb: 2 }}>
        <div>{pick(company.name)}</div>
        <div>{[pick(office.name), office.address, office.phones.map((phone) => phone.number).join(', ')].filter(Boolean).join(' · ')}</div>
      </Box>
      <Box component="h2" sx={{ fontSize: 18, lineHeight: '26px', fontWeight: 600, mb: 2 }}>
        {t('receipt.title')} {appeal.number}
      </Box>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: '170px minmax(0, 1fr)', gap: '6px 16px' }}>
        <Line term={t('receipt.registered')}>
          {format.date(format.civilDate(appeal.registeredAt))}, {format.time(appeal.registeredAt)}
        </Line>
        <Line term={t('receipt.applicant')}>{appeal.customer?.fullName ?? appeal.applicantName}</Line>
        {account !== null && <Line term={t('receipt.account')}>{account.number}</Line>}
        {account !== null && <Line term={t('receipt.address')}>{language === 'kk' ? (account.addressKk ?? account.address) : account.address}</Line>}
        <Line term={t('receipt.subject')}>{pick(appeal.subject.label)}</Line>
        <Line term={t('receipt.text')}>{appeal.text.length > 1200 ? `${appeal.text.slice(0, 1200)}…` : appeal.text}</Line>
        <Line term={t('receipt.due')}>
          <strong>{appeal.dueAt === null ? t('receipt.noDue') : t('receipt.dueValue', { date: dueDate(format, appeal.dueAt) })}</strong>
        </Line>
        <Line term={t('receipt.clause')}>{[company.documentNo, appeal.promise?.clause].filter(Boolean).join(', ')}</Line>
        <Line term={t('receipt.answerBy')}>{answer}</Line>
        {papers(true).length > 0 && <Line term={t('receipt.brought')}>{papers(true).join('; ')}</Line>}
        {papers(false).length > 0 && <Line term={t('receipt.missing')}>{papers(false).join('; ')}</Line>}
        <Line term={t('receipt.clerk')}>
          {appeal.registeredBy.fullName}, {pick(appeal.registeredBy.position.label)}
        </Line>
      </Box>
      <Box sx={{ mt: 5, width: 260, borderTop: '1px solid #000', fontSize: 12, textAlign: 'center' }}>{t('receipt.signature')}</Box>
    </Box>
  );
}

// A Kazakh month after «дейін» would need its case ending; figures do not.
function dueDate(format: Format, dueAt: string): string {
  const on = format.civilDate(dueAt);
  return format.language === 'kk' ? format.date(on) : format.longDate(on);
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <Box component="dd" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {children}
      </Box>
    </>
  );
}
