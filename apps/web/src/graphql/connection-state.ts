import { useSyncExternalStore } from 'react';

/** What the status line needs to know; all well is the silent state. */
export interface ConnectionState {
  readonly network: 'online' | 'offline' | 'unreachable';
  readonly socket: 'idle' | 'connected' | 'reconnecting';
  readonly newVersion: boolean;
}

let state: ConnectionState = { network: 'online', socket: 'idle', newVersion: false };
const listeners = new Set<() => void>();

/** Changes a part of the state and tells who watches. */
export function setConnection(change: Partial<ConnectionState>): void {
  const next = { ...state, ...change };
  if (next.network === state.network && next.socket === state.socket && next.newVersion === state.newVersion) return;
  state = next;
  for (const listener of listeners) listener();
}

export function connectionState(): ConnectionState {
  return state;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The present state of network and socket. */
export function useConnection(): ConnectionState {
  return useSyncExternalStore(subscribe, connectionState, connectionState);
}

/** True while live rows arrive by themselves; pages poll while it is false. */
export function useLive(): boolean {
  return useConnection().socket === 'connected';
}

/** Watches the browser's own notion of network. Returns the way to stop. */
export function watchNetwork(): () => void {
  const tell = () => setConnection({ network: navigator.onLine ? 'online' : 'offline' });
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  tell();
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
}
