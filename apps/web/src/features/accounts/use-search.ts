import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { SearchDocument, type SearchQuery, type SearchQueryVariables } from './search.generated.js';

export type SearchHit = SearchQuery['search']['hits'][number];
export type FoundAccount = NonNullable<SearchHit['account']>;
/** A line of the search that is an account. */
export type AccountHit = SearchHit & { readonly account: FoundAccount };
export type SearchKind = SearchHit['kind'];
export type Understood = SearchQuery['search']['understood'];

/** What the search is narrowed to. */
export type SearchFilter = Pick<SearchQueryVariables, 'kind' | 'officeId' | 'district' | 'state'>;

/** What the search box shows: hits of `answeredText`, which may be a letter behind what is typed. */
export interface SearchState {
  readonly hits: readonly SearchHit[];
  readonly more: boolean;
  readonly understood: Understood;
  /** The text the hits answer; null before the first answer. */
  readonly answeredText: string | null;
  readonly loading: boolean;
  readonly error: Error | undefined;
  readonly retry: () => void;
}

/** Long enough to leave out letters struck in one go, short enough not to be felt. */
const PAUSE_MS = 70;
export const SHOWN_HITS = 14;

/** The value as it stood once nothing changed for `pauseMs`. */
export function useSettled<T>(value: T, pauseMs: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}

/** True for a line that is an account: what a form's picker may choose. */
export function isAccountHit(hit: SearchHit): hit is AccountHit {
  return hit.kind === 'account' && hit.account !== null;
}

/** Searches a moment after the last key; the former hits stay until the next answer comes, an answer to an older text is dropped. */
export function useSearch(text: string, filter: SearchFilter): SearchState {
  const typed = text.trim();
  const wanted = useSettled(typed, PAUSE_MS);
  const skip = wanted === '';
  const { data, previousData, loading, error, refetch } = useQuery(SearchDocument, {
    variables: { text: wanted, first: SHOWN_HITS, ...filter },
    skip,
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const result = skip || typed === '' ? undefined : (data ?? previousData)?.search;
  return {
    hits: result?.hits ?? [],
    more: result?.more ?? false,
    understood: result?.understood ?? null,
    answeredText: data !== undefined && !skip ? wanted : null,
    loading: typed !== '' && (loading || wanted !== typed),
    error: skip ? undefined : error,
    retry: () => void refetch(),
  };
}
