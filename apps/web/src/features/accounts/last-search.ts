import { useSyncExternalStore } from 'react';
import type { AccountHit } from './use-search.js';

/** The last search that ended in an opened card: the neighbours stay at hand in case the card was the wrong one. */
export interface LastSearch {
  /** Whose search it was: nobody else on this computer sees it. */
  readonly staffId: string;
  readonly text: string;
  readonly hits: readonly AccountHit[];
}

let last: LastSearch | null = null;
const watchers = new Set<() => void>();

/** Kept in memory only: names of customers do not outlive the page. */
export function rememberSearch(search: LastSearch): void {
  last = search;
  for (const watcher of watchers) watcher();
}

/** The last search, for the list beside the card. */
export function useLastSearch(staffId: string): LastSearch | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => (last?.staffId === staffId ? last : null),
  );
}
