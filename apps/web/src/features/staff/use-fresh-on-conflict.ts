import { useApolloClient } from '@apollo/client/react';
import { faultOf } from '../../graphql/faults.js';
import { StaffMemberDocument } from './staff.generated.js';

/** Wraps an act on a person: after a version conflict the card is read anew, so that pressing again acts on what it now says. */
export function useFreshOnConflict(): <Values, Result>(act: (values: Values) => Promise<Result>) => (values: Values) => Promise<Result> {
  const client = useApolloClient();
  return (act) => async (values) => {
    try {
      return await act(values);
    } catch (error) {
      if (faultOf(error).code === 'STALE') await client.refetchQueries({ include: [StaffMemberDocument] });
      throw error;
    }
  };
}
