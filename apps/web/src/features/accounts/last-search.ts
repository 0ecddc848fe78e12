import { useSyncExternalStore } from 'react';
import type { AccountHit } from './use-account-search.js';

/** The last search that ended in an opened card: the neighbours stay at hand in case the card was the wrong one. */
export interface LastSearch {
  readonly text: string;
  readonly hits: readonly AccountHit[];
}

let last: LastSearch | null = null;
const watchers = new Set<() => void>();

/** Kept in memory only: names of customers do not outlive the page. */
export function rememberSearch(text: string, hits: readonly AccountHit[]): void {
  last = { text, hits };
  for (const watcher of watchers) watcher();
}

/** Forgets it, when somebody else signs in. */
export function forgetSearch(): void {
  last = null;
  for (const watcher of watchers) watcher();
}

/** The last search, for the list beside the card. */
export function useLastSearch(): LastSearch | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => last,
  );
}
