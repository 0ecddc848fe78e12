import ChevronLeft from '@mui/icons-material/ChevronLeft';
import ChevronRight from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Can } from '../../access/can.js';
import { AddCalendarDialog } from '../../features/calendars/add-calendar-dialog.js';
import { RemoveCalendarDialog } from '../../features/calendars/remove-calendar-dialog.js';
import type { CalendarRowFragment } from '../../features/calendars/calendars.generated.js';
import type { CalendarSearch } from '../../features/calendars/urls.js';
import { useLocalized } from '../../text/use-texts.js';
import { useShortcuts } from '../../ui/keyboard.js';
import { LineSelect } from '../../ui/line-select.js';

/** Years shown beyond what is known: deadlines reach there on the weekly pattern. */
export const YEARS_AHEAD = 2;

export interface CalendarToolbarProps {
  readonly calendars: readonly CalendarRowFragment[];
  readonly calendar: CalendarRowFragment;
  readonly year: number;
  readonly onGo: (change: CalendarSearch) => void;
}

/** Which calendar and which year. */
export function CalendarToolbar({ calendars, calendar, year, onGo }: CalendarToolbarProps) {
  const { t } = useTranslation('calendars');
  const label = useLocalized();
  const [adding, setAdding] = useState(false);
  const first = calendar.knownFrom;
  const last = calendar.knownTo + YEARS_AHEAD;
  const years = Array.from({ length: Math.max(1, last - first + 1) }, (_, at) => String(first + at)).toReversed();
  useYearKeys(year, (next) => next >= first && next <= last && onGo({ year: next }));
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      <LineSelect label={t('choose')} value={calendar.code} choices={calendars.map((one) => ({ value: one.code, label: label(one.name) }))} onChange={(code) => onGo({ calendar: code })} maxWidth={560} />
      <IconButton aria-label={t('prevYear')} aria-keyshortcuts="[" disabled={year <= first} onClick={() => onGo({ year: year - 1 })}><ChevronLeft fontSize="small" /></IconButton>
      <LineSelect label={t('year')} value={String(year)} choices={years.map((one) => ({ value: one, label: one }))} onChange={(next) => onGo({ year: Number(next) })} />
      <IconButton aria-label={t('nextYear')} aria-keyshortcuts="]" disabled={year >= last} onClick={() => onGo({ year: year + 1 })}><ChevronRight fontSize="small" /></IconButton>
      <Can permission="calendars:amend">
        <Button onClick={() => setAdding(true)}>{t('add.open')}</Button>
      </Can>
      <RemoveCalendar calendar={calendar} calendars={calendars} onRemoved={(code) => onGo({ calendar: code })} />
      {adding && (
        <AddCalendarDialog
          calendars={calendars}
          onClose={() => setAdding(false)}
          onAdded={(code) => {
            setAdding(false);
            onGo({ calendar: code });
          }}
        />
      )}
    </Box>
  );
}

interface RemoveCalendarProps {
  readonly calendar: CalendarRowFragment;
  readonly calendars: readonly CalendarRowFragment[];
  readonly onRemoved: (parentCode: string) => void;
}

/** A country's calendar stays; a region's or office's may go when nothing is laid over it. */
function RemoveCalendar({ calendar, calendars, onRemoved }: RemoveCalendarProps) {
  const { t } = useTranslation('calendars');
  const [open, setOpen] = useState(false);
  const parent = calendars.find((one) => one.code === calendar.parentCode);
  if (parent === undefined) return null;
  return (
    <Can permission="calendars:amend">
      <Button onClick={() => setOpen(true)}>{t('remove.open')}</Button>
      {open && (
        <RemoveCalendarDialog
          calendar={calendar}
          parent={parent}
          onClose={() => setOpen(false)}
          onRemoved={() => {
            setOpen(false);
            onRemoved(parent.code);
          }}
        />
      )}
    </Can>
  );
}

function useYearKeys(year: number, go: (year: number) => void): void {
  const { t } = useTranslation('calendars');
  const labels = { prev: t('prevYear'), next: t('nextYear') };
  const latest = useRef({ year, go });
  latest.current = { year, go };
  useShortcuts(
    useMemo(
      () => [
        { code: 'BracketLeft', label: labels.prev, shown: '[', run: () => latest.current.go(latest.current.year - 1) },
        { code: 'BracketRight', label: labels.next, shown: ']', run: () => latest.current.go(latest.current.year + 1) },
      ],
      [labels.prev, labels.next],
    ),
  );
}
