import Box from '@mui/material/Box';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/use-texts.js';
import type { EventLineFragment } from './appeal-card.generated.js';
import { useEventWords, type EventNames } from './use-event-words.js';

/** What happened, who did it, when, and from what to what: the audit of a card. */
export function EventList({ events, names }: { readonly events: readonly EventLineFragment[]; readonly names?: EventNames }) {
  const known = useMemo(() => new Map([...events.flatMap(({ actor }) => (actor === null ? [] : [[actor.id, actor.fullName] as const])), ...(names ?? [])]), [events, names]);
  return (
    <Box component="ol" sx={{ listStyle: 'none' }}>
      {events.map((event) => (
        <EventLine key={event.id} event={event} names={known} />
      ))}
    </Box>
  );
}

function EventLine({ event, names }: { readonly event: EventLineFragment; readonly names: EventNames }) {
  const { t } = useTranslation('appeals');
  const format = useFormat();
  const words = useEventWords(names);
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
        {words.details(event).length > 0 && <Box sx={{ overflowWrap: 'anywhere' }}>{words.details(event).join(' · ')}</Box>}
        {event.changes.map((change) => (
          <Box key={change.field} sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
            {words.field(change.field)}: {words.value(change.field, change.before, event.entity)} → <Box component="span" sx={{ color: 'text.primary' }}>{words.value(change.field, change.after, event.entity)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
