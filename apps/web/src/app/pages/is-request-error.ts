import { CombinedGraphQLErrors, CombinedProtocolErrors, ServerError, ServerParseError } from '@apollo/client/errors';

/** True where the server or the network failed, false where our own code did. */
export function isRequestError(error: unknown): boolean {
  return (
    CombinedGraphQLErrors.is(error) || CombinedProtocolErrors.is(error) || ServerError.is(error) || ServerParseError.is(error) ||
    (error instanceof TypeError && /fetch|network|load failed/i.test(error.message))
  );
}
