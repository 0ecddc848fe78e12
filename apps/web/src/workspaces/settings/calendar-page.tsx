import { useQuery } from '@apollo/client/react';
import Box from '@mui/material/Box';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CalendarFacts } from '../../features/calendars/calendar-facts.js';
import { AmendmentsTable } from '../../features/calendars/amendments-table.js';
import { CalendarsDocument, CalendarYearDocument, type CalendarRowFragment, type CalendarYearQuery } from '../../features/calendars/calendars.generated.js';
import { DayCard } from '../../features/calendars/day-card.js';
import { SpecialDays } from '../../features/calendars/special-days.js';
import type { CalendarSearch } from '../../features/calendars/urls.js';
import { YearGrid } from '../../features/calendars/year-grid.js';
import { useFaultText } from '../../graphql/use-fault-text.js';
import { useFormat } from '../../text/use-texts.js';
import { Page } from '../../ui/page.js';
import { PageTitle } from '../../ui/page-title.js';
import { EmptyState, ErrorState, LoadingRows } from '../../ui/states.js';
import { CalendarToolbar, YEARS_AHEAD } from './calendar-toolbar.js';

/** Settings · calendar: the year at a glance, what each day is, and who amended it. */
export function CalendarPage() {
  const { t } = useTranslation('calendars');
  const search = useSearch({ from: '/signed-in/settings/calendar' });
  const navigate = useNavigate({ from: '/settings/calendar' });
  const format = useFormat();
  const faultText = useFaultText();
  const { data, error, refetch } = useQuery(CalendarsDocument);
  const calendars = data?.calendars ?? [];
  const calendar = calendars.find((one) => one.code === search.calendar) ?? calendars.find((one) => one.parentCode === null) ?? calendars[0];
  const present = Number(format.civilDate(Date.now()).slice(0, 4));
  // A year nobody can count in leads to the present one.
  const year = search.year === undefined || calendar === undefined || search.year < calendar.knownFrom || search.year > calendar.knownTo + YEARS_AHEAD ? present : search.year;
  const go = (next: CalendarSearch, replace = false) => void navigate({ search: next, replace });
  const { day: _closed, ...place } = search;
  return (
    <Page
      title={
        <PageTitle
          title={t('title')}
          beside={calendar !== undefined && <CalendarToolbar calendars={calendars} calendar={calendar} year={year} onGo={(change) => go({ ...place, ...change }, true)} />}
        />
      }
    >
      {error !== undefined && data === undefined && <ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} />}
      {data === undefined && error === undefined && <LoadingRows rows={14} />}
      {data !== undefined && calendar === undefined && <EmptyState title={t('empty')} hint={t('emptyHint')} />}
      {calendar !== undefined && (
        <Year calendar={calendar} parent={calendars.find((one) => one.code === calendar.parentCode)} year={year} open={search.day} onOpen={(day) => go({ ...place, ...(day !== undefined && { day }) }, search.day !== undefined)} />
      )}
    </Page>
  );
}

interface YearProps {
  readonly calendar: CalendarRowFragment;
  readonly parent: CalendarRowFragment | undefined;
  readonly year: number;
  readonly open: string | undefined;
  readonly onOpen: (on: string | undefined) => void;
}

function Year({ calendar, parent, year, open, onOpen }: YearProps) {
  const faultText = useFaultText();
  const { data, previousData, error, refetch } = useQuery(CalendarYearDocument, { variables: { code: calendar.code, year } });
  // While the next year is on its way the present one stays, so that nothing jumps.
  const shown = (data ?? previousData)?.calendar;
  if (error !== undefined && data === undefined) return <ErrorState text={faultText(error)} onRetry={() => void refetch().catch(() => undefined)} />;
  if (shown === undefined) return <LoadingRows rows={14} />;
  return (
    <>
      <CalendarFacts shown={shown} parent={parent} />
      <YearBody shown={shown} parent={parent} open={open} onOpen={onOpen} />
    </>
  );
}

function YearBody({ shown, parent, open, onOpen }: Omit<YearProps, 'calendar' | 'year'> & { readonly shown: CalendarYearQuery['calendar'] }) {
  const { t } = useTranslation('calendars');
  const day = shown.days.find((one) => one.on === open);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1180px) minmax(260px, 320px)' }, '@media (min-width: 1860px)': { gridTemplateColumns: 'minmax(0, 1400px) minmax(240px, 320px)' }, gap: 3, alignItems: 'start' }}>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2, minWidth: 0 }}>
        <YearGrid year={shown.year} days={shown.days} open={open} onOpen={onOpen} />
        <Box sx={{ color: 'text.secondary', fontSize: 12 }}>{t('keys')}</Box>
        <AmendmentsTable amendments={shown.amendments} />
      </Box>
      {day === undefined ? (
        <SpecialDays days={shown.days} onOpen={onOpen} />
      ) : (
        <Box component="section" aria-label={t('day')} sx={{ border: 1, borderColor: 'divider', borderRadius: 1, backgroundColor: 'background.paper' }}>
          <DayCard key={day.on} day={day} calendar={shown.calendar} parent={parent} amendments={shown.amendments} onClose={() => onOpen(undefined)} />
        </Box>
      )}
    </Box>
  );
}
