import type { AddressInfo } from 'node:net';
import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
let url = '';
beforeAll(async () => {
  t = await startApi();
  await t.api.app.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(t.api.app.server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => t.stop());

const audits = serverAudits({ url: () => url, fetchFn: fetch });

describe('GraphQL over HTTP', () => {
  it('is audited whole', () => {
    expect(audits.length).toBeGreaterThanOrEqual(60);
  });

  // MUST items are errors where broken, SHOULD items warnings.
  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, name, audit) => {
    const result = await audit.fn();
    const reason = 'reason' in result ? result.reason : '';
    if (name.startsWith('MUST')) expect(result.status, reason).toBe('ok');
    else expect(result.status, reason).not.toBe('error');
  });
});
