import { graphql, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessOf, guardSchema } from '../src/graphql/guard.js';
import { apiSchema } from '../src/graphql/schema.js';
import { PASSWORD } from './harness/builders.js';
import { type TestApi, startApi } from './harness/start-api.js';

const forgetful = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Query', fields: { unguarded: { type: GraphQLString, resolve: () => 'secret' } } }),
});

const SET_LANGUAGE = 'mutation { setLanguage(input: { language: kk }) { problems { code } } }';

let t: TestApi;
beforeAll(async () => {
  t = await startApi();
});
afterAll(() => t.stop());

describe('deny by default', () => {
  it('refuses a root field that states no permission, whoever asks', async () => {
    const schema = guardSchema(forgetful);
    const everything = { actor: { grants: [], mustChangePassword: false }, caller: { originAccepted: true } };
    const result = await graphql({ schema, source: '{ unguarded }', contextValue: everything });
    expect(result.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });

  it('finds a statement on every root field of the product', () => {
    const schema = apiSchema();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const silent = roots.flatMap((root) => Object.values(root?.getFields() ?? {}).filter((field) => accessOf(field) === undefined).map((field) => field.name));
    expect(silent).toEqual([]);
  });

  it('lets nobody but the sign-in page ask without signing in', () => {
    const schema = apiSchema();
    const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
    const open = roots.flatMap((root) => Object.values(root?.getFields() ?? {}).filter((field) => accessOf(field)?.kind === 'public').map((field) => field.name));
    expect(open.sort()).toEqual(['company', 'signIn', 'viewer']);
  });
});

describe('forged requests', () => {
  it('are refused without the token and with a wrong one', async () => {
    const client = await t.as('operator');
    const missing = await client.send(SET_LANGUAGE, {}, { csrf: false });
    expect(missing.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'csrf' });
    expect(await client.faultOf(SET_LANGUAGE, {}, { headers: { 'x-csrf-token': 'x'.repeat(32) } })).toBe('FORBIDDEN');
    expect(await client.faultOf(SET_LANGUAGE)).toBeUndefined();
  });

  it.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this host', { origin: 'http://localhost:9999' }],
    ['a sandboxed page', { origin: 'null' }],
    ['a cross-site navigation without an Origin', { 'sec-fetch-site': 'cross-site' }],
  ])('from %s change nothing, not even by signing in', async (_name, headers) => {
    const client = await t.as('operator');
    const { errors } = await client.send(SET_LANGUAGE, {}, { headers });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', reason: 'origin' });
    const signIn = `mutation { signIn(input: { login: "x", password: "${PASSWORD}" }) { problems { code } } }`;
    expect(await t.anybody().faultOf(signIn, {}, { headers })).toBe('FORBIDDEN');
  });

  it('from the own page are let through', async () => {
    const client = await t.as('operator');
    expect(await client.faultOf(SET_LANGUAGE, {}, { headers: { origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' } })).toBeUndefined();
  });

  it('cannot be sent as a form', async () => {
    const client = await t.as('operator');
    const response = await t.api.app.inject({
      method: 'POST', url: '/graphql', headers: { ...client.headers(), 'content-type': 'text/plain' }, payload: JSON.stringify({ query: SET_LANGUAGE }),
    });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    const get = await t.api.app.inject({ method: 'GET', url: `/graphql?query=${encodeURIComponent(SET_LANGUAGE)}`, headers: { ...client.headers(), 'apollo-require-preflight': '1' } });
    expect(get.statusCode).toBe(405);
  });
});

describe('faults', () => {
  it('of malformed requests are BAD_INPUT', async () => {
    const client = await t.as('operator');
    for (const query of ['{', '{ nothing }', 'query Q($id: ID!) { account(id: $id) { id } }', '{ staff(first: "x") { totalCount } }']) {
      expect(await client.faultOf(query)).toBe('BAD_INPUT');
    }
  });

  it('of too large requests are BAD_INPUT: too deep, too many aliases, too many tokens', async () => {
    const client = await t.as('operator');
    const deep = `{ staff { nodes { ${'office { week { intervals { from } } } unit { '.repeat(1)} office { id } } } } }`;
    expect(await client.faultOf(deep)).toBeUndefined();
    expect(await client.faultOf(`{ ${Array.from({ length: 40 }, (_, n) => `a${n}: company { standard }`).join(' ')} }`)).toBe('BAD_INPUT');
    expect(await client.faultOf(`{ company { ${'standard '.repeat(4_100)} } }`)).toBe('BAD_INPUT');
  });

  it('of ours are masked: the person gets a reference, the log the reason', async () => {
    const own = await startApi();
    const client = await own.as('operator');
    await own.db.rows('alter table office rename to office_gone');
    const { errors, data } = await client.send<null>('query Broken { offices { id } }');
    expect(data).toBeNull();
    const reference = errors?.[0]?.extensions['reference'];
    expect(reference).toMatch(/^[A-Z2-9]{8}$/);
    expect(errors?.[0]).toMatchObject({ message: `Internal fault, reference ${String(reference)}.`, extensions: { code: 'INTERNAL' } });
    expect(JSON.stringify(errors)).not.toContain('relation');
    const line = own.log.find((entry) => entry.reference === reference);
    expect(JSON.stringify(line)).toContain('relation \\"office\\" does not exist');
    expect(line?.['requestId']).toMatch(/^[0-9a-f-]{36}$/);
    await own.stop();
  });

  it('never write a password into the log', async () => {
    await t.anybody().signIn('somebody', 'a password nobody may read');
    expect(JSON.stringify(t.log)).not.toContain('nobody may read');
  });
});
