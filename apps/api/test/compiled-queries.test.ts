import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
let client: Client;
beforeAll(async () => {
  t = await startApi();
  client = await t.as('supervisor', { fullName: 'Ахметова Дана' });
});
afterAll(() => t.stop());

const QUERY = /* GraphQL */ `
  query Me($withName: Boolean! = true, $withoutUnit: Boolean = false) {
    me: viewer { ...person }
    again: viewer { staff { id } }
  }
  fragment person on Viewer {
    staff { __typename fullName @include(if: $withName) unit @skip(if: $withoutUnit) { code } office { week { weekday } } }
  }
`;

interface Me { readonly me: { readonly staff: { readonly __typename: string; readonly fullName?: string; readonly unit?: object } } }

it('a query compiled once answers every set of variables: defaults, @include, @skip, fragments, aliases', async () => {
  const full = await client.ask<Me>(QUERY);
  expect(full.me.staff).toMatchObject({ __typename: 'Staff', fullName: 'Ахметова Дана' });
  expect(full.me.staff.unit).toBeDefined();
  const bare = await client.ask<Me>(QUERY, { withName: false, withoutUnit: true });
  expect(Object.keys(bare.me.staff)).toEqual(['__typename', 'office']);
  expect(await client.ask<Me>(QUERY, {})).toEqual(full);
});

it('answers several operations of one document by name, and names the field that failed beside those that did not', async () => {
  const both = 'query One { company { standard } } query Two { company { country } }';
  const response = await t.api.app.inject({ method: 'POST', url: '/graphql', headers: client.headers(), payload: { query: both, operationName: 'Two' } });
  expect(response.json()).toEqual({ data: { company: { country: 'KZ' } } });
  const nobody = await t.anybody().send<{ company: object }>('{ company { standard } viewer { staff { id } } }');
  expect(nobody).toMatchObject({ status: 200, data: { company: { standard: 'alts' }, viewer: null } });
  const partly = await t.anybody().send<object>('{ company { standard } staffMember(id: "x") { id } }');
  expect(partly.data).toEqual({ company: { standard: 'alts' }, staffMember: null });
  expect(partly.errors?.[0]).toMatchObject({ path: ['staffMember'], extensions: { code: 'UNAUTHENTICATED' } });
});

it('refuses variables that do not fit, before anything is asked', async () => {
  const { status, errors } = await client.send('query Q($first: Int!) { staff(first: $first) { totalCount } }', { first: 'many' });
  expect([status, errors?.[0]?.extensions['code']]).toEqual([400, 'BAD_INPUT']);
});
