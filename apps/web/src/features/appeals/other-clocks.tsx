import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import type { AppealTimelineFragment } from './appeal-card.generated.js';

type ClockOnCard = AppealTimelineFragment['processes'][number]['clocks'][number];

const SHOWN_ELSEWHERE: readonly ClockOnCard['subject'][] = ['promise', 'step', 'handling'];

/** T18: every norm on the result is kept; those beside the promise are named with their clause, an informative one as such (T16). */
export function OtherClocks({ processes }: Pick<AppealTimelineFragment, 'processes'>) {
  const { t } = useTranslation('appeals');
  const pick = useLocalized();
  const format = useFormat();
  const clocks = processes.flatMap((process) => process.clocks).filter((clock) => !SHOWN_ELSEWHERE.includes(clock.subject));
  if (clocks.length === 0) return null;
  return (
    <Box component="ul" aria-label={t('card.otherClocks')} sx={{ listStyle: 'none', color: 'text.secondary' }}>
      {clocks.map((clock) => (
        <li key={clock.id}>
          {t('preview.informativeLine', { label: pick(clock.label), date: format.date(format.civilDate(clock.dueAt)) })} · {clock.clause}
          {!clock.binding && ` · ${t('card.informative')}`}
        </li>
      ))}
    </Box>
  );
}
