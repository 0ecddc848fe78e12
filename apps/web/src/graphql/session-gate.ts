import { useSyncExternalStore } from 'react';

let csrfToken: string | null = null;

/** The token of the present session, sent with every mutation and on the socket. */
export function currentCsrfToken(): string | null {
  return csrfToken;
}

/** Told whenever a viewer is read or somebody signs in or out. */
export function keepCsrfToken(token: string | null): void {
  csrfToken = token;
}

interface Waiting {
  readonly promise: Promise<boolean>;
  readonly resolve: (signedIn: boolean) => void;
}

let waiting: Waiting | null = null;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/**
 * Asks the person on the screen to sign in again and resolves to whether that happened. Requests that fail meanwhile wait at the same
 * gate, so that one dialog serves them all and what was typed is sent again afterwards.
 */
export function signedInAgain(): Promise<boolean> {
  if (waiting === null) {
    let resolve: (signedIn: boolean) => void = () => undefined;
    const promise = new Promise<boolean>((settle) => {
      resolve = settle;
    });
    waiting = { promise, resolve };
    tell();
  }
  return waiting.promise;
}

/** Opens the gate: the waiting requests are sent again where `signedIn`, and fail otherwise. */
export function openGate(signedIn: boolean): void {
  waiting?.resolve(signedIn);
  waiting = null;
  tell();
}

/** True while requests wait for the person to sign in again. */
export function useGateClosed(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => waiting !== null,
    () => false,
  );
}
