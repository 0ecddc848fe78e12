import type { Preset } from '@ortalyk/domain';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recomputeClocks } from '../src/modules/process/index.js';
import { newId } from '../src/platform/ids.js';
import { PASSWORD } from './harness/builders.js';
import { ADD, AMEND, type Applied, DAY, type Day, LOAD, PREVIEW, type Preview, type Problems, REGION, REMOVAL, REMOVE, YEAR, YEAR_PREVIEW, type Year } from './harness/calendar-operations.js';
import type { Client } from './harness/client.js';
import { type AppealData, CARD, REGISTER, type RegisterData, registration } from './harness/operations.js';
import { type TestApi, startApi } from './harness/start-api.js';

type Person = Client & { readonly staffId: string; readonly officeId: string };
let t: TestApi;
let boss: Person;
async function begin(): Promise<void> {
  t = await startApi();
  boss = await t.as('administrator');
}

/** A database a test, where tests change calendars; one for all where everything is refused. */
function eachItsOwn(): void {
  beforeEach(begin);
  afterEach(() => t.stop());
}

function oneForAll(): void {
  beforeAll(begin);
  afterAll(() => t.stop());
}

const preview = async (change: object = {}): Promise<Preview> => (await boss.ask<{ calendarAmendmentPreview: Preview }>(PREVIEW, { input: { ...DAY, ...change } })).calendarAmendmentPreview;
const amend = async (confirmedClockIds: readonly string[], change: object = {}): Promise<Applied> => {
  const version = (await year('kz', 2026)).calendar.version;
  return (await boss.ask<{ amendCalendarDay: Applied }>(AMEND, { input: { ...DAY, version, reason: 'Постановление №1', confirmedClockIds, ...change } })).amendCalendarDay;
};
const year = async (code: string, number: number): Promise<Year> => (await boss.ask<{ calendar: Year }>(YEAR, { code, year: number })).calendar;
const dayOf = (shown: Year, on: string): Day | undefined => shown.days.find((day) => day.on === on);
const card = async (id: string): Promise<AppealData> => (await boss.ask<{ appeal: AppealData }>(CARD, { id })).appeal;

async function register(officeId = boss.officeId): Promise<AppealData> {
  const { registerAppeal } = await boss.ask<RegisterData>(REGISTER, { input: registration(officeId) });
  if (registerAppeal.appeal === null) throw new Error(JSON.stringify(registerAppeal.problems));
  return registerAppeal.appeal;
}

async function moveTo(iso: string): Promise<void> {
  t.clock.set(iso);
  const row = await t.db.row<{ login: string }>(`select login from staff where id = $1`, [boss.staffId]);
  await boss.signIn(row?.login ?? '', PASSWORD);
}

describe('amending a day', () => {
  eachItsOwn();

  it('T3: lists the open promises it would change and moves only the confirmed ones, as recorded acts', async () => {
    const [one, other] = [await register(), await register()];
    const { affected, problems } = await preview();
    expect(problems).toEqual([]);
    // Promise and legal cap of each; the first step is due long before.
    expect(affected).toHaveLength(4);
    const promise = affected.find(({ appealNumber, subject }) => appealNumber === one.number && subject === 'promise');
    expect(promise).toMatchObject({ beforeDueAt: '2026-12-18T12:00:00Z', afterDueAt: '2026-12-21T12:00:00Z', shortened: false });
    expect((await card(one.id)).dueAt).toBe('2026-12-18T12:00:00Z');

    const done = await amend([promise?.clockId ?? '']);
    expect(done.problems).toEqual([]);
    expect([done.moved.length, done.kept.length]).toEqual([1, 3]);
    const moved = await card(one.id);
    expect([moved.dueAt, moved.promise?.dueAt]).toEqual(['2026-12-21T12:00:00Z', '2026-12-21T12:00:00Z']);
    expect(moved.promise?.explanation.days).toContainEqual(expect.objectContaining({ on: '2026-12-09', counted: false }));
    const kept = await card(other.id);
    expect([kept.dueAt, kept.promise?.dueAt]).toEqual(['2026-12-18T12:00:00Z', '2026-12-18T12:00:00Z']);
    expect(kept.promise?.explanation.days).toContainEqual(expect.objectContaining({ on: '2026-12-09', counted: true }));
    expect((await register()).dueAt).toBe('2026-12-21T12:00:00Z');

    const event = await t.db.row<{ actor_id: string; changes: readonly object[]; data: object }>(`select actor_id, changes, data from event where type = 'clockRederived' and appeal_id = $1`, [one.id]);
    expect(event).toMatchObject({ actor_id: boss.staffId, changes: [{ field: 'dueAt', before: '2026-12-18T12:00:00Z', after: '2026-12-21T12:00:00Z' }], data: { on: '2026-12-09', reason: 'Постановление №1' } });
    expect(await t.db.row(`select 1 as no from event where type = 'clockRederived' and appeal_id = $1`, [other.id])).toBeNull();
    expect(await recomputeClocks(t.db)).toMatchObject({ differences: [] });
    const shown = await year('kz', 2026);
    expect(dayOf(shown, '2026-12-09')).toMatchObject({ working: false, kind: 'off', name: { ru: 'Дополнительный выходной' }, amended: true });
    expect(shown.amendments).toMatchObject([{ on: '2026-12-09', before: null, after: 'off', reason: 'Постановление №1', movedClocks: 1, keptClocks: 3 }]);
  });

  it('T3: a promise told to the customer is never shortened, whatever is confirmed', async () => {
    const { id } = await register();
    // A Saturday becomes a working day: the count would end a day earlier.
    const saturday = { on: '2026-12-12', kind: 'work', name: { ru: 'Рабочая суббота' } };
    const { affected } = await preview(saturday);
    expect(affected.filter(({ subject }) => subject === 'promise')).toMatchObject([{ beforeDueAt: '2026-12-18T12:00:00Z', afterDueAt: '2026-12-17T12:00:00Z', shortened: true }]);
    const done = await amend(affected.map(({ clockId }) => clockId), saturday);
    expect(done.moved.map(({ subject }) => subject)).not.toContain('promise');
    expect(done.kept.map(({ subject }) => subject)).toContain('promise');
    expect((await card(id)).dueAt).toBe('2026-12-18T12:00:00Z');
    expect((await register()).dueAt).toBe('2026-12-17T12:00:00Z');
  });

  it('takes a published day off back again, as happened on 31.08.2026', async () => {
    const before = await year('kz', 2026);
    await amend([]);
    const after = await amend([], { kind: null, name: null });
    expect(after.problems).toEqual([]);
    const shown = await year('kz', 2026);
    expect([shown.workingDays, dayOf(shown, '2026-12-09')?.working]).toEqual([before.workingDays, true]);
    expect(shown.amendments).toHaveLength(2);
    expect((await register()).dueAt).toBe('2026-12-18T12:00:00Z');
  });

  it('moves a step that is under way and the copies its lists read from', async () => {
    const { id, currentStep } = await register();
    const monday = { on: '2026-11-23', kind: 'off', name: { ru: 'Выходной' } };
    const { affected } = await preview(monday);
    const step = affected.find(({ subject }) => subject === 'step');
    expect(step).toMatchObject({ beforeDueAt: currentStep?.dueAt, afterDueAt: '2026-11-24T12:00:00Z' });
    await amend([step?.clockId ?? ''], monday);
    expect((await card(id)).currentStep?.dueAt).toBe('2026-11-24T12:00:00Z');
    expect(await recomputeClocks(t.db)).toMatchObject({ differences: [] });
  });

});

describe('a day that cannot be amended', () => {
  oneForAll();

  it.each([
    ['unknownCalendar', 'calendarCode', { calendarCode: 'kzz' }],
    ['dateOutsideCalendar', 'on', { on: '2009-05-05' }],
    ['calendarUnchanged', 'kind', { on: '2026-12-16', kind: 'off', name: null }],
    ['shortDayNotWorking', 'kind', { on: '2026-12-12', kind: 'short' }],
  ])('refuses with %s under %s, in the preview as in the act', async (code, path, change) => {
    expect((await preview(change)).problems).toMatchObject([{ code, path }]);
    expect((await amend([], change)).problems).toMatchObject([{ code, path }]);
    expect((await year('kz', 2026)).amendments).toEqual([]);
  });

  it('refuses without a reason, from an older version, and a clock the day does not touch', async () => {
    expect((await amend([], { reason: ' ' })).problems).toEqual([{ code: 'reasonRequired', path: 'reason', params: null }]);
    const stranger = newId();
    expect((await amend([stranger])).problems).toMatchObject([{ code: 'unknownClock', path: 'confirmedClockIds.0', params: { value: stranger } }]);
    expect(await boss.faultOf(AMEND, { input: { ...DAY, version: 99, reason: 'x', confirmedClockIds: [] } })).toBe('STALE');
    expect(await boss.faultOf(YEAR, { code: 'nowhere', year: 2026 })).toBe('NOT_FOUND');
    expect(await boss.faultOf(YEAR, { code: 'kz', year: 99_999 })).toBe('BAD_INPUT');
    expect((await year('kz', 2026)).amendments).toEqual([]);
  });
});

const OFFICIAL = { calendarCode: 'kz', year: 2027, days: [
  { on: '2027-01-01', kind: 'off', name: { ru: 'Новый год' } }, { on: '2027-01-04', kind: 'off' }, { on: '2027-01-05', kind: 'off' }, { on: '2027-01-06', kind: 'off' },
] };

describe('the next year', () => {
  eachItsOwn();

  it('T3: lists the provisional promises it would change, moves none silently, and makes the others sure', async () => {
    await moveTo('2026-12-16T04:00:00Z');
    const late = await register();
    await moveTo('2026-12-28T04:00:00Z');
    const later = await register();
    expect((await t.db.row<{ provisional: boolean }>(`select provisional from clock where appeal_id = $1 and subject = 'promise'`, [later.id]))?.provisional).toBe(true);
    const { affected, problems } = (await boss.ask<{ calendarYearPreview: Preview }>(YEAR_PREVIEW, { input: OFFICIAL })).calendarYearPreview;
    expect(problems).toEqual([]);
    const promises = affected.filter(({ subject }) => subject === 'promise');
    expect(promises.map(({ appealNumber }) => appealNumber).sort()).toEqual([late.number, later.number].sort());
    const { version } = (await year('kz', 2027)).calendar;
    const confirmed = promises.filter(({ appealNumber }) => appealNumber === later.number).map(({ clockId }) => clockId);
    const loaded = (await boss.ask<{ loadCalendarYear: Applied }>(LOAD, { input: { ...OFFICIAL, version, source: 'Производственный календарь на 2027 год', confirmedClockIds: confirmed } })).loadCalendarYear;
    expect(loaded.problems).toEqual([]);
    expect(loaded.calendar?.knownTo).toBe(2027);
    expect((await card(late.id)).dueAt).toBe(late.dueAt);
    const moved = promises.find(({ appealNumber }) => appealNumber === later.number);
    expect((await card(later.id)).dueAt).toBe(moved?.shortened === true ? later.dueAt : moved?.afterDueAt);
    const shown = await year('kz', 2027);
    expect([shown.sure, dayOf(shown, '2027-01-06')?.working, dayOf(shown, '2027-03-08')?.kind]).toEqual([true, false, null]);
    expect(await t.db.row(`select 1 as there from event where type = 'calendarYearLoaded'`)).not.toBeNull();
    expect(await recomputeClocks(t.db)).toMatchObject({ differences: [] });
  });

});

describe('a year that cannot be loaded', () => {
  oneForAll();

  it.each([
    ['yearNotNext', 'year', { year: 2029, days: [{ on: '2029-01-01', kind: 'off' }] }, 2027],
    ['yearEmpty', 'days', { days: [] }, undefined],
    ['dayOfOtherYear', 'days.0.on', { days: [{ on: '2028-01-01', kind: 'off' }] }, 2027],
    ['dayTwice', 'days.1.on', { days: [{ on: '2027-01-01', kind: 'off' }, { on: '2027-01-01', kind: 'work' }] }, undefined],
    ['unknownCalendar', 'calendarCode', { calendarCode: 'kk' }, 'kz'],
  ])('refuses with %s under %s', async (code, path, change, nearest) => {
    const { problems } = (await boss.ask<{ loadCalendarYear: Applied }>(LOAD, { input: { ...OFFICIAL, version: 1, source: 'x', confirmedClockIds: [], ...change } })).loadCalendarYear;
    expect(problems).toMatchObject([{ code, path, ...(nearest === undefined ? {} : { params: { nearest } }) }]);
  });

  it('refuses without a source', async () => {
    const { problems } = (await boss.ask<{ loadCalendarYear: Applied }>(LOAD, { input: { ...OFFICIAL, version: 1, source: ' ', confirmedClockIds: [] } })).loadCalendarYear;
    expect(problems).toEqual([{ code: 'sourceRequired', path: 'source', params: null }]);
  });
});

const add = async (input: object): Promise<{ calendar: { version: number } | null; problems: Problems }> =>
  (await boss.ask<{ addCalendar: { calendar: { version: number } | null; problems: Problems } }>(ADD, { input: { ...REGION, officeIds: [boss.officeId], ...input } })).addCalendar;

describe('regional and office calendars (T2)', () => {
  eachItsOwn();

  it('a day of the region counts in its offices only, and the country’s days still reach it', async () => {
    const elsewhere = await t.build.office(1);
    expect(await add({})).toMatchObject({ calendar: { code: 'kz:region:almaty', parentCode: 'kz', officeIds: [boss.officeId] }, problems: [] });
    const [here, there] = [await register(), await register(elsewhere)];
    expect([here.dueAt, there.dueAt]).toEqual(['2026-12-18T12:00:00Z', '2026-12-18T12:00:00Z']);
    const region = { calendarCode: 'kz:region:almaty' };
    expect((await preview(region)).affected.map(({ appealNumber }) => appealNumber)).not.toContain(there.number);
    expect((await amend([], { ...region, version: 1 })).problems).toEqual([]);
    expect((await register()).dueAt).toBe('2026-12-21T12:00:00Z');
    expect((await register(elsewhere)).dueAt).toBe('2026-12-18T12:00:00Z');
    // The country's own change reaches the region where the region says nothing of the day.
    const national = { on: '2026-12-10', kind: 'off' };
    expect((await preview(national)).affected.filter(({ subject }) => subject === 'promise')).toHaveLength(4);
    await amend([], national);
    expect((await register()).dueAt).toBe('2026-12-22T12:00:00Z');
    expect((await register(elsewhere)).dueAt).toBe('2026-12-21T12:00:00Z');
    const shown = await year('kz:region:almaty', 2026);
    expect([dayOf(shown, '2026-12-09')?.inherited, dayOf(shown, '2026-12-16')?.inherited]).toEqual([false, true]);
    expect(await recomputeClocks(t.db)).toMatchObject({ differences: [] });
  });

});

describe('a calendar that cannot be added', () => {
  oneForAll();

  it.each([
    ['calendarCodeInvalid', 'code', { code: 'Алматы' }],
    ['calendarCodeTaken', 'code', { code: 'kz' }],
    ['calendarNameRequired', 'name', { name: { ru: ' ' } }],
    ['unknownCalendar', 'parentCode', { parentCode: 'kq' }],
    ['officesRequired', 'officeIds', { officeIds: [] }],
    ['unknownOffice', 'officeIds.0', { officeIds: ['nowhere'] }],
  ])('refuses with %s under %s', async (code, path, change) => {
    expect((await add(change)).problems).toMatchObject([{ code, path }]);
  });

});

describe('a second calendar', () => {
  eachItsOwn();

  it('is refused for an office that has one, unless it is laid over the first', async () => {
    await add({});
    expect((await add({ code: 'other' })).problems).toMatchObject([{ code: 'officeHasCalendar', path: 'officeIds.0' }]);
    expect((await add({ code: 'office:asu', parentCode: 'kz:region:almaty' })).problems).toEqual([]);
  });
});

describe('who may not', () => {
  oneForAll();

  it.each<Preset>(['operator', 'supervisor', 'auditor'])('%s sees calendars and changes none', async (role) => {
    const client = await t.as(role);
    expect(await client.faultOf('{ calendars { code name { ru } knownTo officeIds } calendar(code: "kz", year: 2026) { workingDays } }')).toBeUndefined();
    expect(await client.faultOf(PREVIEW, { input: DAY })).toBe('FORBIDDEN');
    expect(await client.faultOf(AMEND, { input: { ...DAY, version: 1, reason: 'x', confirmedClockIds: [] } })).toBe('FORBIDDEN');
    expect(await client.faultOf(LOAD, { input: { calendarCode: 'kz', year: 2027, days: [], version: 1, source: 'x', confirmedClockIds: [] } })).toBe('FORBIDDEN');
    expect(await client.faultOf(REMOVAL, { code: 'kz' })).toBe('FORBIDDEN');
    expect(await client.faultOf(REMOVE, { input: { calendarCode: 'kz', version: 1, reason: 'x', confirmedClockIds: [] } })).toBe('FORBIDDEN');
    expect(await client.faultOf(ADD, { input: { code: 'a', name: { ru: 'a' }, parentCode: 'kz', officeIds: [] } })).toBe('FORBIDDEN');
  });
});
