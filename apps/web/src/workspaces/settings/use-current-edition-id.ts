import { useQuery } from '@apollo/client/react';
import { EditionDocument } from '../../features/standards/standards.generated.js';

/** Id of the edition in force; undefined while it is on its way. */
export function useCurrentEditionId(): string | undefined {
  return useQuery(EditionDocument, { variables: { id: null }, fetchPolicy: 'cache-first' }).data?.edition.id;
}
