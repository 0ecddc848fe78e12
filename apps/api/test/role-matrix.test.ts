import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type GrantScope, PRESETS, type Permission, type Preset, presetGrants } from '@ortalyk/domain';
import {
  type GraphQLField, type GraphQLInputType, type GraphQLObjectType, getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Access } from '../src/graphql/access.js';
import { accessOf } from '../src/graphql/guard.js';
import { apiSchema } from '../src/graphql/schema.js';
import { type TestApi, startApi } from './harness/start-api.js';

const FILE = fileURLToPath(new URL('role-matrix.json', import.meta.url));
const schema = apiSchema();

/** How far a role reaches with a field: everywhere, in its office, own rows, or not at all. */
type Reach = GrantScope | 'refused' | 'anybody' | 'signedIn';
type Matrix = Readonly<Record<string, Readonly<Record<Preset, Reach>>>>;

const operations: readonly (readonly [string, GraphQLObjectType | null | undefined])[] = [
  ['query', schema.getQueryType()], ['mutation', schema.getMutationType()], ['subscription', schema.getSubscriptionType()],
];

const fields = operations.flatMap(([operation, type]) =>
  Object.values(type?.getFields() ?? {}).map((field) => ({ operation, field, access: accessOf(field) })),
);

function reachOf(preset: Preset, permission: Permission): Reach {
  const scopes = presetGrants(preset).filter((grant) => grant.permission === permission).map((grant) => grant.scope);
  return (['company', 'office', 'own'] as const).find((scope) => scopes.includes(scope)) ?? 'refused';
}

function cell(preset: Preset, access: Access | undefined): Reach {
  if (access === undefined) return 'refused';
  if (access.kind === 'permission') return reachOf(preset, access.permission);
  return access.kind === 'public' ? 'anybody' : 'signedIn';
}

function matrix(): Matrix {
  const rows = fields.map(({ operation, field, access }) => {
    const cells = Object.fromEntries(PRESETS.map((preset) => [preset, cell(preset, access)])) as Record<Preset, Reach>;
    return [`${operation} ${field.name}${access?.kind === 'permission' ? ` (${access.permission})` : ''}`, cells] as const;
  });
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A value that fits the type, so that what refuses is the permission and not the form. */
function valueOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, valueOf(field.type)]));
  }
  const values: Readonly<Record<string, unknown>> = { ID: '00000000-0000-7000-8000-000000000000', Int: 1, Boolean: true, DateTime: '2026-11-20T04:00:00Z', LocalDate: '2026-11-20' };
  return values[type.name] ?? 'nothing at all';
}

function requestFor(operation: string, field: GraphQLField<unknown, unknown>) {
  const required = field.args.filter((arg) => isNonNullType(arg.type));
  const variables = Object.fromEntries(required.map((arg) => [arg.name, valueOf(arg.type)]));
  const head = required.length === 0 ? '' : `(${required.map((arg) => `$${arg.name}: ${arg.type.toString()}`).join(', ')})`;
  const args = required.length === 0 ? '' : `(${required.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})`;
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return { query: `${operation} Probe${head} { ${field.name}${args}${selection} }`, variables };
}

it('who may do what is the committed matrix (UPDATE_MATRIX=1 writes it; look at the diff before committing)', async () => {
  const text = `${JSON.stringify(matrix(), null, 1)}\n`;
  if (process.env['UPDATE_MATRIX'] === '1') await writeFile(FILE, text);
  expect(text).toBe(await readFile(FILE, 'utf8'));
});

describe('the running server keeps the matrix', () => {
  let t: TestApi;
  beforeAll(async () => {
    t = await startApi();
  });
  afterAll(() => t.stop());

  it.each(PRESETS)('%s', async (preset) => {
    const client = await t.as(preset);
    for (const { operation, field, access } of fields) {
      if (operation === 'subscription' || access?.kind === 'public') continue;
      const refused = cell(preset, access) === 'refused';
      // Allowed mutations would really change something; their own tests run them.
      if (!refused && operation === 'mutation') continue;
      const { query, variables } = requestFor(operation, field);
      const code = await client.faultOf(query, variables);
      if (refused) expect(code, field.name).toBe('FORBIDDEN');
      else expect(code, field.name).not.toBe('FORBIDDEN');
    }
  });

  it('nobody signed in', async () => {
    for (const { operation, field, access } of fields) {
      if (operation === 'subscription' || access?.kind === 'public') continue;
      const { query, variables } = requestFor(operation, field);
      expect(await t.anybody().faultOf(query, variables), field.name).toBe('UNAUTHENTICATED');
    }
  });
});
