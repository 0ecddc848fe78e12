import { describe, expect, test } from 'vitest';
import { almaty, at, hoursOf, russia, weekOf } from '../test-kit/calendars.js';
import { must } from '../test-kit/must.js';
import type { DeadlineRequest, Pause } from './deadline-types.js';
import { explainDeadline, explainPromise } from './explain-deadline.js';
import type { DeadlineExplanation, ExplainedDay } from './explanation-types.js';
import type { ClockUnit, Term } from './term.js';

const office = almaty();
const norm = { normId: 'alts.p3.s2', clause: 'Приложение №3, строка 2', countsFrom: 'registered' as const, readAs: 'workingDays' as const };

type Asked = readonly [unit: ClockUnit, limit: number, local: string, over?: Partial<DeadlineRequest>];

function explained(...[unit, limit, local, over = {}]: Asked): DeadlineExplanation {
  return explainDeadline({ term: { unit, limit, target: null }, startsAt: at(local), calendars: office, ...over }, norm).explanation;
}

const short = ({ on, use, number, minutes, reason }: ExplainedDay): string =>
  [on.slice(5), use, number, minutes === null ? null : `${minutes}m`, reason].filter((part) => part !== null).join(' ');
const days = (explanation: DeadlineExplanation): readonly string[] => explanation.head.map(short);

describe('principle 2: every deadline shows how it was computed', () => {
  test('T6: counted and skipped days of a working-day term', () => {
    const explanation = explained('workingDays', 2, '2026-03-20T17:30');
    expect(days(explanation)).toEqual([
      '03-20 skipped unitClosed', '03-21 skipped weekend', '03-22 skipped weekend', '03-23 skipped holiday', '03-24 skipped holiday',
      '03-25 skipped holiday', '03-26 skipped startDay', '03-27 counted 1', '03-28 skipped weekend', '03-29 skipped weekend', '03-30 due 2',
    ]);
    expect(explanation.head[3]?.name?.ru).toBe('Праздник 2026-03-23');
    expect([explanation.counted, explanation.skipped]).toEqual([2, 9]);
  });

  test('it names norm, clause, event, zone and calendars and survives JSON', () => {
    const explanation = explained('workingDays', 2, '2026-03-02T10:00');
    expect(explanation).toMatchObject({ ...norm, timeZone: 'Asia/Almaty', dayCalendar: 'kz', hoursCalendar: 'unit', terms: [{ unit: 'workingDays', amount: 2 }] });
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  test('T7: the days after the nominal date are rolled over', () => {
    expect(days(explained('calendarDays', 3, '2026-03-18T10:00'))).toEqual([
      '03-18 skipped startDay', '03-19 counted 1', '03-20 counted 2', '03-21 counted 3', '03-22 skipped rolled', '03-23 skipped rolled',
      '03-24 skipped rolled', '03-25 skipped rolled', '03-26 due rolled',
    ]);
  });

  test('T5: minutes used on each day of a clock term', () => {
    expect(days(explained('minutes', 90, '2026-03-06T16:00'))).toEqual(['03-06 counted 60m', '03-07 skipped weekend', '03-08 skipped weekend', '03-09 skipped holiday', '03-10 due 30m']);
  });

  test('T10: a same-day term has one day', () => {
    expect(days(explained('sameDay', 0, '2026-03-06T16:00'))).toEqual(['03-06 due']);
    expect(days(explained('sameDay', 0, '2026-03-07T16:00')).at(-1)).toBe('03-10 due');
  });

  test('T24: paused days are marked and counted', () => {
    const pauses: readonly Pause[] = [{ from: at('2026-03-03T10:00'), to: at('2026-03-05T10:00'), clause: 'п.7' }];
    const explanation = explained('workingDays', 2, '2026-03-02T10:00', { pauses });
    expect(days(explanation)).toEqual(['03-02 skipped startDay', '03-03 counted 1', '03-04 skipped pause', '03-05 skipped pause', '03-06 due 2']);
    expect(explanation.addedByPauses).toBe(2);
    const clock = explained('hours', 10, '2026-03-02T10:00', { pauses });
    expect([days(clock), clock.addedByPauses]).toEqual([['03-02 counted 420m', '03-03 counted 120m', '03-04 skipped pause', '03-05 due 60m'], 18 * 3_600_000]);
  });

  test('T2: unit closed and paid non-working days have their own reasons', () => {
    const unit = almaty({ week: { 1: hoursOf('8-17'), 3: hoursOf('8-17') } });
    expect(days(explained('hours', 10, '2026-03-02T08:00', { calendars: unit }))).toEqual(['03-02 counted 540m', '03-03 skipped unitClosed', '03-04 due 60m']);
    const strict = almaty({ days: russia, week: weekOf('8-17') });
    expect(days(explained('workingDays', 1, '2020-04-30T10:00', { calendars: strict })).slice(1)).toEqual(['05-01 skipped holiday', '05-02 skipped weekend', '05-03 skipped weekend', '05-04 skipped holiday', '05-05 skipped holiday', '05-06 due 1']);
  });

  test('T17: a cap ends the list and names its clause', () => {
    const cap = { term: { unit: 'calendarDays' as const, limit: 3 }, startsAt: at('2026-03-02T10:00'), growsByPauses: false, clause: 'п.9' };
    const explanation = explained('workingDays', 10, '2026-03-02T10:00', { cap });
    expect([explanation.cappedByClause, days(explanation).at(-1), explanation.head.length]).toEqual(['п.9', '03-05 due 3', 4]);
  });

  test('a very long list is cut, and the cut is summed up', () => {
    const explanation = explained('months', 6, '2026-01-12T10:00');
    expect([explanation.head.length, explanation.tail.length]).toEqual([35, 15]);
    expect(explanation.gap).toEqual({ from: '2026-02-16', to: '2026-06-28', counted: 133, skipped: 0 });
    expect(short(must(explanation.tail.at(-1)))).toBe('07-13 due rolled');
    expect(explanation.counted + explanation.skipped).toBe(35 + 133 + 15);
  });

  test('T21: a promise lists its steps and the working time after the last day', () => {
    const steps: readonly Term[] = [{ unit: 'workingDays', limit: 1, target: null }, { unit: 'minutes', limit: 30, target: null }];
    const promise = explainPromise({ steps, total: null, startsAt: at('2026-03-02T10:00'), calendars: office }, null);
    expect(promise?.explanation.terms).toEqual([{ unit: 'workingDays', amount: 1 }, { unit: 'minutes', amount: 30 }]);
    expect(days(must(promise).explanation)).toEqual(['03-02 skipped startDay', '03-03 counted 1', '03-04 due 30m']);
    expect(explainPromise({ steps: [], total: null, startsAt: at('2026-03-02T10:00'), calendars: office }, null)).toBeNull();
  });

  test('T26, T3: extensions and provisional years are told', () => {
    const explanation = explained('workingDays', 5, '2026-12-28T10:00', { extensions: [{ unit: 'workingDays', amount: 2 }] });
    expect([explanation.extensions, explanation.provisional]).toEqual([[{ unit: 'workingDays', amount: 2 }], true]);
  });
});
