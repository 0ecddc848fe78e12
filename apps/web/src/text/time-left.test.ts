import { describe, expect, it } from 'vitest';
import { timeLeft } from './time-left.js';

const almaty = 'Asia/Almaty';
const now = Date.parse('2026-11-23T05:00:00Z'); // Monday 10:00 in Almaty (+05:00)

describe('time left to a deadline', () => {
  it('counts civil days of the office, not spans of 24 hours', () => {
    expect(timeLeft('2026-11-27T12:00:00Z', now, almaty)).toEqual({ tone: 'calm', key: 'left.days', params: { count: 4 } });
    expect(timeLeft('2026-11-24T06:00:00Z', now, almaty)).toEqual({ tone: 'calm', key: 'left.days', params: { count: 1 } });
  });

  it('takes the day from the zone: 20:30 UTC is already the next day in Almaty', () => {
    expect(timeLeft('2026-11-26T20:30:00Z', now, almaty).params.count).toBe(4);
    expect(timeLeft('2026-11-26T20:30:00Z', now, 'Europe/Moscow').params.count).toBe(3);
  });

  it('turns to hours and amber within 24 hours', () => {
    expect(timeLeft('2026-11-24T03:58:00Z', now, almaty)).toEqual({ tone: 'soon', key: 'left.hours', params: { hours: 22, minutes: 58 } });
    expect(timeLeft('2026-11-23T05:59:00Z', now, almaty)).toEqual({ tone: 'soon', key: 'left.minutes', params: { minutes: 59 } });
  });

  it('the moment of the deadline itself is still in time', () => {
    expect(timeLeft('2026-11-23T05:00:00Z', now, almaty).tone).toBe('soon');
    expect(timeLeft('2026-11-23T04:59:59Z', now, almaty)).toEqual({ tone: 'late', key: 'late.minutes', params: { minutes: 0 } });
  });

  it('says how late in minutes, hours, days', () => {
    expect(timeLeft('2026-11-23T04:30:00Z', now, almaty)).toEqual({ tone: 'late', key: 'late.minutes', params: { minutes: 30 } });
    expect(timeLeft('2026-11-23T02:15:00Z', now, almaty)).toEqual({ tone: 'late', key: 'late.hours', params: { hours: 2, minutes: 45 } });
    expect(timeLeft('2026-11-20T12:00:00Z', now, almaty)).toEqual({ tone: 'late', key: 'late.days', params: { count: 3 } });
  });
});
