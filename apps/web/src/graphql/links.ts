import { ApolloLink, Observable } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { HttpLink } from '@apollo/client/link/http';
import { OperationTypeNode } from 'graphql';
import { setConnection } from './connection-state.js';
import { faultOf } from './faults.js';
import { currentCsrfToken, signedInAgain } from './session-gate.js';

/** Operations that speak about the session itself: a refusal there is the answer, not a reason to ask for a password. */
const aboutSession = new Set(['SignIn', 'SignOut', 'Viewer', 'Company']);

/** Adds the session's token to mutations and a request id to everything, so that a fault on the screen is found in the log. */
const headersLink = new SetContextLink((previous, operation) => {
  const token = operation.operationType === OperationTypeNode.MUTATION ? currentCsrfToken() : null;
  return {
    ...previous,
    headers: {
      ...(previous['headers'] as Record<string, string> | undefined),
      'x-request-id': crypto.randomUUID(),
      ...(token !== null && { 'x-csrf-token': token }),
    },
  };
});

/** An ended session keeps the page: the request waits for the person to sign in again and is then sent anew with the new token. */
const signInAgainLink = new ErrorLink(({ error, operation, forward }) => {
  if (aboutSession.has(operation.operationName ?? '') || faultOf(error).code !== 'UNAUTHENTICATED') return undefined;
  return new Observable<ApolloLink.Result>((observer) => {
    let cancelled = false;
    let subscription: { unsubscribe: () => void } | undefined;
    void signedInAgain().then((signedIn) => {
      if (cancelled) return;
      if (signedIn) subscription = forward(operation).subscribe(observer);
      else observer.error(error);
    });
    return () => {
      cancelled = true;
      subscription?.unsubscribe();
    };
  });
});

/** Tells the status line whether the server answers. */
const reachLink = new ApolloLink((operation, forward) =>
  new Observable<ApolloLink.Result>((observer) =>
    forward(operation).subscribe({
      next: (result) => {
        setConnection({ network: 'online' });
        observer.next(result);
      },
      error: (error: unknown) => {
        const reached = error instanceof Error && 'statusCode' in error;
        if (!reached && faultOf(error).code === 'network') setConnection({ network: navigator.onLine ? 'unreachable' : 'offline' });
        observer.error(error);
      },
      complete: () => observer.complete(),
    }),
  ),
);

/** HTTP road of queries and mutations. The token is set inside the retry so that a repeated request carries the new session's one. */
export const httpLink = ApolloLink.from([signInAgainLink, headersLink, reachLink, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]);
