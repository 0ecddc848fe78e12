import { accepted, refused } from '@ortalyk/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RequestContext } from '../src/graphql/context.js';
import { withIdempotency } from '../src/graphql/idempotency.js';
import { type Work, useCase } from '../src/graphql/use-case.js';
import { contextFor } from '../src/http/request-context.js';
import { StaffEntity } from '../src/modules/staff/index.js';
import { newId, newRequestId } from '../src/platform/ids.js';
import type { BuiltStaff } from './harness/builders.js';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
let person: BuiltStaff;
beforeAll(async () => {
  t = await startApi();
  person = await t.build.staff();
});
afterAll(() => t.stop());

function context(): RequestContext {
  const caller = { address: '', userAgent: null, originAccepted: true, csrfToken: null, setSession: () => undefined };
  const actor = {
    staffId: person.id, sessionId: newId(), officeId: person.officeId, unitId: person.unitId, grants: [], language: 'ru' as const,
    mustChangePassword: false, csrfToken: '', sessionExpiresAt: 0,
  };
  return contextFor(t.api.host, { requestId: newRequestId(), caller, actor });
}

async function events(entityId: string): Promise<number> {
  const row = await t.db.row<{ count: number }>(`select count(*) as count from event where entity_id = $1`, [entityId]);
  return row?.count ?? 0;
}

function recordOf(entityId: string) {
  return { type: 'staffUpdated', entity: 'staff', entityId } as const;
}

describe('a use case', () => {
  it('writes its events with its change, and tells after the commit', async () => {
    const id = newId();
    const heard = new Promise<string>((resolve) => {
      t.api.host.push.listen('appealChanged', resolve);
    });
    await useCase(context(), async (work) => {
      work.record(recordOf(id));
      work.tell('appealChanged', id);
      return accepted(null);
    });
    expect(await heard).toBe(id);
    expect(await events(id)).toBe(1);
  });

  it.each([
    ['refused', async () => refused({ code: 'nameRequired', path: 'fullName' })],
    ['failed', async () => Promise.reject(new Error('broken'))],
  ])('that %s leaves nothing behind, though it had flushed', async (_how, end) => {
    const id = newId();
    const run = useCase(context(), async (work) => {
      const staff = await work.em.findOneOrFail(StaffEntity, person.id);
      staff.fullName = 'Половина дела';
      await work.em.flush();
      work.record(recordOf(id));
      return end();
    });
    await run.catch(() => undefined);
    const row = await t.db.row<{ full_name: string }>(`select full_name from staff where id = $1`, [person.id]);
    expect(row?.full_name).not.toBe('Половина дела');
    expect(await events(id)).toBe(0);
  });

  it('keeps its events for ever: they can be neither changed nor deleted', async () => {
    const id = newId();
    await useCase(context(), async (work) => {
      work.record(recordOf(id));
      return accepted(null);
    });
    await expect(t.db.rows(`update event set type = 'signedIn' where entity_id = $1`, [id])).rejects.toThrow('append only');
    await expect(t.db.rows(`delete from event where entity_id = $1`, [id])).rejects.toThrow('append only');
  });
});

describe('an idempotency key', () => {
  let runs = 0;
  const call = (key: string, input: object, operation = 'registerAppeal') =>
    useCase(context(), (work: Work) =>
      withIdempotency(work, { operation, key, input }, async () => {
        runs += 1;
        work.record(recordOf(newId()));
        return accepted({ appealId: newId() });
      }));

  it('gives the first result back to a repeat, whatever the order of its fields', async () => {
    runs = 0;
    const first = await call('key-0001', { a: 1, b: { c: 2, d: null } });
    expect(await call('key-0001', { b: { c: 2 }, a: 1 })).toEqual(first);
    expect(runs).toBe(1);
  });

  it('lets one of many simultaneous calls do the work, and all get its result', async () => {
    runs = 0;
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => call('key-0002', { a: 1 })));
    expect(runs).toBe(1);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
  });

  it('is refused with other values, and is free for another operation', async () => {
    await call('key-0003', { a: 1 });
    expect(await call('key-0003', { a: 2 })).toMatchObject({ ok: false, problems: [{ code: 'idempotencyReused' }] });
    expect((await call('key-0003', { a: 2 }, 'completeStep')).ok).toBe(true);
  });

  it('is not used up by a refusal', async () => {
    const refuse = () => useCase(context(), (work) => withIdempotency(work, { operation: 'registerAppeal', key: 'key-0004', input: {} }, async () => refused({ code: 'textRequired', path: 'text' })));
    expect((await refuse()).ok).toBe(false);
    expect((await call('key-0004', {})).ok).toBe(true);
  });

  it('must be long enough to be one', async () => {
    expect(await call('short', {})).toMatchObject({ ok: false, problems: [{ code: 'idempotencyKeyInvalid', path: 'idempotencyKey' }] });
  });
});

describe('jobs', () => {
  it('purge what nobody can ask about any more, and run in the product', async () => {
    const own = await startApi({ jobs: true });
    const staff = await own.build.staff();
    await own.db.rows(
      `insert into session (id, token_hash, csrf_token, staff_id, expires_at) values (gen_random_uuid(), 'old', '', $1, now() - interval '31 days'), (gen_random_uuid(), 'new', '', $1, now())`,
      [staff.id],
    );
    await own.db.rows(`insert into sign_in_attempt (at, login_folded, address, succeeded) values (now() - interval '8 days', 'x', 'y', false), (now(), 'x', 'y', false)`);
    await own.db.rows(`insert into idempotency_key (staff_id, operation, key, input_hash, result, created_at) values ($1, 'o', 'old', '', '{}', now() - interval '8 days')`, [staff.id]);
    await own.db.rows(`select graphile_worker.add_job('purgeExpired')`);
    const left = () => own.db.row<object>(
      `select (select count(*) from session) as sessions, (select count(*) from sign_in_attempt) as attempts, (select count(*) from idempotency_key) as keys`,
    );
    await expect.poll(left, { timeout: 10_000 }).toEqual({ sessions: 1, attempts: 1, keys: 0 });
    await own.stop();
  });

  it('left locked by a killed process are taken up at the next start', async () => {
    const first = await startApi({ jobs: true });
    await first.api.stop();
    await first.db.rows(`select graphile_worker.add_job('purgeExpired')`);
    await first.db.rows(`update graphile_worker._private_jobs set locked_by = 'killed', locked_at = now(), attempts = 1`);
    const second = await startApi({ jobs: true, connection: first.opened.connection });
    await expect.poll(() => second.db.row(`select count(*) as count from graphile_worker._private_jobs`), { timeout: 10_000 }).toEqual({ count: 0 });
    await second.stop();
    await first.opened.close();
  });
});
