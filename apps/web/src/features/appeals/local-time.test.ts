import { describe, expect, it } from 'vitest';
import { clockText, instantOfLocal, localOfInstant, pointOf } from './local-time.js';

describe('wall-clock time of the office', () => {
  it('follows the zone rules of the date, not a fixed offset (T1)', () => {
    // Almaty went from +06 to +05 on 2024-03-01.
    expect(instantOfLocal('2024-02-29T09:30', 'Asia/Almaty')).toBe('2024-02-29T03:30:00.000Z');
    expect(instantOfLocal('2026-11-20T09:30', 'Asia/Almaty')).toBe('2026-11-20T04:30:00.000Z');
  });

  it('reads back what it wrote', () => {
    expect(localOfInstant(Date.parse('2026-11-20T04:30:00Z'), 'Asia/Almaty')).toBe('2026-11-20T09:30');
  });

  it('refuses a time that does not exist or a half-written one', () => {
    expect(instantOfLocal('2026-02-30T09:30', 'Asia/Almaty')).toBeNull();
    expect(instantOfLocal('2026-11-20T25:00', 'Asia/Almaty')).toBeNull();
    expect(instantOfLocal('20.11.2026', 'Asia/Almaty')).toBeNull();
  });

  it('places an instant within the civil day of the office', () => {
    expect(pointOf('2026-11-20T19:00:00Z', 'Asia/Almaty')).toEqual({ on: '2026-11-21', part: 0 });
    expect(pointOf('2026-11-20T07:00:00Z', 'Asia/Almaty')).toEqual({ on: '2026-11-20', part: 0.5 });
  });
});

describe('clockText', () => {
  it('reads a time as people type it', () => {
    expect(['9:30', '930', '0930', '09.30', '23:59'].map(clockText)).toEqual(['09:30', '09:30', '09:30', '09:30', '23:59']);
    expect(['24:00', '9:60', '9', 'утром', ''].map(clockText)).toEqual([null, null, null, null, null]);
  });
});
