import { useQuery } from '@apollo/client/react';
import ContentCopy from '@mui/icons-material/ContentCopy';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { toEpochDay, weekdayOf } from '@ortalyk/domain';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NormLink } from '../../features/standards/standard-links.js';
import { WhyThisDate, type Explanation } from '../../features/appeals/why-this-date.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useProblemText } from '../../text/use-problem-text.js';
import { TimeZoneContext, useFormat } from '../../text/use-texts.js';
import { ErrorState, LoadingRows } from '../../ui/states.js';
import { CalculationDocument } from './calculator.generated.js';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export interface CalculatorAnswerProps {
  readonly normId: string;
  readonly officeId: string;
  /** The office's wall clock. */
  readonly start: string;
}

/** The date, large, the clause that gives it, and every counted and skipped day; in the office's own time. */
export function CalculatorAnswer({ normId, officeId, start }: CalculatorAnswerProps) {
  const faultText = useFaultText();
  const problemText = useProblemText();
  const { data, error, refetch } = useQuery(CalculationDocument, { variables: { input: { normId, officeId, start } } });
  if (error !== undefined) return <ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} />;
  if (data === undefined) return <LoadingRows rows={6} />;
  const { explanation, problems } = data.deadline;
  if (explanation === null) return <ErrorState text={problems.map((problem) => problemText(problem)).join('\n')} />;
  return (
    <TimeZoneContext value={explanation.timeZone}>
      <Answer explanation={explanation} />
    </TimeZoneContext>
  );
}

function Answer({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation(['standards', 'time']);
  const format = useFormat();
  const on = format.civilDate(explanation.dueAt);
  const weekday = WEEKDAYS[weekdayOf(toEpochDay(on)) - 1] ?? '1';
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 2 }}>
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Typography component="h2" sx={{ fontSize: 26, lineHeight: '34px', fontWeight: 600 }}>{t('standards:calculator.due', { date: format.date(on) })}</Typography>
          <Box sx={{ color: 'text.secondary' }}>{t('standards:calculator.dueTime', { weekday: t(`time:weekday.${weekday}`), time: format.time(explanation.dueAt), zone: explanation.timeZone })}</Box>
          <Box>{explanation.clause} · <NormLink id={explanation.normId} edition={undefined} /></Box>
        </Box>
        <CopyLink />
      </Box>
      {explanation.force === 'informative' && <Typography>{t('standards:calculator.informative')}</Typography>}
      <WhyThisDate explanation={explanation} promised={false} />
    </Box>
  );
}

function CopyLink() {
  const { t } = useTranslation(['standards', 'common']);
  const [copied, setCopied] = useState(false);
  async function copy(): Promise<void> {
    // Without HTTPS the clipboard is closed; the address stands in the browser's own line.
    await navigator.clipboard?.writeText(location.href).then(
      () => setCopied(true),
      () => undefined,
    );
  }
  return (
    <Button startIcon={<ContentCopy fontSize="small" />} onClick={() => void copy()}>
      {copied ? t('common:action.copied') : t('standards:calculator.copyLink')}
    </Button>
  );
}
