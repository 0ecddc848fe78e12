import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { DayCell } from './day-cell.js';
import { weeksOf, type Day } from './year-model.js';

const MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export interface MonthGridProps {
  readonly month: number;
  readonly days: readonly Day[];
  /** The one day of the year Tab reaches. */
  readonly reachable: string;
  readonly open: string | undefined;
  readonly today: string;
  readonly onOpen: (on: string) => void;
  readonly onFocus: (on: string) => void;
}

/** One month as a grid, Monday first. */
export function MonthGrid({ month, days, ...cell }: MonthGridProps) {
  const { t } = useTranslation(['calendars', 'time']);
  const name = t(`calendars:month.${MONTHS[month - 1] ?? '1'}`);
  return (
    <Box component="section" sx={{ minWidth: 0 }}>
      <Typography component="h2" variant="h3" sx={{ px: '3px', mb: '2px' }}>{name}</Typography>
      <Box component="table" role="grid" aria-label={name} sx={{ borderCollapse: 'separate', borderSpacing: '2px', width: '100%', tableLayout: 'fixed' }}>
        <thead>
          <tr>
            {WEEKDAYS.map((weekday) => (
              <Box key={weekday} component="th" scope="col" abbr={t(`time:weekday.${weekday}`)} sx={{ fontSize: 11, fontWeight: 400, color: 'text.secondary', lineHeight: '16px' }}>
                {t(`time:weekdayShort.${weekday}`)}
              </Box>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(days, month).map((week, at) => (
            <tr key={at}>
              {week.map((day, weekday) => (day === null ? <td key={weekday}>{'\u00A0'}</td> : <DayCell key={day.on} day={day} {...cell} />))}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}
