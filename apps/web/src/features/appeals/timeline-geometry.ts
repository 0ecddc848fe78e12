import { addCalendarDays, calendarDaysBetween, toEpochDay, weekdayOf } from '@ortalyk/domain';

/** A moment on the line: the civil date of the office and how much of that day has gone, 0–1. */
export interface LinePoint {
  readonly on: string;
  readonly part: number;
}

export interface LineDay {
  readonly on: string;
  readonly working: boolean;
  /** Monday: a week is read by its start. */
  readonly weekStart: boolean;
}

export interface StepSpan {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly state: 'done' | 'current';
}

export interface TimelineModel {
  readonly days: readonly LineDay[];
  /** Places in days from the left edge, fractions allowed. */
  readonly now: number | null;
  readonly due: number | null;
  readonly answered: number | null;
  readonly spans: readonly StepSpan[];
  /** From the end of the current step to the promise: steps not begun. */
  readonly ahead: { readonly from: number; readonly to: number; readonly count: number } | null;
}

export interface TimelineInput {
  readonly start: LinePoint;
  readonly due: LinePoint | null;
  readonly now: LinePoint;
  readonly answered: LinePoint | null;
  readonly days: readonly { readonly on: string; readonly counted: boolean }[];
  readonly steps: readonly { readonly id: string; readonly from: LinePoint | null; readonly to: LinePoint | null; readonly due: LinePoint | null }[];
}

/** The least a step is drawn with, in days, so that one done in minutes is still seen. */
const LEAST_SPAN = 0.3;
/** Days drawn after the last event, so that the due mark does not stick to the edge. */
const MARGIN_DAYS = 1;
/** A short promise is drawn among two weeks, so that a day looks like a day on every card. */
const LEAST_DAYS = 14;

/** Places the days, the marks and the steps of an appeal on one line of civil days. */
export function timelineModel(input: TimelineInput): TimelineModel {
  const place = (point: LinePoint): number => calendarDaysBetween(input.start.on, point.on) + point.part;
  const open = input.answered === null;
  const ends = [input.start, input.due, input.answered, open ? input.now : null, ...input.steps.flatMap((step) => [step.to, open ? step.due : null])];
  const last = Math.max(...ends.filter((point) => point !== null).map((point) => calendarDaysBetween(input.start.on, point.on)));
  const spans = input.steps.flatMap((step) => spanOf(step, { place, now: input.now }));
  return {
    days: daysOfLine(input, Math.max(last + MARGIN_DAYS, LEAST_DAYS - 1)),
    now: open ? place(input.now) : null,
    due: input.due === null ? null : place(input.due),
    answered: input.answered === null ? null : place(input.answered),
    spans,
    ahead: aheadOf(input, spans, place),
  };
}

function daysOfLine(input: TimelineInput, last: number): readonly LineDay[] {
  const known = new Map(input.days.map((day) => [day.on, day.counted]));
  return Array.from({ length: last + 1 }, (_, index) => {
    const on = addCalendarDays(input.start.on, index);
    const weekday = weekdayOf(toEpochDay(on));
    // Outside the explained days (the start itself, days after the due) only the weekly pattern is known.
    return { on, working: known.get(on) ?? weekday < 6, weekStart: weekday === 1 };
  });
}

function spanOf(
  step: TimelineInput['steps'][number],
  line: { readonly place: (point: LinePoint) => number; readonly now: LinePoint },
): StepSpan[] {
  if (step.from === null) return [];
  const from = line.place(step.from);
  if (step.to !== null) return [{ id: step.id, from, to: Math.max(line.place(step.to), from + LEAST_SPAN), state: 'done' }];
  const until = Math.max(line.place(line.now), step.due === null ? 0 : line.place(step.due));
  return [{ id: step.id, from, to: Math.max(until, from + LEAST_SPAN), state: 'current' }];
}

function aheadOf(input: TimelineInput, spans: readonly StepSpan[], place: (point: LinePoint) => number): TimelineModel['ahead'] {
  const count = input.steps.filter((step) => step.from === null).length;
  if (count === 0 || input.due === null || input.answered !== null) return null;
  const from = Math.max(place(input.start), ...spans.map((span) => span.to));
  const to = place(input.due);
  return from < to ? { from, to, count } : null;
}
