import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { toEpochDay, weekdayOf } from '@ortalyk/domain';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import type { Explanation } from './why-this-date.js';

type Day = Explanation['days'][number];

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const REASONS = ['startDay', 'weekend', 'holiday', 'nonworkingPaid', 'unitClosed', 'pause', 'rolled', 'working', 'movedWorking', 'calendar', 'due'] as const;

/** Every day of the count: counted with its number, or skipped with the reason. */
export function WhyDays({ explanation }: { readonly explanation: Explanation }) {
  const { t } = useTranslation('appeals');
  if (explanation.days.length === 0) return null;
  return (
    <section>
      <Typography component="h2" variant="h3">
        {t('why.days')}
      </Typography>
      <Box tabIndex={0} role="region" aria-label={t('why.days')} sx={{ maxHeight: 340, overflow: 'auto' }}>
        <Table size="small" stickyHeader aria-label={t('why.days')} sx={{ '& td, & th': { px: 1, py: '3px' } }}>
          <TableHead>
            <TableRow>
              <TableCell>{t('why.dayOn')}</TableCell>
              <TableCell>{t('why.dayCounted')}</TableCell>
              <TableCell>{t('why.dayReason')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {explanation.days.map((day) => (
              <DayLine key={day.on} day={day} />
            ))}
          </TableBody>
        </Table>
      </Box>
      {explanation.omittedDays > 0 && <Typography sx={{ color: 'text.secondary' }}>{t('why.omitted', { count: explanation.omittedDays })}</Typography>}
    </section>
  );
}

function DayLine({ day }: { readonly day: Day }) {
  const { t } = useTranslation(['appeals', 'time']);
  const pick = useLocalized();
  const format = useFormat();
  const weekday = WEEKDAYS[weekdayOf(toEpochDay(day.on)) - 1] ?? '1';
  const reason = REASONS.find((one) => one === day.reason);
  const words = [reason === undefined ? null : t(`appeals:why.reason.${reason}`), day.name === null ? null : pick(day.name)];
  return (
    <TableRow sx={day.counted ? {} : { '& td': { color: 'var(--mui-palette-look-pale)' } }}>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>
        {format.date(day.on)}, {t(`time:weekdayShort.${weekday}`)}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{day.counted ? (day.ordinal === null ? '✓' : t('appeals:why.ordinal', { n: day.ordinal })) : t('appeals:why.notCounted')}</TableCell>
      <TableCell>{words.filter((word) => word !== null).join(' · ')}</TableCell>
    </TableRow>
  );
}
