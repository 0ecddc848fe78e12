import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { dayStyles } from './day-style.js';
import type { MonthGridProps } from './month-grid.js';
import { useLookWords } from './use-look-words.js';
import { lookOf, type Day } from './year-model.js';

/** One day: its number, the mark of its kind, and in words everything the mark means. */
export function DayCell({ day, reachable, open, today, onOpen, onFocus }: Omit<MonthGridProps, 'month' | 'days'> & { readonly day: Day }) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const label = useLocalized();
  const words = useLookWords();
  const look = lookOf(day);
  const said = [format.longDate(day.on), words(look), day.name === null ? undefined : label(day.name), day.amended ? t('amendedMark') : undefined].filter(Boolean).join(', ');
  return (
    <Box component="td" role="gridcell" aria-selected={open === day.on} sx={{ p: 0 }}>
      <Box
        component="button"
        type="button"
        data-day={day.on}
        tabIndex={reachable === day.on ? 0 : -1}
        title={said}
        aria-label={said}
        aria-current={today === day.on ? 'date' : undefined}
        onClick={() => onOpen(day.on)}
        onFocus={() => onFocus(day.on)}
        sx={{
          position: 'relative', display: 'block', width: '100%', height: 26, p: 0, border: '1px solid transparent', borderRadius: '3px', background: 'none', color: 'inherit', font: 'inherit', fontSize: 12.5, cursor: 'pointer', textAlign: 'center',
          ...dayStyles[look],
          ...(day.provisional && { fontStyle: 'italic' }),
          '&:hover': { outline: '1px solid var(--mui-palette-look-control)' },
          '&:focus-visible': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: 1 },
          ...(open === day.on && { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: 1 }),
        }}
      >
        <Box component="span" sx={today === day.on ? { textDecoration: 'underline', textDecorationThickness: 2, textUnderlineOffset: 2 } : {}}>{Number(day.on.slice(8))}</Box>
        {day.amended && <Box component="span" aria-hidden="true" sx={{ position: 'absolute', top: -1, right: 2, fontSize: 11, lineHeight: '12px', fontWeight: 700 }}>*</Box>}
      </Box>
    </Box>
  );
}
