import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { newReference } from '../platform/ids.js';
import type { Logger } from '../platform/logger.js';
import { FAULT_CODES } from './faults.js';

/** What Apollo calls the ways a request can be malformed. */
const MALFORMED = new Set([
  'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND', 'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** PostgreSQL's words for a text it cannot keep: a NUL in a value, a \u0000 in JSON. */
const UNKEEPABLE: ReadonlySet<unknown> = new Set(['22021', '22P05']);

const FAULTS: ReadonlySet<unknown> = new Set(FAULT_CODES);

/** Lets request faults through, names malformed requests BAD_INPUT, and masks every bug behind a reference that stands in the log. */
export function maskErrors(log: Logger): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const { code } = formatted.extensions ?? {};
    if (FAULTS.has(code)) return withoutStack(formatted);
    if (MALFORMED.has(code as string)) return { ...withoutStack(formatted), extensions: { code: 'BAD_INPUT' } };
    const cause = causeOf(error);
    if (isUnkeepable(cause)) return { ...formatted, message: 'A text holds the character NUL (U+0000), which cannot be kept: take it out.', extensions: { code: 'BAD_INPUT' } };
    const reference = newReference();
    log.error({ err: cause, path: formatted.path, reference }, 'fault');
    const masked = { message: `Internal fault, reference ${reference}.`, extensions: { code: 'INTERNAL', reference } };
    return formatted.path === undefined ? masked : { ...masked, path: formatted.path };
  };
}

function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.originalError !== undefined ? cause.originalError : cause;
}

// Bodies are cleaned of it on their way in; a literal in the query's own text and the variables of a GET come past that.
function isUnkeepable(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'code' in cause && UNKEEPABLE.has(cause.code);
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stack, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}
