import { describe, expect, it } from 'vitest';
import { ownAnswer } from './own-engine.js';
import { reckonPlainly } from './plain-reckoning.js';
import { timeReportLines } from './time-report.js';
import { type PlainUnit, givenCases, mixedCases, normCases, ownHours, tenYears } from './workload.js';

describe('the time benchmark', () => {
  it.each<PlainUnit>(['minutes', 'hours', 'days'])('asks deadlines in %s that the slow way and the engine answer alike', (unit) => {
    const calendar = tenYears();
    const hours = ownHours(calendar);
    const cases = mixedCases(unit, 400, calendar);
    expect(cases.map((asked) => ownAnswer(hours, asked))).toEqual(cases.map(reckonPlainly));
  });

  it('reckons by hand what the slow way reckons', () => {
    const calendar = { week: { mon: [['09:00', '13:00'], ['14:00', '18:00']], tue: [['09:00', '18:00']] }, holidays: ['2026-11-24'] } as const;
    const ask = (unit: PlainUnit, value: number): string => new Date(reckonPlainly({ calendar, unit, value, start: Date.parse('2026-11-23T12:30:00Z') })).toISOString();
    // Monday 23 November; the Tuesday is off; the next working day is Monday 30.
    expect(ask('minutes', 60)).toBe('2026-11-23T14:30:00.000Z');
    expect(ask('hours', 5)).toBe('2026-11-30T09:30:00.000Z');
    expect(ask('days', 2)).toBe('2026-12-01T12:30:00.000Z');
  });

  it('asks the given cases that end in a deadline, and norms in every unit', async () => {
    const given = await givenCases();
    expect(given.length).toBe(118);
    expect(new Set(normCases(2000).map(({ term }) => term.unit)).size).toBe(6);
  });

  it('shows no speed where answers are wrong', () => {
    const kind = { kind: 'days', given: 0.6, tenYears: 0.5, perSecond: null, heapBytes: null };
    const own = { name: 'ortalyk', version: '', kinds: [{ ...kind, given: 1, tenYears: 1, perSecond: 1_000_000 }] };
    const quick = { name: 'quick', version: '1.0.0', kinds: [{ ...kind, tenYears: 0.96, perSecond: 50_000, heapBytes: 1_048_576 }] };
    const lines = timeReportLines({ libraries: [quick, { name: 'wrong', version: '2.0.0', kinds: [kind] }], own, normsPerSecond: 1_500_000, preparedBytes: 1_048_576 });
    expect(lines).toContain('| wrong 2.0.0 | days | 60.0 % | 50.0 % | not timed |  |  |');
    expect(lines).toContain('| quick 1.0.0 | days | 60.0 % | 96.0 % | 50,000 | 20 × | 1 |');
    expect(lines.at(-1)).toBe('Fastest library: quick (days), 50,000/s; ortalyk on the same cases is 20 × faster.');
  });
});
