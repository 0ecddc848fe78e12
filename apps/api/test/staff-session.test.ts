import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
beforeAll(async () => {
  t = await startApi();
});
afterAll(() => t.stop());

it('signs in', async () => {
  const client = await t.as('administrator');
  const data = await client.ask('query V { viewer { permissions staff { login office { code week { weekday intervals { from to } } } unit { code } position { code } } } }');
  expect(JSON.stringify(data)).toContain('staff:manage');
});
