import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PoolClient } from 'pg';
import { newId } from '../src/platform/ids.js';
import { COMPLETE, REGISTER, type RegisterData, RETURN, TAKE, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
let listener: PoolClient;
const told: string[] = [];
beforeAll(async () => {
  t = await startApi();
  listener = await t.opened.pool.connect();
  listener.on('notification', ({ payload }) => told.push(payload ?? ''));
  await listener.query('listen ortalyk_push');
});
afterAll(async () => {
  listener.release(true);
  await t.stop();
});

/** What was told by what `run` did; PostgreSQL hands notifications over with the next answer. */
async function toldBy(run: () => Promise<unknown>): Promise<readonly string[]> {
  told.length = 0;
  await run();
  await listener.query('select 1');
  return told.toSorted();
}

it('every change tells who watches the appeal, its unit and the figures of its office, a refusal tells nobody', async () => {
  const operator = await t.as('operator');
  const office = operator.officeId;
  const desk = await t.build.unit(office, 'frontDesk');
  const district = await t.build.unit(office, 'operatingDistrict');
  let answer: RegisterData | undefined;
  const registered = await toldBy(async () => {
    answer = await operator.ask<RegisterData>(REGISTER, { input: registration(office) });
  });
  const appeal = answer?.registerAppeal.appeal;
  const all = (...units: string[]): readonly string[] => [`appealChanged ${appeal?.id}`, `figuresChanged ${office}`, ...units.map((unit) => `workChanged ${unit}`)].toSorted();
  expect(registered).toEqual(all(desk));
  const stepId = appeal?.currentStep?.id;
  expect(await toldBy(() => operator.ask(TAKE, { input: { stepId, version: 1 } }))).toEqual(all(desk));
  expect(await toldBy(() => operator.ask(COMPLETE, { input: { stepId, version: 2, idempotencyKey: newId() } }))).toEqual(all(desk, district));
  const [next] = await t.db.rows<{ id: string; version: number }>(`select s.id, s.version from step s join appeal a on a.current_step_id = s.id where a.id = $1`, [appeal?.id ?? '']);
  expect(await toldBy(() => operator.ask(RETURN, { input: { stepId: next?.id, version: next?.version, reason: 'Не то' } }))).toEqual(all(desk, district));
  expect(await toldBy(() => operator.ask(REGISTER, { input: registration(office, { text: '' }) }))).toEqual([]);
});
