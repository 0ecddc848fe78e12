import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recomputeClocks } from '../src/modules/process/index.js';
import { ADD, AMEND, type Applied, DAY, PREVIEW, type Preview, type Problems, REGION, REMOVAL, REMOVE, YEAR } from './harness/calendar-operations.js';
import type { Client } from './harness/client.js';
import { type AppealData, CARD, REGISTER, type RegisterData, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';

let t: TestApi;
let boss: Client & { readonly staffId: string; readonly officeId: string };
beforeEach(async () => {
  t = await startApi();
  boss = await t.as('administrator');
});
afterEach(() => t.stop());

const region = { calendarCode: REGION.code };
const preview = async (change: object): Promise<Preview> => (await boss.ask<{ calendarAmendmentPreview: Preview }>(PREVIEW, { input: { ...DAY, ...change } })).calendarAmendmentPreview;
const removal = async (): Promise<Preview> => (await boss.ask<{ calendarRemovalPreview: Preview }>(REMOVAL, { code: region.calendarCode })).calendarRemovalPreview;
const card = async (id: string): Promise<AppealData> => (await boss.ask<{ appeal: AppealData }>(CARD, { id })).appeal;
const amend = (change: object): Promise<unknown> => boss.ask(AMEND, { input: { ...DAY, ...region, version: 1, reason: 'Постановление №1', confirmedClockIds: [], ...change } });
const remove = async (input: object): Promise<Applied> =>
  (await boss.ask<{ removeCalendar: Applied }>(REMOVE, { input: { ...region, version: 2, reason: 'Решение отменено', confirmedClockIds: [], ...input } })).removeCalendar;
const add = async (input: object = {}): Promise<{ readonly problems: Problems }> =>
  (await boss.ask<{ addCalendar: { problems: Problems } }>(ADD, { input: { ...REGION, officeIds: [boss.officeId], ...input } })).addCalendar;

async function register(): Promise<AppealData> {
  const { registerAppeal } = await boss.ask<RegisterData>(REGISTER, { input: registration(boss.officeId) });
  if (registerAppeal.appeal === null) throw new Error(JSON.stringify(registerAppeal.problems));
  return registerAppeal.appeal;
}

describe('a region’s calendar taken away (T2, T3)', () => {
  it('lists the promises its own days hold, moves the confirmed ones, and its offices count by the calendar below', async () => {
    await add();
    await amend({});
    const [one, other] = [await register(), await register()];
    expect(one.dueAt).toBe('2026-12-21T12:00:00Z');
    const { affected } = await removal();
    // Counted without the region's day off they would all be due earlier: told to customers, they stay (T3).
    expect(affected.filter(({ subject }) => subject === 'promise')).toMatchObject([{ afterDueAt: '2026-12-18T12:00:00Z', shortened: true }, { shortened: true }]);
    const done = await remove({ confirmedClockIds: affected.map(({ clockId }) => clockId) });
    expect([done.problems, done.moved.filter(({ subject }) => subject === 'promise')]).toEqual([[], []]);
    expect([(await card(one.id)).dueAt, (await card(other.id)).dueAt]).toEqual(['2026-12-21T12:00:00Z', '2026-12-21T12:00:00Z']);
    expect((await register()).dueAt).toBe('2026-12-18T12:00:00Z');
    expect(await boss.ask('{ calendars { code } }')).toEqual({ calendars: [{ code: 'kz' }] });
    expect(await boss.faultOf(YEAR, { code: region.calendarCode, year: 2026 })).toBe('NOT_FOUND');
    expect(await t.db.row(`select data ->> 'reason' as reason from event where type = 'calendarRemoved'`)).toEqual({ reason: 'Решение отменено' });
    // The country's own change still reaches what was promised on the region's calendar.
    expect((await preview({ on: '2026-12-10' })).affected.map(({ appealNumber }) => appealNumber)).toContain(one.number);
    expect(await recomputeClocks(t.db)).toMatchObject({ differences: [] });
  });

  it('gives longer promises their later date where confirmed, and they are counted by the calendar below from then on', async () => {
    await add();
    await amend({ on: '2026-12-12', kind: 'work', name: { ru: 'Рабочая суббота' } });
    const { id } = await register();
    const { affected } = await removal();
    const done = await remove({ confirmedClockIds: affected.map(({ clockId }) => clockId) });
    expect([done.moved.length, done.kept.length]).toEqual([affected.length, 0]);
    expect((await card(id)).dueAt).toBe('2026-12-18T12:00:00Z');
    expect(await t.db.row(`select k.content ->> 'days' as days from clock c join snapshot k on k.id = c.calendar_id where c.subject = 'promise'`)).toEqual({ days: 'kz' });
    expect(await recomputeClocks(t.db)).toMatchObject({ differences: [] });
  });

  it('is refused for a country’s, for one others are laid over, without a reason, and from an older version', async () => {
    await add();
    await add({ code: 'office:asu', parentCode: region.calendarCode });
    expect((await remove({ calendarCode: 'kz' })).problems).toMatchObject([{ code: 'calendarOfCountry', path: 'calendarCode' }]);
    expect((await remove({})).problems).toMatchObject([{ code: 'calendarLaidUnder', path: 'calendarCode', params: { nearest: 'office:asu' } }]);
    expect((await remove({ calendarCode: 'office:asu', reason: ' ', version: 1 })).problems).toMatchObject([{ code: 'reasonRequired', path: 'reason' }]);
    expect((await remove({ calendarCode: 'office:as' })).problems).toMatchObject([{ code: 'unknownCalendar', params: { nearest: 'office:asu' } }]);
    expect(await boss.faultOf(REMOVE, { input: { calendarCode: 'office:asu', version: 9, reason: 'x', confirmedClockIds: [] } })).toBe('STALE');
    // The office goes back to the region's; the code of a removed calendar is not given again.
    expect((await remove({ calendarCode: 'office:asu', version: 1 })).problems).toEqual([]);
    expect(await t.db.row(`select calendar_code from office where id = $1`, [boss.officeId])).toEqual({ calendar_code: region.calendarCode });
    expect((await add({ code: 'office:asu', parentCode: region.calendarCode })).problems).toMatchObject([{ code: 'calendarCodeTaken' }]);
  });
});
