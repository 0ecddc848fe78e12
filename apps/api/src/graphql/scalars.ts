import 'reflect-metadata';
import { formatInstant, isCivilDate, parseInstant } from '@ortalyk/domain';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

function instantOf(value: unknown): number {
  const parsed = typeof value === 'string' ? parseInstant(value) : null;
  if (parsed === null) throw new GraphQLError('DateTime must be ISO 8601 with an offset or Z, like 2026-11-20T09:00:00Z.');
  return parsed.at;
}

function civilDateOf(value: unknown): string {
  if (typeof value !== 'string' || !isCivilDate(value)) throw new GraphQLError('LocalDate must be an existing date, like 2026-11-20.');
  return value;
}

/** Instants: epoch milliseconds inside, ISO 8601 in UTC outside. */
export const DateTime = new GraphQLScalarType<number, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601 in UTC.',
  serialize: (value) => formatInstant(value as number),
  parseValue: instantOf,
  parseLiteral: (node) => instantOf(node.kind === Kind.STRING ? node.value : null),
});

/** Civil dates: `YYYY-MM-DD` inside and outside. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: "A civil date, YYYY-MM-DD, in the office's time zone.",
  serialize: (value) => value as string,
  parseValue: civilDateOf,
  parseLiteral: (node) => civilDateOf(node.kind === Kind.STRING ? node.value : null),
});

/** Any JSON value; used for event details and problem parameters, never for input. */
export const JSONValue = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'JSON value for event details.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
