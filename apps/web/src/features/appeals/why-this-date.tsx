import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { DefinitionList, type Definition } from '../../ui/definition-list.js';
import type { ExplanationFieldsFragment } from './explanation.generated.js';
import { ReadingLine } from './reading-line.js';
import { useAmountText } from './use-amount-text.js';
import { WhyDays } from './why-days.js';
import { WhyParts } from './why-parts.js';

export type Explanation = ExplanationFieldsFragment;

const EVENTS = ['registered', 'received', 'happened', 'stepOpened', 'before'] as const;

export interface WhyThisDateProps {
  readonly explanation: Explanation;
  /** False where nobody was promised anything: a question to the calculator. */
  readonly promised?: boolean;
}

/** «Почему эта дата»: the event, the calendar, the term and its clause, then the count day by day. */
export function WhyThisDate({ explanation, promised = true }: WhyThisDateProps) {
  const { t } = useTranslation('appeals');
  const format = useFormat();
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <DefinitionList termWidth={130} items={useFacts(explanation)} />
      <ReadingLine explanation={explanation} />
      {explanation.cappedBy !== null && <Typography>{t('why.cappedBy', { clause: explanation.cappedBy })}</Typography>}
      {explanation.provisional && <Typography>{t('preview.provisional')}</Typography>}
      {explanation.nominalOn !== null && explanation.nominalOn !== format.civilDate(explanation.dueAt) && (
        <Typography>{t('why.nominal', { date: format.date(explanation.nominalOn) })}</Typography>
      )}
      {explanation.parts.length > 0 && <WhyParts explanation={explanation} />}
      <WhyDays explanation={explanation} />
      {promised && <Typography sx={{ color: 'text.secondary' }}>{t('why.promiseKept')}</Typography>}
    </Box>
  );
}

function useFacts(explanation: Explanation): readonly Definition[] {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const format = useFormat();
  const amountText = useAmountText();
  const { startEvent } = explanation;
  const event = EVENTS.find((one) => one === startEvent);
  const term = amountText(explanation) ?? '';
  const target = explanation.targetAt === null || explanation.targetAt === explanation.dueAt ? '' : ` · ${t('why.targetAt', { date: format.date(format.civilDate(explanation.targetAt)) })}`;
  return [
    { term: t('why.startedAt'), value: `${event === undefined ? startEvent : t(`why.event.${event}`)}, ${format.dateTime(explanation.startedAt)}` },
    ...(explanation.countedFrom === explanation.startedAt ? [] : [{ term: t('why.countedFrom'), value: format.dateTime(explanation.countedFrom) }]),
    { term: t('why.term'), value: `${term}${target}` },
    { term: t('why.clause'), value: `${explanation.clause} · ${pick(explanation.normLabel)}` },
    { term: t('why.calendar'), value: pick(explanation.calendarName) },
    { term: t('why.zone'), value: explanation.timeZone },
  ];
}
