import { DayCalendar, formatInstant } from '@ortalyk/domain';
import { type Pack, dayCalendarDefinition, loadCalendar, loadPack } from '@ortalyk/standards';
import { describe, expect, it } from 'vitest';
import { CalendarSet, Edition, type Route } from '../standards/index.js';
import { type Counting, capDrafts, chainCap, promiseDraft, recount, stepDraft } from './clock-drafts.js';
import { explainClock } from './explain-clock.js';

function countingOf(code: string, change: Partial<Pack> = {}): Counting {
  const loaded = loadPack(code);
  if (!loaded.ok) throw new Error(code);
  const pack = { ...loaded.value, ...change };
  const edition = new Edition('00000000-0000-7000-8000-000000000000', pack);
  const days = new DayCalendar(dayCalendarDefinition(loadCalendar(pack.calendar)));
  const calendars = new CalendarSet(edition, days.code, new Map([[days.code, { days, version: 1 }]]));
  const [office] = pack.offices;
  if (office === undefined) throw new Error('no office');
  return { edition, calendars, office: { code: office.code, timeZone: office.timeZone, hours: office.hours, calendarCode: null } };
}

function routeOf({ edition }: Counting, mapId: string, branchId: string): Route {
  const route = edition.route(mapId, branchId);
  if (route === null) throw new Error(`${mapId}/${branchId}`);
  return route;
}

function timesAt(iso: string) {
  const at = Date.parse(iso);
  return { happenedAt: at, receivedAt: at, registeredAt: at };
}

const shown = (at: number | undefined): string => (at === undefined ? 'none' : formatInstant(at, 7 * 60));

describe('T17: a step is due at the earlier of its own term and the cap of its chain', () => {
  const counting = countingOf('tyvaenergosbyt');
  const route = routeOf(counting, 'letter', 'operator');
  const times = timesAt('2026-11-02T03:00:00Z');
  const under = chainCap(counting, route, times.registeredAt);
  const review = route.steps[1];
  if (review === undefined) throw new Error('no second step');

  it('opened early it keeps its own ten days', () => {
    const draft = stepDraft(counting, review, { ...timesAt('2026-11-03T03:00:00Z'), under });
    expect(shown(draft?.deadline.dueAt).slice(0, 10)).toBe('2026-11-13');
    expect(draft?.deadline.capped).toBe(false);
  });

  it('opened late it ends with the cap, warns before it, and is counted the same from what it kept', () => {
    const [cap] = capDrafts(counting, route, times);
    const draft = stepDraft(counting, review, { ...timesAt('2026-11-20T03:00:00Z'), under });
    if (cap === undefined || draft === null) throw new Error('no clocks');
    expect(shown(draft.deadline.dueAt).slice(0, 10)).toBe('2026-11-23');
    expect(draft.deadline.dueAt).toBe(cap.deadline.dueAt);
    expect(draft.warningAt ?? Number.POSITIVE_INFINITY).toBeLessThan(draft.deadline.dueAt);
    const calendars = counting.calendars.slaOf(counting.office);
    const kept = JSON.parse(JSON.stringify(draft.norm)) as typeof draft.norm;
    expect(recount(kept, calendars, { startsAt: draft.deadline.startsAt, pauses: [], now: draft.deadline.startsAt }).dueAt).toBe(draft.deadline.dueAt);
    const why = explainClock({ norm: kept, startsAt: draft.deadline.startsAt, pauses: [], now: draft.deadline.startsAt }, { edition: counting.edition, calendars, mapId: 'letter' });
    expect([why.dueAt, why.cappedBy]).toEqual([cap.deadline.dueAt, cap.norm.clause]);
  });

  it('a chain without a cap has none', () => {
    const alts = countingOf('alts');
    expect(chainCap(alts, routeOf(alts, 'p3', 'heat'), times.registeredAt)).toBeNull();
  });
});

describe('T20: how long work may wait is the pack’s to say', () => {
  it.each([
    { intake: { amount: 1, unit: 'workingDays', force: 'informative' }, due: '2026-11-03', binding: false },
    { intake: { amount: 3, unit: 'bareDays', force: 'inForce' }, due: '2026-11-05', binding: true },
    { intake: { amount: 0, unit: 'sameDay', force: 'readAs' }, due: '2026-11-02', binding: true },
  ] as const)('$intake', ({ intake, due, binding }) => {
    const counting = countingOf('alts', { handlingIntake: { ...intake, note: { ru: 'принять' } } });
    const [step] = routeOf(counting, 'p2o', 'oral').steps;
    const draft = step === undefined ? null : stepDraft(counting, step, timesAt('2026-11-02T05:00:00Z'));
    expect([shown(draft?.deadline.dueAt).slice(0, 10), draft?.binding, draft?.norm.normId]).toEqual([due, binding, 'intake']);
  });
});

describe('T13, T21: a summed promise', () => {
  it('tells every reading of its parts, each once, and each part its own', () => {
    const counting = countingOf('alts');
    const promise = promiseDraft(counting, routeOf(counting, 'p2', 'area'), timesAt('2026-11-02T05:00:00Z'));
    expect(promise?.norm.reading?.ru).toBe('принято как 1 рабочий день; принято как 3 рабочих дня; принято как 15 рабочих дней');
    expect(promise?.norm.reading?.en).toBe('read as 1 working day; read as 3 working days; read as 15 working days');
    expect(promise?.norm.parts?.map(({ reading }) => reading?.ru)).toEqual(['принято как 1 рабочий день', 'принято как 3 рабочих дня', 'принято как 15 рабочих дней']);
  });

  it('has no reading where the pack says every part plainly', () => {
    const counting = countingOf('oek');
    expect(promiseDraft(counting, routeOf(counting, 'letter', 'letter'), timesAt('2026-11-02T05:00:00Z'))?.norm.reading).toBeNull();
  });
});
