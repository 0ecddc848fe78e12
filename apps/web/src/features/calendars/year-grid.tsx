import Box from '@mui/material/Box';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import { MonthGrid } from './month-grid.js';
import { dayAfterKey, type Day } from './year-model.js';

/** Twelve months fill their rows: four or six in a row, never five. */
const wholeRows = { '@media (min-width: 1400px)': { gridTemplateColumns: 'repeat(4, minmax(200px, 1fr))' }, '@media (min-width: 1860px)': { gridTemplateColumns: 'repeat(6, minmax(200px, 1fr))' } } as const;

export interface YearGridProps {
  readonly year: number;
  readonly days: readonly Day[];
  readonly open: string | undefined;
  readonly onOpen: (on: string) => void;
}

const months = Array.from({ length: 12 }, (_, month) => month + 1);

/** Twelve months; one stop of Tab, arrows move by days and weeks, PageUp and PageDown by months, Enter opens. */
export function YearGrid({ year, days, open, onOpen }: YearGridProps) {
  const { t } = useTranslation('calendars');
  const format = useFormat();
  const frame = useRef<HTMLDivElement>(null);
  const today = format.civilDate(Date.now());
  const [focused, setFocused] = useState(open ?? '');
  const wanted = focused.startsWith(String(year)) ? focused : open?.startsWith(String(year)) === true ? open : today.startsWith(String(year)) ? today : `${year}-01-01`;

  // After the card closes the focus is back on its day.
  const last = useRef(open);
  useEffect(() => {
    if (open === undefined && last.current !== undefined) frame.current?.querySelector<HTMLElement>(`[data-day="${last.current}"]`)?.focus();
    last.current = open;
  }, [open]);

  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.dataset['day'] === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = dayAfterKey(event.code, target.dataset['day']);
    if (next === undefined) return;
    event.preventDefault();
    frame.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  }

  return (
    <Box ref={frame} role="group" aria-label={t('grid', { year })} onKeyDown={onKeyDown} sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))', columnGap: 3, rowGap: 1.5, ...wholeRows }}>
      {months.map((month) => (
        <MonthGrid key={month} month={month} days={days} reachable={wanted} open={open} today={today} onOpen={onOpen} onFocus={setFocused} />
      ))}
    </Box>
  );
}
