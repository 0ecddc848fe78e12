import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { AccountSearchDocument, type AccountSearchQuery } from './account-search.generated.js';

export type AccountHit = AccountSearchQuery['search']['hits'][number];

/** What the search box shows: hits of `answeredText`, which may be a letter behind what is typed. */
export interface AccountSearch {
  readonly hits: readonly AccountHit[];
  readonly more: boolean;
  /** The text the hits answer; null before the first answer. */
  readonly answeredText: string | null;
  readonly loading: boolean;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

const PAUSE_MS = 140;
export const SHOWN_HITS = 12;

/** The value as it stood once nothing changed for `pauseMs`. */
export function useSettled<T>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}

/** Searches accounts a moment after the last key; the former hits stay until the next answer comes. */
export function useAccountSearch(text: string): AccountSearch {
  const typed = text.trim();
  const wanted = useSettled(typed, PAUSE_MS);
  const skip = wanted === '';
  const { data, previousData, loading, error, refetch } = useQuery(AccountSearchDocument, {
    variables: { text: wanted, first: SHOWN_HITS },
    skip,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const result = skip || typed === '' ? undefined : (data ?? previousData)?.search;
  return {
    hits: result?.hits ?? [],
    more: result?.more ?? false,
    answeredText: data !== undefined && !skip ? wanted : null,
    loading: typed !== '' && (loading || wanted !== typed),
    error: skip ? undefined : error,
    retry: () => void refetch(),
  };
}
