import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { Logger } from '../platform/logger.js';
import { requestScope } from '../platform/request-scope.js';
import { compiledQueries } from './compiled-queries.js';
import type { RequestContext } from './context.js';
import { maskErrors } from './mask-errors.js';

/** How big one request may be; a card with everything on it stays well below. */
const LIMITS = { depth: 14, aliases: 30, directives: 50, cost: 50_000, tokens: 4_000 } as const;

function limits() {
  return new ApolloArmor({
    // Armor counts tokens after parsing and turns syntax errors into 500; Apollo's own limit does not.
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: true },
    maxDepth: { enabled: true, n: LIMITS.depth, flattenFragments: true, ignoreIntrospection: true },
    maxAliases: { enabled: true, n: LIMITS.aliases },
    maxDirectives: { enabled: true, n: LIMITS.directives },
    costLimit: { enabled: true, maxCost: LIMITS.cost, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5, ignoreIntrospection: true },
  }).protect();
}

/** Validation rules of the limits, for the WebSocket, which Apollo does not see. */
export function limitRules(): readonly ValidationRule[] {
  return limits().validationRules;
}

export const parseLimits = { maxTokens: LIMITS.tokens } as const;

/** Apollo with the house's limits, masking and compiled queries; not started yet. */
export function createApollo(schema: GraphQLSchema, log: Logger): ApolloServer<RequestContext> {
  const armor = limits();
  return new ApolloServer<RequestContext>({
    schema,
    introspection: true,
    parseOptions: { ...parseLimits },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskErrors(log),
    logger: log,
    validationRules: [...(armor.validationRules as readonly ValidationRule[])],
    plugins: [...(vendorPlugins(armor.plugins) as readonly ApolloServerPlugin<RequestContext>[]), operationNames, compiledQueries(schema)],
  });
}

// Their types come from Apollo's CommonJS build, ours from the other: the same shapes under two names.
function vendorPlugins(limiting: readonly unknown[]): readonly unknown[] {
  return [
    ...limiting, ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginSchemaReportingDisabled(), ApolloServerPluginUsageReportingDisabled(),
  ];
}

const operationNames: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async didResolveOperation({ operationName }) {
      const scope = requestScope.getStore();
      if (scope !== undefined && operationName !== null) scope.operation = operationName;
    },
  }),
};
