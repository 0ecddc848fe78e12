import { describe, expect, test } from 'vitest';
import { almaty, at, wall } from '../test-kit/calendars.js';
import { accepts, must } from '../test-kit/must.js';
import { extendClock, refuseClock, reopenClock, type ExtensionAct } from './acts-on-clock.js';
import { clockState } from './clock-state.js';
import type { ClockDefinition, ClockEvent, ClockState } from './clock-types.js';
import { handlingStates } from './handling.js';
import type { NormExtension } from './norm.js';

const definition: ClockDefinition = { term: { unit: 'workingDays', limit: 10, target: 2 }, force: 'inForce', judged: 'case', calendars: almaty() };
const minutes: ClockDefinition = { ...definition, term: { unit: 'minutes', limit: 20, target: null } };
const started: ClockEvent = { type: 'started', at: at('2026-03-10T10:00') };

function state(events: readonly ClockEvent[], now: string, over: Partial<ClockDefinition> = {}): ClockState {
  return must(clockState({ ...definition, ...over }, events, at(now)));
}

describe('T30: the state of a clock', () => {
  test('T30: nothing before the start; running after it', () => {
    expect(clockState(definition, [started], at('2026-03-10T09:59'))).toBeNull();
    expect(clockState(definition, [], at('2026-03-10T09:59'))).toBeNull();
    const running = state([started], '2026-03-11T10:00');
    expect([running.status, running.breached, running.warning, running.lateBy, running.elapsed]).toEqual(['running', false, false, null, { value: 1, unit: 'workingDays' }]);
  });

  test('T14: passing the target is marked, only passing the limit is a breach', () => {
    expect(state([started], '2026-03-12T17:00').targetPassed).toBe(false);
    const late = state([started], '2026-03-12T17:01');
    expect([late.targetPassed, late.breached]).toEqual([true, false]);
  });

  test('T30: warning begins with the day that makes 75 % of the term', () => {
    expect(wall(state([started], '2026-03-10T11:00').warningAt)).toBe('2026-03-20T08:00:00');
    expect(state([started], '2026-03-20T07:59').warning).toBe(false);
    expect(state([started], '2026-03-20T08:00').warning).toBe(true);
    expect(wall(state([started], '2026-03-10T11:00', { warningShare: 0.5 }).warningAt)).toBe('2026-03-17T08:00:00');
  });

  test('T30: clock units warn by working time, a same-day term by its own day', () => {
    expect(wall(clockState(minutes, [started], at('2026-03-10T10:01'))?.warningAt ?? null)).toBe('2026-03-10T10:15:00');
    const sameDay = state([started], '2026-03-10T10:01', { term: { unit: 'sameDay', limit: 0, target: null } });
    expect(wall(sameDay.warningAt)).toBe('2026-03-10T15:15:00');
    const month = state([started], '2026-03-10T10:01', { term: { unit: 'months', limit: 1, target: null } });
    expect(wall(month.warningAt)).toBe('2026-04-03T08:00:00');
  });

  test('T8: on time means stopped at or before the due', () => {
    const due = state([started], '2026-03-11T10:00').deadline.dueAt;
    expect(wall(due)).toBe('2026-03-27T17:00:00');
    expect(state([started, { type: 'stopped', at: due }], '2026-05-01T10:00').breached).toBe(false);
    const late = state([started, { type: 'stopped', at: due + 1000 }], '2026-05-01T10:00');
    expect([late.status, late.breached, late.lateBy]).toEqual(['stopped', true, { value: 1, unit: 'workingDays' }]);
  });

  test('T30: late by, in the norm’s own unit', () => {
    const stopped: ClockEvent = { type: 'stopped', at: at('2026-03-31T12:00') };
    expect(state([started, stopped], '2026-05-01T10:00').lateBy).toEqual({ value: 2, unit: 'workingDays' });
    expect(clockState(minutes, [started], at('2026-03-11T08:30'))?.lateBy).toEqual({ value: 410 + 20, unit: 'minutes' });
    const calendar = state([started, stopped], '2026-05-01T10:00', { term: { unit: 'calendarDays', limit: 3, target: null } });
    expect(calendar.lateBy).toEqual({ value: 18, unit: 'calendarDays' });
  });

  test('T30: pauses move the due, the warning and what is used; any past moment can be replayed', () => {
    const events: readonly ClockEvent[] = [
      started, { type: 'paused', at: at('2026-03-11T10:00'), clause: 'п.7' }, { type: 'resumed', at: at('2026-03-13T10:00') },
    ];
    expect([state(events, '2026-03-12T10:00').status, state(events, '2026-03-12T10:00').deadline.notBefore]).toEqual(['paused', true]);
    const resumed = state(events, '2026-03-16T10:00');
    expect([resumed.status, wall(resumed.deadline.dueAt), wall(resumed.warningAt), resumed.elapsed.value]).toEqual(['running', '2026-03-31T17:00:00', '2026-03-27T08:00:00', 2]);
    expect(wall(state(events, '2026-03-10T12:00').deadline.dueAt)).toBe('2026-03-27T17:00:00');
  });

  test('T16: an informative clock is measured and never breached', () => {
    const measured = state([started, { type: 'stopped', at: at('2026-05-05T10:00') }], '2026-05-06T10:00', { force: 'informative' });
    expect([measured.status, measured.breached, measured.warningAt, measured.lateBy]).toEqual(['measured', false, null, null]);
    expect(measured.elapsed.value).toBeGreaterThan(30);
  });

  test('T15: an average clock is measured per case', () => {
    expect(clockState({ ...minutes, judged: 'period' }, [started, { type: 'stopped', at: at('2026-03-10T15:00') }], at('2026-03-11T10:00'))?.status).toBe('measured');
  });

  test('T30: cancelled stays cancelled, and events after the end have no effect', () => {
    const events: readonly ClockEvent[] = [started, { type: 'cancelled', at: at('2026-03-11T10:00') }, { type: 'paused', at: at('2026-03-12T10:00'), clause: 'п.7' }];
    const cancelled = state(events, '2026-05-01T10:00');
    expect([cancelled.status, cancelled.breached, wall(cancelled.deadline.dueAt)]).toEqual(['cancelled', false, '2026-03-27T17:00:00']);
  });
});

describe('T26: the act of extending', () => {
  const rule: NormExtension = { amount: 10, unit: 'workingDays', times: 1, requiresInterimAnswer: true, agreedWithCustomer: false, clause: 'п.12' };
  const act: ExtensionAct = { at: at('2026-03-20T10:00'), amount: 5, unit: 'workingDays', reason: 'ждём акт', interimDocumentId: 'd1', agreedWithCustomer: false };
  const codes = (over: Partial<ExtensionAct>, given = 0, now = '2026-03-20T10:00'): readonly string[] => {
    const outcome = extendClock({ act: { ...act, ...over }, rule, state: state([started], now), given });
    return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
  };

  test('T26: one act, before the breach, with a reason and the interim letter', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ reason: ' ', interimDocumentId: null, amount: 11 })).toEqual(['reason_missing', 'extension_too_long', 'interim_letter_missing']);
    expect(codes({ at: at('2026-03-30T10:00') }, 0, '2026-03-30T10:00')).toEqual(['already_breached']);
    expect(codes({}, 1)).toEqual(['extensions_used_up']);
    expect(codes({ unit: 'calendarDays' })).toEqual(['extension_unit']);
  });

  test('T26: its event moves the due', () => {
    const outcome = extendClock({ act, rule, state: state([started], '2026-03-20T10:00'), given: 0 });
    expect(outcome.ok && wall(state([started, outcome.value], '2026-03-20T10:00').deadline.dueAt)).toBe('2026-04-03T17:00:00');
    expect(extendClock({ act, rule: null, state: state([started], '2026-03-20T10:00'), given: 0 }).ok).toBe(false);
  });
});

describe('T27: refusals', () => {
  const ground = { code: 'already_answered', clause: 'п.7', notifiesCustomer: true, namesEarlierAppeal: true };

  test('T27: «already answered» names the earlier appeal and sends its notice', () => {
    const outcome = refuseClock({ status: 'running' }, ground, { at: 1, earlierAppealId: null, noticeDocumentId: null });
    expect(!outcome.ok && outcome.problems.map(({ code, clause }) => [code, clause])).toEqual([['earlier_appeal_missing', 'п.7'], ['notice_missing', 'п.7']]);
    expect(refuseClock({ status: 'stopped' }, { ...ground, notifiesCustomer: false, namesEarlierAppeal: false }, { at: 1, earlierAppealId: null, noticeDocumentId: null }).ok).toBe(false);
  });

  test('T27: a refusal stops the clock with its ground and clause', () => {
    const outcome = refuseClock({ status: 'running' }, ground, { at: at('2026-03-11T10:00'), earlierAppealId: 'a1', noticeDocumentId: 'd1' });
    const refused = state([started, accepts(outcome)], '2026-05-01T10:00');
    expect([refused.status, refused.refusal, refused.breached]).toEqual(['refused', { ground: 'already_answered', clause: 'п.7' }, false]);
  });
});

describe('T28: reopening', () => {
  test('T28: a new promise is the default and names the old clock', () => {
    expect(reopenClock({ id: 'c1', status: 'stopped' }, 5)).toEqual({ ok: true, value: { policy: 'newPromise', startsAt: 5, linksTo: 'c1' } });
    expect(reopenClock({ id: 'c1', status: 'running' }, 5).ok).toBe(false);
  });

  test('T28: «continue» counts the closed time as paused', () => {
    const stopped: ClockEvent = { type: 'stopped', at: at('2026-03-12T10:00') };
    const reopening = accepts(reopenClock({ id: 'c1', status: 'stopped' }, at('2026-03-17T10:00'), 'continue'));
    expect(reopening).toEqual({ policy: 'continue', event: { type: 'reopened', at: at('2026-03-17T10:00') } });
    const reopened = state([started, stopped, { type: 'reopened', at: at('2026-03-17T10:00') }], '2026-03-18T10:00');
    expect([reopened.status, wall(reopened.deadline.dueAt)]).toEqual(['running', '2026-04-01T17:00:00']);
  });
});

describe('T20: handling norms', () => {
  test('T20: twenty-five acts brought back together are not twenty-four breaches', () => {
    const received = at('2026-03-10T10:00');
    const states = Array.from({ length: 25 }, (_, index) => {
      const takenAt = received + index * 15 * 60_000;
      return handlingStates(minutes, { receivedAt: received, takenAt, doneAt: takenAt + 14 * 60_000 }, { now: at('2026-03-11T16:00') });
    });
    expect(states.filter(({ intake, handling }) => intake?.breached || handling?.breached)).toHaveLength(0);
  });

  test('T20: waiting is the intake term’s matter, by default the next working day', () => {
    const untaken = handlingStates(minutes, { receivedAt: at('2026-03-10T10:00'), takenAt: null, doneAt: null }, { now: at('2026-03-12T09:00') });
    expect([untaken.handling, untaken.intake?.breached, wall(untaken.intake?.deadline.dueAt ?? null)]).toEqual([null, true, '2026-03-11T17:00:00']);
    const slow = handlingStates(minutes, { receivedAt: at('2026-03-10T10:00'), takenAt: at('2026-03-10T11:00'), doneAt: at('2026-03-10T11:21') }, { now: at('2026-03-12T09:00') });
    expect(slow.handling?.lateBy).toEqual({ value: 1, unit: 'minutes' });
  });
});
