import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../access/can.js';
import { useFormat, useLocalized } from '../../text/use-texts.js';
import { CardFrame } from '../../ui/card-frame.js';
import { KeyHint } from '../../ui/key-hint.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { useBackKey } from '../../ui/use-back-key.js';
import { AmendDialog } from './amend-dialog.js';
import type { CalendarRowFragment, CalendarYearQuery } from './calendars.generated.js';
import { useLookWords } from './use-look-words.js';
import { lookOf, type Day } from './year-model.js';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;

export interface DayCardProps {
  readonly day: Day;
  readonly calendar: CalendarRowFragment;
  /** The calendar this one is laid over. */
  readonly parent: CalendarRowFragment | undefined;
  readonly amendments: CalendarYearQuery['calendar']['amendments'];
  readonly onClose: () => void;
}

/** What a day is and why, and the way to change it. */
export function DayCard({ day, calendar, parent, amendments, onClose }: DayCardProps) {
  const { t } = useTranslation(['calendars', 'time']);
  const format = useFormat();
  const label = useLocalized();
  const words = useLookWords();
  const [amending, setAmending] = useState(false);
  const may = usePermission('calendars:amend');
  const act = t('calendars:open');
  useBackKey(onClose);
  useShortcuts(useMemo(() => (may ? [{ code: 'KeyE', label: act, shown: 'E', run: () => setAmending(true) }] : []), [may, act]));
  const origin = day.inherited && parent !== undefined ? t('calendars:inheritedMark', { name: label(parent.name) }) : calendar.parentCode !== null && day.kind !== null ? t('calendars:ownMark') : null;
  const own = amendments.filter((one) => one.on === day.on);
  return (
    <CardFrame title={format.longDate(day.on)} onClose={onClose} under={<Box sx={{ color: 'text.secondary' }}>{t(`time:weekday.${WEEKDAYS[day.weekday - 1] ?? '1'}`)}</Box>}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.25, alignItems: 'flex-start' }}>
        <Box>
          <Box sx={{ fontSize: 16, lineHeight: '24px', fontWeight: 600 }}>{words(lookOf(day))}</Box>
          {day.name !== null && <div>{label(day.name)}</div>}
          <Box sx={{ color: 'text.secondary' }}>{[day.kind === null ? t('calendars:pattern') : t(`calendars:kindHint.${day.kind}`), origin, day.amended ? t('calendars:amendedMark') : null].filter(Boolean).join(' · ')}</Box>
        </Box>
        {may && (
          <Button onClick={() => setAmending(true)} aria-keyshortcuts="E" sx={{ gap: 1 }}>
            {act} <KeyHint>E</KeyHint>
          </Button>
        )}
        {own.map((one) => (
          <Box key={one.id}>
            {one.reason}
            <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{[one.authorName, format.dateTime(one.at)].filter(Boolean).join(', ')}</Box>
          </Box>
        ))}
      </Box>
      {amending && <AmendDialog day={day} calendar={calendar} onClose={() => setAmending(false)} />}
    </CardFrame>
  );
}
