import Box from '@mui/material/Box';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { EventLineFragment } from './appeal-card.generated.js';
import { useEventWords } from './use-event-words.js';

/** What happened, who did it, when, and from what to what: the audit of a card. */
export function EventList({ events }: { readonly events: readonly EventLineFragment[] }) {
  return (
    <Box component="ol" sx={{ listStyle: 'none' }}>
      {events.map((event) => (
        <EventLine key={event.id} event={event} />
      ))}
    </Box>
  );
}

function EventLine({ event }: { readonly event: EventLineFragment }) {
  const { t } = useTranslation('appeals');
  const format = useFormat();
  const words = useEventWords();
  // A backdated event says both times: when it was and when it was entered.
  const backdated = Math.abs(Date.parse(event.at) - Date.parse(event.happenedAt)) > 60_000;
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '96px minmax(0, 1fr)', columnGap: 1.5, py: '3px' }}>
      <Box component="time" dateTime={event.at} sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {format.dateTime(event.at)}
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {words.title(event)}{' '}
        <Box component="span" sx={{ color: 'text.secondary' }}>
          — {event.actor?.fullName ?? t('event.system')}
          {backdated && `, ${t('event.happened', { at: format.dateTime(event.happenedAt) })}`}
        </Box>
        {words.details(event).map((detail) => (
          <Box key={detail} sx={{ overflowWrap: 'anywhere' }}>
            {detail}
          </Box>
        ))}
        {event.changes.map((change) => (
          <Box key={change.field} sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {words.field(change.field)}: {words.value(change.field, change.before)} → <Box component="span" sx={{ color: 'text.primary' }}>{words.value(change.field, change.after)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
