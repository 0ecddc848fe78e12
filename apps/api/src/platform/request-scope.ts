import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to the request being worked on, for code that is handed no context: the query counter, the logger, error masking. */
export interface RequestScope {
  readonly requestId: string;
  /** Statements sent to PostgreSQL so far. */
  queries: number;
  /** Name of the GraphQL operation, once known. */
  operation?: string;
}

export const requestScope = new AsyncLocalStorage<RequestScope>();
