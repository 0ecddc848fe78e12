import InfoOutlined from '@mui/icons-material/InfoOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../../access/can.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import type { CalendarRowFragment, CalendarYearQuery } from './calendars.generated.js';
import { Legend } from './legend.js';
import { LoadYearDialog } from './load-year-dialog.js';
import { lookOf } from './year-model.js';

export interface CalendarFactsProps {
  readonly shown: CalendarYearQuery['calendar'];
  readonly parent: CalendarRowFragment | undefined;
}

/** Only the year after the last sure one can be made sure, and only in a country's calendar. */
function LoadYear({ shown }: Pick<CalendarFactsProps, 'shown'>) {
  const { t } = useTranslation('calendars');
  const [open, setOpen] = useState(false);
  if (shown.calendar.parentCode !== null || shown.year !== shown.calendar.knownTo + 1) return null;
  return (
    <Can permission="calendars:amend">
      <Button onClick={() => setOpen(true)}>{t('load.open')}</Button>
      {open && <LoadYearDialog shown={shown} onClose={() => setOpen(false)} />}
    </Can>
  );
}

/** The year in numbers, whether it is sure, where it comes from, and what the marks mean. */
export function CalendarFacts({ shown, parent }: CalendarFactsProps) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const label = useLocalized();
  const { calendar, days } = shown;
  const count = (...looks: readonly string[]) => format.number(days.filter((day) => looks.includes(lookOf(day))).length);
  const figures = [
    { key: 'working', value: format.number(shown.workingDays) },
    { key: 'off', value: count('holiday', 'paid') },
    { key: 'short', value: count('short') },
    { key: 'amended', value: format.number(days.filter((day) => day.amended).length) },
  ] as const;
  const about = [t('sureTo', { year: calendar.knownTo }), parent === undefined ? null : t('over', { name: label(parent.name) }), calendar.officeIds.length > 0 ? t('offices', { count: calendar.officeIds.length }) : null];
  return (
    <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, mb: 1.5 }}>
      {!shown.sure && (
        <Box role="note" sx={{ display: 'flex', gap: 1, alignItems: 'center', border: 1, borderColor: 'divider', borderRadius: 1, px: 1.25, py: 0.75, backgroundColor: 'var(--mui-palette-look-amberSurface)', maxWidth: 1400 }}>
          <InfoOutlined aria-hidden="true" sx={{ fontSize: 18, color: 'warning.main' }} />
          <Box sx={{ flex: 1 }}>{t('provisional', { year: shown.year })}</Box>
          <LoadYear shown={shown} />
        </Box>
      )}
      <Box component="dl" aria-label={t('figures')} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5 }}>
        {figures.map((figure) => (
          <Box key={figure.key} sx={{ display: 'flex', gap: 0.75 }}>
            <Box component="dt" sx={{ color: 'text.secondary' }}>{t(`figure.${figure.key}`)}</Box>
            <Box component="dd" sx={{ fontWeight: 600 }}>{figure.value}</Box>
          </Box>
        ))}
      </Box>
      <Legend />
      <Typography sx={{ color: 'text.secondary', fontSize: 12, maxWidth: 1400 }}>{[...about, `${t('source')}: ${calendar.provenance}`].filter((part) => part !== null && part !== '').join(' · ')}</Typography>
    </Box>
  );
}
