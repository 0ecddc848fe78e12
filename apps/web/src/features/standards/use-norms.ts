import { NetworkStatus } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { NormsDocument } from './standards.generated.js';

const pageSize = 100;

/** Every norm of an edition; the one in force where none is named. Pages follow each other until all are here. */
export function useNorms(editionId: string | undefined) {
  const result = useQuery(NormsDocument, { variables: { editionId: editionId ?? null, text: null, first: pageSize, after: null }, notifyOnNetworkStatusChange: true });
  const { data, fetchMore, networkStatus } = result;
  const { hasNextPage, endCursor } = data?.norms.pageInfo ?? { hasNextPage: false, endCursor: null };
  useEffect(() => {
    if (hasNextPage && networkStatus === NetworkStatus.ready) void fetchMore({ variables: { after: endCursor } }).catch(() => undefined);
  }, [hasNextPage, endCursor, networkStatus, fetchMore]);
  return { norms: data?.norms.nodes, error: result.error, refetch: result.refetch };
}
