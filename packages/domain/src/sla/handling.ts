import type { Instant } from '../shared/civil-date.js';
import { DEFAULT_INTAKE_TERM } from './acts-on-clock.js';
import { clockState } from './clock-state.js';
import type { ClockDefinition, ClockEvent, ClockState } from './clock-types.js';
import type { Term } from './term.js';

/** One object of work: when it came, when its work was taken up and when its result was registered. */
export interface HandledObject {
  readonly receivedAt: Instant;
  readonly takenAt: Instant | null;
  readonly doneAt: Instant | null;
}

/** T20: the waiting and the work of one object, each on its own clock. */
export interface HandlingStates {
  readonly intake: ClockState | null;
  /** Null until work is taken up. */
  readonly handling: ClockState | null;
}

/**
 * T20: a handling norm runs from the moment work is taken up to its result, per object; waiting before it is the intake term's matter
 * (default: the next working day). So twenty-five acts brought back together are not twenty-four breaches.
 */
export function handlingStates(definition: ClockDefinition, object: HandledObject, times: { readonly now: Instant; readonly intake?: Term | undefined }): HandlingStates {
  const { receivedAt, takenAt, doneAt } = object;
  const intake: ClockDefinition = { ...definition, term: times.intake ?? DEFAULT_INTAKE_TERM, cap: null };
  return {
    intake: clockState(intake, startAndStop(receivedAt, takenAt), times.now),
    handling: takenAt === null ? null : clockState(definition, startAndStop(takenAt, doneAt), times.now),
  };
}

function startAndStop(from: Instant, to: Instant | null): readonly ClockEvent[] {
  return to === null ? [{ type: 'started', at: from }] : [{ type: 'started', at: from }, { type: 'stopped', at: to }];
}
