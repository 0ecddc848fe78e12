import type { Pause } from '../sla/deadline-types.js';
import type { StepState } from './process-state.js';

/** T23: the stretches a step was away after being returned, as pauses of its own clock; the chain's clock is not paused by them. */
export function stepAwayPauses(step: StepState): readonly Pause[] {
  return step.away.map(({ from, to, reason }) => ({ from, to, clause: 'T23', cause: reason }));
}
