import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { useLive } from '../../graphql/connection-state.js';
import { FiguresChangedDocument, NowDocument } from './now.generated.js';

/** Pause between asks while rows arrive by themselves: a busy hour registers an appeal a second, eyes need less. */
const calmMs = 1_500;

/** How often the figures are asked for while the socket is down, milliseconds. */
export const pollMs = 15_000;

/** The figures, kept fresh by the socket, by polling where there is none, and at the turn of the minute since deadlines pass by themselves. */
export function useNowFigures(officeId: string | undefined) {
  const variables = { officeId: officeId ?? null };
  const live = useLive();
  const query = useQuery(NowDocument, { variables, pollInterval: live ? 4 * pollMs : pollMs, fetchPolicy: 'cache-and-network' });
  const { refetch } = query;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useSubscription(FiguresChangedDocument, {
    variables,
    ignoreResults: true,
    onData: () => {
      timer.current ??= setTimeout(() => {
        timer.current = undefined;
        // A failed ask shows on the page through the query's own error.
        refetch().catch(() => undefined);
      }, calmMs);
    },
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  return { figures: query.data?.now ?? query.previousData?.now, error: query.error, refetch, live };
}
