import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, Kind, OperationTypeNode } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from './context.js';

type Run = (root: unknown, ctx: RequestContext, variables: Readonly<Record<string, unknown>>) => ExecutionResult | Promise<ExecutionResult>;

const MOST_QUERIES = 500;

/**
 * Runs queries through graphql-jit, compiled once a document. Whatever is not a clean answer goes back to Apollo, so that
 * error codes, masking and status stay the ordinary ones.
 */
export function compiledQueries(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  const compiled = new Map<string, Run | null>();
  const compiledOf = (key: string, document: DocumentNode, operation: string | null): Run | null => {
    const known = compiled.get(key);
    compiled.delete(key);
    const run = known === undefined ? compile(schema, document, operation) : known;
    compiled.set(key, run);
    if (compiled.size > MOST_QUERIES) compiled.delete(compiled.keys().next().value ?? '');
    return run;
  };
  return {
    requestDidStart: async () => ({
      async responseForOperation({ operation, document, queryHash, operationName, request, contextValue, response }) {
        if (operation.operation !== OperationTypeNode.QUERY || isIntrospection(document)) return null;
        const run = compiledOf(`${queryHash} ${operationName ?? ''}`, document, operationName);
        if (run === null) return null;
        const result = await Promise.resolve(run({}, contextValue, request.variables ?? {})).catch(() => null);
        if (result === null || (result.errors !== undefined && result.errors.length > 0)) {
          contextValue.loaders.clear();
          return null;
        }
        return { http: response.http, body: { kind: 'single', singleResult: { data: result.data ?? null } } };
      },
    }),
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operation: string | null): Run | null {
  const query = compileQuery(schema, document, operation ?? undefined);
  return isCompiledQuery(query) ? (query.query as Run) : null;
}

// Asked once by tools and never by the application: not worth a place among the compiled.
function isIntrospection(document: DocumentNode): boolean {
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some((part) => part.kind === Kind.FIELD && part.name.value.startsWith('__')),
  );
}
