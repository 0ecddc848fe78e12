import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { useLookWords } from './use-look-words.js';
import { lookOf, specialDays, type Day } from './year-model.js';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** Names of holidays, moved and shortened days, in order; each opens its day. */
export function SpecialDays({ days, onOpen }: { readonly days: readonly Day[]; readonly onOpen: (on: string) => void }) {
  const { t } = useTranslation('calendars');
  const special = specialDays(days);
  return (
    <section aria-label={t('holidays')}>
      <Typography component="h2" variant="h2" sx={{ mb: 0.5 }}>{t('holidays')}</Typography>
      {special.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{t('noHolidays')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none' }}>
        {special.map((day) => (
          <li key={day.on}>
            <SpecialDay day={day} onOpen={onOpen} />
          </li>
        ))}
      </Box>
    </section>
  );
}

function SpecialDay({ day, onOpen }: { readonly day: Day; readonly onOpen: (on: string) => void }) {
  const { t } = useTranslation(['calendars', 'time']);
  const format = useFormat();
  const label = useLocalized();
  const words = useLookWords();
  return (
    <Box
      component="button"
      type="button"
      onClick={() => onOpen(day.on)}
      sx={{ display: 'grid', gridTemplateColumns: '70px minmax(0, 1fr)', columnGap: 1, width: '100%', py: '3px', px: 0.5, border: 0, background: 'none', color: 'inherit', font: 'inherit', textAlign: 'start', cursor: 'pointer', '&:hover': { backgroundColor: 'action.hover' } }}
    >
      <span>{format.date(day.on).slice(0, 5)}, {t(`time:weekdayShort.${WEEKDAYS[day.weekday - 1] ?? '1'}`)}</span>
      <span>
        {day.name === null ? words(lookOf(day)) : label(day.name)}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {day.name !== null && ` · ${words(lookOf(day))}`}
          {day.amended && ` · ${t('calendars:amendedMark')}`}
        </Box>
      </span>
    </Box>
  );
}
