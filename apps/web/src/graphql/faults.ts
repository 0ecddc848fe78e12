import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** The API's top-level codes; everything else a client sees is the network. */
export const faultCodes = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'STALE', 'BAD_INPUT', 'INTERNAL'] as const;

export type FaultCode = (typeof faultCodes)[number] | 'network';

/** A request that failed: its code and what came with it. */
export interface Fault {
  readonly code: FaultCode;
  /** Number under which an INTERNAL fault stands in the server's log. */
  readonly reference?: string;
  /** The record's present version, with STALE. */
  readonly currentVersion?: number;
}

/** Reads what the API or the network said; an error that is neither is a network fault only if fetch raised it. */
export function faultOf(error: unknown): Fault {
  if (!CombinedGraphQLErrors.is(error)) return { code: 'network' };
  const extensions = error.errors[0]?.extensions ?? {};
  const code = faultCodes.find((known) => known === extensions['code']) ?? 'INTERNAL';
  const { reference, currentVersion } = extensions;
  return {
    code,
    ...(typeof reference === 'string' && { reference }),
    ...(typeof currentVersion === 'number' && { currentVersion }),
  };
}
