import { ApolloClient, ApolloLink, InMemoryCache, type FieldReadFunction, type Reference } from '@apollo/client';
import { OperationTypeNode } from 'graphql';
import { httpLink } from './links.js';
import { liveLink } from './live-link.js';
import { makeSocket } from './socket.js';

/** Lists that grow page by page under their filter; everything else is replaced when read again. */
function makeCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          appeals: growing(['filter', 'order']),
          steps: growing(['filter']),
          staff: growing(['text', 'active']),
          contracts: growing(['filter']),
          personalReadLog: growing(['filter']),
          norms: growing(['editionId', 'text', 'use', 'force']),
          account: { read: byId('Account') },
          appeal: { read: byId('Appeal') },
        },
      },
      Account: { fields: { history: growing([]), appeals: growing([]) } },
      Appeal: { fields: { history: growing([]) } },
      Customer: { fields: { history: growing([]) } },
      // Values without identity: a new answer replaces the old one whole.
      Viewer: { keyFields: [] },
      Company: { keyFields: [] },
      NowFigures: { merge: false },
      // One norm has other values in another edition: it lives with the question that asked for it.
      Norm: { keyFields: false },
      OpenQuestion: { keyFields: false },
    },
  });
}

/** A card whose row has already been read is shown from the cache while the rest of it is on its way. */
function byId(typename: string): FieldReadFunction<Reference | null, Reference | null | undefined> {
  return (existing, { args, toReference }) => {
    const id: unknown = args?.['id'];
    return existing === undefined && typeof id === 'string' ? toReference({ __typename: typename, id }) : existing;
  };
}

interface Page {
  readonly nodes?: readonly unknown[];
  readonly edges?: readonly unknown[];
}

/** A cursor connection: `after` adds to what is there, a read without it starts anew. */
function growing(keyArgs: readonly string[]) {
  return {
    keyArgs: keyArgs.length === 0 ? (false as const) : [...keyArgs],
    merge(existing: Page | undefined, incoming: Page, { args }: { args: Record<string, unknown> | null }): Page {
      if (args?.['after'] == null || existing === undefined) return incoming;
      return {
        ...incoming,
        ...(incoming.nodes && { nodes: [...(existing.nodes ?? []), ...incoming.nodes] }),
        ...(incoming.edges && { edges: [...(existing.edges ?? []), ...incoming.edges] }),
      };
    },
  };
}

export interface ClientOptions {
  /** The socket is back after it was lost: rows may have changed unseen. */
  readonly onReconnected: () => void;
  /** Asks the server anew whether there is a session. */
  readonly stillSignedIn: () => Promise<boolean>;
}

/** One client a page: HTTP for questions and acts, the socket for live rows. */
export function makeClient({ onReconnected, stillSignedIn }: ClientOptions): ApolloClient {
  const socket = makeSocket(onReconnected);
  return new ApolloClient({
    cache: makeCache(),
    link: ApolloLink.split(({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, ApolloLink.from([liveLink(stillSignedIn), socket.link]), httpLink),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
    devtools: { enabled: false },
  });
}
