import { describe, expect, test } from 'vitest';
import { MS_PER_HOUR, MS_PER_MINUTE } from '../shared/civil-date.js';
import { almaty, at, hoursCalendar, kazakhstan, wall } from '../test-kit/calendars.js';
import { must } from '../test-kit/must.js';
import { chainBudget, explainLateness, type HeldStretch } from './chain-budget.js';
import { bindingClock, clockStart } from './judge.js';
import { computePromise } from './promise.js';
import { keepPromise, snapshotNorm } from './snapshot.js';
import type { ResolvedTerm, Term } from './term.js';

const office = almaty();
const days = (limit: number, target: number | null = null): Term => ({ unit: 'workingDays', limit, target });
const promise = (steps: readonly Term[], total: Term | null = null, start = '2026-03-02T10:00') =>
  computePromise({ steps, total, startsAt: at(start), calendars: office });

describe('T21: the promise to the customer', () => {
  test('T21: the sum of the step limits, counted once from the start', () => {
    // АлТС p2: 1 + 3 + 15 working days.
    const sum = promise([days(1), days(3), days(15, 1)]);
    expect(wall(sum?.dueAt ?? null)).toBe('2026-04-02T17:00:00');
    expect(wall(sum?.targetAt ?? null)).toBe('2026-03-10T17:00:00');
  });

  test('T21: the pack’s own overall term goes before the sum', () => {
    expect(wall(promise([days(1), days(15)], days(5))?.dueAt ?? null)).toBe('2026-03-10T17:00:00');
  });

  test('T21: working time of other steps is added after the closing of the last day', () => {
    expect(wall(promise([{ unit: 'minutes', limit: 30, target: null }, days(1)])?.dueAt ?? null)).toBe('2026-03-04T08:30:00');
    expect(wall(promise([{ unit: 'minutes', limit: 30, target: null }, { unit: 'hours', limit: 1, target: null }])?.dueAt ?? null)).toBe('2026-03-02T11:30:00');
  });

  test('T21: months, then calendar days, then working days, each from the unrolled end before', () => {
    const mixed = promise([days(1), { unit: 'calendarDays', limit: 5, target: null }, { unit: 'months', limit: 1, target: null }], null, '2026-02-16T10:00');
    // 16 February + 1 month + 5 days = Saturday 21 March; the next working day is 26 March.
    expect(mixed?.dueOn).toBe('2026-03-26');
  });

  test('T21: a branch without any term promises nothing', () => {
    expect(promise([])).toBeNull();
  });

  test('T21: a snapshot keeps norm, edition and calendars', () => {
    const term: ResolvedTerm = { ...days(5), normId: 'alts.p2.s1', clause: 'строка 1', label: { ru: 'Прием' }, force: 'readAs', countsFrom: 'registered', readAs: 'workingDays', reading: null, judged: 'case' };
    const snapshot = snapshotNorm(term, 'alts-1', office);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual({ ...term, editionId: 'alts-1', dayCalendar: 'kz', hoursCalendar: 'unit', calendarSureTo: '2026-12-31' });
  });

  test('T3: a promise already told is never shortened by a calendar change', () => {
    expect(keepPromise({ dueAt: 200 }, { dueAt: 100 }).dueAt).toBe(200);
    expect(keepPromise({ dueAt: 100 }, { dueAt: 200 }).dueAt).toBe(200);
    expect(kazakhstan.isSure(0)).toBe(false);
  });
});

describe('T18: several norms on one result', () => {
  const clock = (dueAt: number, force: 'inForce' | 'informative', judged: 'case' | 'period' = 'case') => ({
    definition: { force, judged }, state: { status: 'running' as const, deadline: { ...must(promise([days(1)])), dueAt } },
  });

  test('T18: the earliest binding clock is the deadline; informative and average ones are kept but do not bind', () => {
    const clocks = [clock(300, 'inForce'), clock(100, 'informative'), clock(50, 'inForce', 'period'), clock(200, 'inForce')];
    expect(bindingClock(clocks)?.state.deadline.dueAt).toBe(200);
    expect(bindingClock([clock(100, 'informative')])).toBeNull();
  });
});

describe('T23: what a norm counts from', () => {
  test('T23: happened, received or registered', () => {
    const times = { happenedAt: 1, receivedAt: 2, registeredAt: 3 };
    expect([clockStart(times, 'happened'), clockStart(times, 'received'), clockStart(times, 'registered')]).toEqual([1, 2, 3]);
  });
});

describe('T19, T25: the budget of a chain', () => {
  const hours = hoursCalendar();
  const stretches: readonly HeldStretch[] = [
    { from: at('2026-03-02T10:00'), to: at('2026-03-03T10:00'), holder: 'ownUnit' },
    { from: at('2026-03-03T10:00'), to: at('2026-03-05T10:00'), holder: 'otherUnit', cause: 'ЭР' },
    { from: at('2026-03-04T08:00'), to: at('2026-03-04T17:00'), holder: 'customer', cause: 'нет доступа' },
  ];
  const request = { startsAt: at('2026-03-02T10:00'), dueAt: at('2026-03-05T17:00'), until: at('2026-03-06T09:00'), hours, stretches };

  test('T19: elapsed, left and who used how much; an overlap counts once', () => {
    const budget = chainBudget(request);
    expect(budget.elapsedMs).toBe((7 + 9 * 3 + 1) * MS_PER_HOUR);
    expect(budget.leftMs).toBe(-1 * MS_PER_HOUR);
    expect(budget.byHolder).toEqual({ ownUnit: 9 * MS_PER_HOUR, otherUnit: 9 * MS_PER_HOUR, customer: 9 * MS_PER_HOUR, vendorSystem: 0, access: 0 });
    expect(budget.unaccountedMs).toBe(8 * MS_PER_HOUR);
  });

  test('T25: waits move no deadline and explain the lateness, the longest first', () => {
    expect(explainLateness(request).map(({ cause, workingMs }) => [cause, workingMs / MS_PER_MINUTE])).toEqual([['ЭР', 18 * 60], ['нет доступа', 9 * 60]]);
  });
});
