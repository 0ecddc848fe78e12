import { describe, expect, it } from 'vitest';
import { timelineModel, type TimelineInput } from './timeline-geometry.js';

const point = (on: string, part = 0.5) => ({ on, part });
const input: TimelineInput = {
  start: point('2026-11-19', 0.25),
  due: point('2026-11-24', 0.75),
  now: point('2026-11-20'),
  answered: null,
  days: [
    { on: '2026-11-20', counted: true },
    { on: '2026-11-21', counted: false },
    { on: '2026-11-22', counted: false },
    { on: '2026-11-23', counted: false },
    { on: '2026-11-24', counted: true },
  ],
  steps: [
    { id: 'intake', from: point('2026-11-19', 0.25), to: point('2026-11-19', 0.3), due: point('2026-11-20') },
    { id: 'decide', from: point('2026-11-19', 0.3), to: null, due: point('2026-11-23', 0.75) },
    { id: 'letter', from: null, to: null, due: null },
  ],
};

describe('timelineModel', () => {
  it('fills the days the count used and leaves the skipped ones hollow, a moved day off too', () => {
    const model = timelineModel(input);
    expect(model.days.map((day) => day.working)).toEqual([true, true, false, false, false, true, true, true, true, false, false, true, true, true]);
    expect(model.days.find((day) => day.on === '2026-11-23')).toMatchObject({ weekStart: true, working: false });
  });

  it('places now and the due within their days', () => {
    const model = timelineModel(input);
    expect(model.now).toBe(1.5);
    expect(model.due).toBe(5.75);
  });

  it('draws a step of minutes wide enough to be seen and the current one up to its own due', () => {
    const [intake, decide] = timelineModel(input).spans;
    expect(intake).toEqual({ id: 'intake', from: 0.25, to: 0.55, state: 'done' });
    expect(decide).toEqual({ id: 'decide', from: 0.3, to: 4.75, state: 'current' });
  });

  it('keeps the steps not begun between the current one and the promise', () => {
    expect(timelineModel(input).ahead).toEqual({ from: 4.75, to: 5.75, count: 1 });
  });

  it('runs on to now when the promise is past, and stops at the answer once there is one', () => {
    const late = timelineModel({ ...input, now: point('2026-12-10') });
    expect(late.days.at(-1)?.on).toBe('2026-12-11');
    expect(late.ahead).toBeNull();
    const answered = timelineModel({ ...input, now: point('2026-12-30'), answered: point('2026-11-24', 0.2) });
    expect(answered.now).toBeNull();
    expect(answered.answered).toBe(5.2);
    expect(answered.days).toHaveLength(14);
  });
});
