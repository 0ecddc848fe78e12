import Box from '@mui/material/Box';
import { toEpochDay, weekdayOf } from '@ortalyk/domain';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import { DueText } from '../../ui/due-text.js';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export interface PromiseDateProps {
  readonly dueAt: string;
  readonly answeredAt?: string | null;
  readonly warning?: boolean;
  readonly clause?: string | null;
}

/** The promise, the largest words on the page: the date, the weekday and hour, the time left, the clause that says so. */
export function PromiseDate({ dueAt, answeredAt = null, warning = false, clause }: PromiseDateProps) {
  const { t } = useTranslation(['appeals', 'time']);
  const format = useFormat();
  const on = format.civilDate(dueAt);
  const weekday = WEEKDAYS[weekdayOf(toEpochDay(on)) - 1] ?? '1';
  return (
    <Box>
      <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 2, flexWrap: 'wrap' }}>
        <Box component="span" sx={{ fontSize: 26, lineHeight: '34px', fontWeight: 600, whiteSpace: 'nowrap', color: answeredAt === null ? 'inherit' : 'var(--mui-palette-look-pale)' }}>
          {t('appeals:card.promiseUntil', { date: format.date(on) })}
        </Box>
        {answeredAt === null && <DueText dueAt={dueAt} warning={warning} size={18} />}
      </Box>
      <Box sx={{ color: 'text.secondary', display: 'flex', columnGap: 1, flexWrap: 'wrap' }}>
        <span>
          {t(`time:weekday.${weekday}`)}, {format.time(dueAt)}
        </span>
        {clause != null && <span>· {clause}</span>}
      </Box>
    </Box>
  );
}
