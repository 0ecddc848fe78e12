import { ApolloLink, Observable } from '@apollo/client';
import { signedInAgain } from './session-gate.js';

/** How the socket says that the session behind it is over. */
const sessionEnded = /Socket closed with event 4401/;

/** The cookie of a session that was only renewed (a changed password) may still be on its way; milliseconds. */
const renewalMs = 700;

/**
 * Keeps subscriptions over the end of a session: where the session was only renewed they go on by themselves, else the person is asked to
 * sign in again over the open page, at once and not with the next click, and then they go on.
 */
export function liveLink(stillSignedIn: () => Promise<boolean>): ApolloLink {
  return new ApolloLink(
    (operation, forward) =>
      new Observable<ApolloLink.Result>((observer) => {
        let stopped = false;
        let subscription: { unsubscribe: () => void } | undefined;
        const goOn = async (error: unknown): Promise<void> => {
          await new Promise((resolve) => setTimeout(resolve, renewalMs));
          const signedIn = !stopped && ((await stillSignedIn()) || (await signedInAgain()));
          if (stopped) return;
          if (signedIn) start();
          else observer.error(error);
        };
        const start = (): void => {
          subscription = forward(operation).subscribe({
            next: (result) => observer.next(result),
            complete: () => observer.complete(),
            error: (error: unknown) => {
              if (error instanceof Error && sessionEnded.test(error.message)) goOn(error).catch(() => observer.error(error));
              else observer.error(error);
            },
          });
        };
        start();
        return () => {
          stopped = true;
          subscription?.unsubscribe();
        };
      }),
  );
}
