import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { type NonEmptyArray, buildSchemaSync } from 'type-graphql';
import { guardSchema } from './guard.js';
import { resolvers } from './resolvers.js';

let built: GraphQLSchema | undefined;

/** TypeGraphQL wants one; every subscription here brings its own sequence from `ctx.push`, so nothing ever goes through it. */
const pubSub = {
  publish: (): void => undefined,
  subscribe: (): never => {
    throw new Error('a subscription must state its own `subscribe`');
  },
};

/** The schema with its access guard; built once a process. Input values are checked by the domain, not by decorators. */
export function apiSchema(): GraphQLSchema {
  built ??= guardSchema(buildSchemaSync({ resolvers: [...resolvers] as unknown as NonEmptyArray<new () => object>, validate: false, pubSub }));
  return built;
}

const HEADER = '# Written by the API from its classes (`npm run ortalyk -- schema`); a test compares it. Not edited by hand.\n\n';

/** The contract file: sorted, so that a diff shows what changed and nothing else. */
export function printApiSchema(): string {
  return `${HEADER}${printSchema(lexicographicSortSchema(apiSchema()))}\n`;
}
