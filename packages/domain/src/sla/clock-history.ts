import type { Instant } from '../shared/civil-date.js';
import type { ClockEvent, ClockState, ClockStatus } from './clock-types.js';
import type { Pause, TermExtension } from './deadline-types.js';

/** What the events of one clock add up to (T30). */
export interface ClockHistory {
  readonly startsAt: Instant;
  readonly status: Exclude<ClockStatus, 'measured'>;
  readonly pauses: readonly Pause[];
  readonly extensions: readonly TermExtension[];
  readonly stoppedAt: Instant | null;
  readonly refusal: ClockState['refusal'];
}

interface Draft {
  startsAt: Instant | null;
  status: ClockHistory['status'];
  pauses: Pause[];
  extensions: TermExtension[];
  stoppedAt: Instant | null;
  refusal: ClockState['refusal'];
}

/** Reads the events up to `now` in time order; null where the clock has not started by then. Events that do not fit the state have no effect. */
export function readClockHistory(events: readonly ClockEvent[], now: Instant): ClockHistory | null {
  const draft: Draft = { startsAt: null, status: 'running', pauses: [], extensions: [], stoppedAt: null, refusal: null };
  const past = events.filter((event) => event.at <= now);
  for (const event of past.toSorted((a, b) => a.at - b.at)) apply(draft, event);
  return draft.startsAt === null ? null : { ...draft, startsAt: draft.startsAt };
}

function apply(draft: Draft, event: ClockEvent): void {
  if (event.type === 'started') {
    draft.startsAt ??= event.at;
    return;
  }
  if (event.type === 'reopened') return reopen(draft, event.at);
  // A clock that is over is moved by a reopening only.
  if (draft.stoppedAt !== null) return;
  switch (event.type) {
    case 'paused':
      if (draft.status === 'running') draft.pauses.push({ from: event.at, to: null, clause: event.clause, cause: event.cause });
      draft.status = 'paused';
      return;
    case 'resumed': return resume(draft, event.at);
    case 'extended':
      draft.extensions.push({ amount: event.amount, unit: event.unit });
      return;
    case 'stopped':
    case 'refused':
    case 'cancelled':
      resume(draft, event.at);
      draft.status = event.type;
      draft.stoppedAt = event.at;
      if (event.type === 'refused') draft.refusal = { ground: event.ground, clause: event.clause };
  }
}

function resume(draft: Draft, at: Instant): void {
  draft.pauses = draft.pauses.map((pause) => (pause.to === null ? { ...pause, to: at } : pause));
  draft.status = 'running';
}

// T28 «continue»: the time a clock was closed counts as paused.
function reopen(draft: Draft, at: Instant): void {
  if (draft.stoppedAt === null) return;
  draft.pauses.push({ from: draft.stoppedAt, to: at, clause: 'T28' });
  draft.stoppedAt = null;
  draft.refusal = null;
  draft.status = 'running';
}
