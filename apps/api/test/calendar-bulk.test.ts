import type { PoolClient } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { recomputeClocks } from '../src/modules/process/index.js';
import { newId } from '../src/platform/ids.js';
import type { Client } from './harness/client.js';
import { type AppealData, COMPLETE, REGISTER, type RegisterData, TAKE, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';

const PREVIEW = `query Preview($input: CalendarAmendmentInput!) { calendarAmendmentPreview(input: $input) { affected { clockId subject } problems { code } } }`;
const AMEND = `mutation Amend($input: AmendCalendarDayInput!) { amendCalendarDay(input: $input) { moved { clockId } kept { clockId } problems { code } } }`;
const YEAR_PREVIEW = `query YearPreview($input: CalendarYearInput!) { calendarYearPreview(input: $input) { affected { clockId subject } problems { code } } }`;
const LOAD = `mutation Load($input: LoadCalendarYearInput!) { loadCalendarYear(input: $input) { moved { clockId } kept { clockId } problems { code } } }`;

interface Preview { readonly affected: readonly { readonly clockId: string; readonly subject: string }[] }
interface Applied { readonly moved: readonly object[]; readonly kept: readonly object[]; readonly problems: readonly object[] }
interface Counted { readonly affected: number; readonly moved: number; readonly preview: number; readonly apply: number }

let t: TestApi;
let boss: Client & { readonly staffId: string; readonly officeId: string };
beforeEach(async () => {
  t = await startApi();
  boss = await t.as('administrator');
});
afterEach(() => t.stop());

async function register(): Promise<AppealData> {
  const { registerAppeal } = await boss.ask<RegisterData>(REGISTER, { input: registration(boss.officeId) });
  if (registerAppeal.appeal === null) throw new Error(JSON.stringify(registerAppeal.problems));
  return registerAppeal.appeal;
}

async function registerMany(count: number): Promise<readonly AppealData[]> {
  const made: AppealData[] = [];
  for (let left = count; left > 0; left -= 1) made.push(await register());
  return made;
}

const versionOf = async (code: string): Promise<number> => (await t.db.row<{ version: number }>(`select version from calendar where code = $1`, [code]))?.version ?? 0;

async function amend(on: string): Promise<Counted> {
  const input = { calendarCode: 'kz', on, kind: 'off', name: { ru: 'Выходной' } };
  const { affected } = (await boss.ask<{ calendarAmendmentPreview: Preview }>(PREVIEW, { input })).calendarAmendmentPreview;
  const confirmedClockIds = affected.map(({ clockId }) => clockId);
  const done = (await boss.ask<{ amendCalendarDay: Applied }>(AMEND, { input: { ...input, version: await versionOf('kz'), reason: 'Постановление', confirmedClockIds } })).amendCalendarDay;
  expect(done.problems).toEqual([]);
  return { affected: affected.length, moved: done.moved.length, preview: t.queriesOf('Preview'), apply: t.queriesOf('Amend') };
}

it('an amended day costs the same statements whatever the number of promises it moves (T3)', async () => {
  // The first amendments prepare what later ones share: editions, calendars, snapshots.
  await registerMany(2);
  for (const on of ['2026-12-07', '2026-12-08']) await amend(on);
  const few = await amend('2026-12-09');
  await registerMany(15);
  const many = await amend('2026-12-10');
  expect([few.affected, few.moved]).toEqual([4, 4]);
  expect([many.affected, many.moved]).toEqual([34, 34]);
  // Not more for seventeen appeals than for two; what was read once may be spared.
  expect(many.preview).toBeLessThanOrEqual(few.preview);
  expect(many.apply).toBeLessThanOrEqual(few.apply);
  expect(many.apply).toBeLessThanOrEqual(30);
  // Steps under way on that day, with the copies of the queue.
  const steps = await amend('2026-11-23');
  expect(steps.moved).toBeGreaterThan(50);
  expect(steps.apply).toBeLessThanOrEqual(few.apply + 1);
  expect(await recomputeClocks(t.db)).toMatchObject({ differences: [] });
});

it('an official year costs the same statements whatever the number of its days and promises (T3)', async () => {
  t.clock.set('2026-12-28T04:00:00Z');
  boss = await t.as('administrator');
  await registerMany(8);
  const days = [['2027-01-01', 'Новый год'], ['2027-01-04', 'Выходной'], ['2027-01-05', 'Выходной'], ['2027-01-06', 'Выходной'], ['2027-01-08', 'Выходной'], ['2027-03-09', 'Выходной']].map(([on, ru]) => ({ on, kind: 'off', name: { ru } }));
  const input = { calendarCode: 'kz', year: 2027, days };
  const { affected } = (await boss.ask<{ calendarYearPreview: Preview }>(YEAR_PREVIEW, { input })).calendarYearPreview;
  expect(affected.length).toBeGreaterThanOrEqual(8);
  const source = 'Производственный календарь';
  const done = (await boss.ask<{ loadCalendarYear: Applied }>(LOAD, { input: { ...input, version: await versionOf('kz'), source, confirmedClockIds: affected.map(({ clockId }) => clockId) } })).loadCalendarYear;
  expect(done.problems).toEqual([]);
  expect(t.queriesOf('Load')).toBeLessThanOrEqual(32);
  expect(await t.db.row(`select 1 as left from clock where provisional and due_at < '2028-01-01' and state = 'running'`)).toBeNull();
  expect(await recomputeClocks(t.db)).toMatchObject({ differences: [] });
});

it('a clock whose stretch the day does not lie in is not even read', async () => {
  await register();
  const none = await amend('2027-06-03');
  expect([none.affected, none.moved]).toEqual([0, 0]);
});

it('tells each appeal, unit and office once', async () => {
  const listener: PoolClient = await t.opened.pool.connect();
  try {
    const told: string[] = [];
    listener.on('notification', ({ payload }) => told.push(payload ?? ''));
    const appeals = await registerMany(3);
    await listener.query('listen ortalyk_push');
    await amend('2026-11-23');
    await listener.query('select 1');
    expect(told.filter((line) => line.startsWith('appealChanged')).toSorted()).toEqual(appeals.map(({ id }) => `appealChanged ${id}`).toSorted());
    expect(told.filter((line) => line.startsWith('figuresChanged'))).toEqual([`figuresChanged ${boss.officeId}`]);
    expect(told.filter((line) => line.startsWith('workChanged'))).toHaveLength(1);
  } finally {
    listener.release(true);
  }
});

it('goes on beside people who take and complete steps: nobody waits for ever, and what ended meanwhile stays as it ended', async () => {
  const appeals = await registerMany(10);
  const operator = await t.as('operator', { officeId: boss.officeId });
  const work = appeals.map(async ({ currentStep }) => {
    await operator.ask(TAKE, { input: { stepId: currentStep?.id, version: currentStep?.version } });
    const { version } = (await t.db.row<{ version: number }>(`select version from step where id = $1`, [currentStep?.id ?? ''])) ?? { version: 0 };
    return operator.ask(COMPLETE, { input: { stepId: currentStep?.id, version, idempotencyKey: newId() } }).catch(() => 'stale');
  });
  const [counted] = await Promise.all([amend('2026-11-23'), ...work]);
  expect(counted.affected).toBeGreaterThan(0);
  expect(await recomputeClocks(t.db)).toMatchObject({ differences: [] });
});

it('takes the promises of a large town by their ids, and tells the first hundred that are none of its own', async () => {
  const confirmedClockIds = Array.from({ length: 60_000 }, () => newId());
  const input = { calendarCode: 'kz', on: '2026-12-09', kind: 'off', version: await versionOf('kz'), reason: 'x', confirmedClockIds };
  const { problems } = (await boss.ask<{ amendCalendarDay: Applied }>(AMEND, { input })).amendCalendarDay;
  expect(problems).toHaveLength(100);
  expect(problems[0]).toEqual({ code: 'unknownClock' });
});
