import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient, type Client } from 'graphql-ws';
import { setConnection } from './connection-state.js';
import { currentCsrfToken } from './session-gate.js';

const closedByPolicy = new Set([4401, 4403]);

/** Socket for live rows: opened with the first subscription, closed with the last, retried for ever with growing pauses. */
export function makeSocket(onReconnected: () => void): { readonly link: GraphQLWsLink; readonly client: Client } {
  let lost = false;
  const client = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: () => ({ csrfToken: currentCsrfToken() }),
    lazyCloseTimeout: 3_000,
    keepAlive: 20_000,
    retryAttempts: Number.POSITIVE_INFINITY,
    // A session that ended is answered by the next request with a dialog; the socket follows once there is a new token.
    shouldRetry: () => true,
    retryWait: async (attempt) => {
      const pause = Math.min(30_000, 500 * 2 ** Math.min(attempt, 6)) * (0.75 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, pause));
    },
    on: {
      connected: () => {
        setConnection({ socket: 'connected' });
        if (lost) onReconnected();
        lost = false;
      },
      closed: (event) => {
        const code = typeof event === 'object' && event !== null && 'code' in event ? Number(event.code) : 1006;
        lost = code !== 1000;
        setConnection({ socket: code === 1000 || closedByPolicy.has(code) ? 'idle' : 'reconnecting' });
      },
    },
  });
  return { link: new GraphQLWsLink(client), client };
}
