import { GraphQLError } from 'graphql';

/** Request faults: the whole request is wrong, not a field of it. Closed list. */
export const FAULT_CODES = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'STALE', 'BAD_INPUT'] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** Top-level error with one of the five codes. */
export class RequestFault extends GraphQLError {
  constructor(code: FaultCode, message: string, extensions: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { ...extensions, code } });
  }
}

/** Nobody is signed in, or the session has ended. */
export function unauthenticated(): RequestFault {
  return new RequestFault('UNAUTHENTICATED', 'Sign in first.');
}

/** The person may not do this, or not here. */
export function forbidden(message = 'You have no permission for this.', extensions: Readonly<Record<string, unknown>> = {}): RequestFault {
  return new RequestFault('FORBIDDEN', message, extensions);
}

/** There is no such row, or the person may not know of it. */
export function notFound(what: string): RequestFault {
  return new RequestFault('NOT_FOUND', `No such ${what}.`);
}

/** Somebody changed the row since the client read it. */
export function stale(currentVersion: number): RequestFault {
  return new RequestFault('STALE', 'Somebody has changed this since you opened it.', { currentVersion });
}

/** Refuses a change made from an older reading of the row. */
export function requireVersion(row: { readonly version: number }, version: number): void {
  if (row.version !== version) throw stale(row.version);
}
