import type { Instant } from '../shared/civil-date.js';
import { type Outcome, accepted, refused } from '../shared/outcome.js';
import { branchSteps, findBranch } from './choose-map.js';
import type { ProcessMap } from './process-map.js';
import type { ProcessCommand, ProcessEvent, ProcessState, ProcessStep, StepState } from './process-state.js';

type CommandOf<T extends ProcessCommand['type']> = Extract<ProcessCommand, { type: T }>;

/** Opens a process on a branch: its first step opens, the others wait. Problems: `unknown_branch`, `empty_branch`. */
export function startProcess(map: ProcessMap, branchId: string, at: Instant): Outcome<ProcessStep> {
  const branch = findBranch(map, branchId);
  if (branch === null) return refused({ code: 'unknown_branch', path: 'branchId', params: { branch: branchId, map: map.id } });
  const steps = branchSteps(map, branch).map((step, index): StepState => ({
    stepId: step.id,
    status: index === 0 ? 'open' : 'waiting',
    unit: step.unit,
    assigneeId: null,
    openedAt: index === 0 ? at : null,
    takenAt: null,
    doneAt: null,
    outputDocumentId: null,
    away: [],
  }));
  const [first] = steps;
  if (first === undefined) return refused({ code: 'empty_branch', path: 'branchId', params: { branch: branchId }, clause: branch.clause });
  return accepted({
    state: { mapId: map.id, branchId, status: 'running', startedAt: at, endedAt: null, steps },
    events: [
      { type: 'processStarted', mapId: map.id, branchId, at },
      { type: 'stepOpened', stepId: first.stepId, unit: first.unit, at },
    ],
  });
}

/**
 * Runs one command against a process. A step is done exactly when its output document is registered; that opens the next step, and the last
 * one ends the process. Problems: `process_is_over`, `unknown_step`, `step_is_not_open`, `step_is_taken`, `wrong_output_document`,
 * `reason_missing`, `step_is_not_returned`, `waits_for_other_step`.
 */
export function runProcess(map: ProcessMap, state: ProcessState, command: ProcessCommand): Outcome<ProcessStep> {
  if (state.status !== 'running') return refused({ code: 'process_is_over', path: '', params: { status: state.status } });
  if (command.type === 'cancelProcess') return cancelProcess(state, command);
  const step = state.steps.find(({ stepId }) => stepId === command.stepId);
  if (step === undefined) return refused({ code: 'unknown_step', path: 'stepId', params: { step: command.stepId } });
  switch (command.type) {
    case 'takeStep': return takeStep(state, step, command);
    case 'assignStep': return assignStep(state, step, command);
    case 'completeStep': return completeStep({ map, state, step, command });
    case 'returnStep': return returnStep(state, step, command);
    case 'resumeStep': return resumeStep(state, step, command);
  }
}

/** The step that is being worked on now, if any. */
export function currentStep(state: ProcessState): StepState | null {
  return state.steps.find(({ status }) => status === 'open' || status === 'taken') ?? state.steps.find(({ status }) => status === 'returned') ?? null;
}

function takeStep(state: ProcessState, step: StepState, { staffId, at }: CommandOf<'takeStep'>): Outcome<ProcessStep> {
  if (step.status === 'taken' && step.assigneeId === staffId) return accepted({ state, events: [] });
  if (step.status === 'taken') return refused({ code: 'step_is_taken', path: 'stepId', params: { step: step.stepId } });
  if (step.status !== 'open') return notOpen(step);
  const taken: StepState = { ...step, status: 'taken', assigneeId: staffId, takenAt: step.takenAt ?? at };
  return accepted({ state: withStep(state, taken), events: [{ type: 'stepTaken', stepId: step.stepId, staffId, at }] });
}

function assignStep(state: ProcessState, step: StepState, { staffId, at }: CommandOf<'assignStep'>): Outcome<ProcessStep> {
  if (step.status === 'done' || step.status === 'cancelled') return notOpen(step);
  // A step given to somebody else waits to be taken by that person; its clock does not notice.
  const status = step.status === 'taken' && step.assigneeId !== staffId ? 'open' : step.status;
  return accepted({ state: withStep(state, { ...step, status, assigneeId: staffId }), events: [{ type: 'stepAssigned', stepId: step.stepId, staffId, at }] });
}

interface Completion {
  readonly map: ProcessMap;
  readonly state: ProcessState;
  readonly step: StepState;
  readonly command: CommandOf<'completeStep'>;
}

function completeStep({ map, state, step, command }: Completion): Outcome<ProcessStep> {
  if (step.status !== 'open' && step.status !== 'taken') return notOpen(step);
  const expected = map.steps.find(({ id }) => id === step.stepId)?.output;
  if (expected !== undefined && expected !== command.documentKind) {
    return refused({ code: 'wrong_output_document', path: 'documentKind', params: { expected, given: command.documentKind } });
  }
  const { at, documentId } = command;
  const done: StepState = { ...step, status: 'done', doneAt: at, takenAt: step.takenAt ?? at, outputDocumentId: documentId };
  const events: ProcessEvent[] = [{ type: 'stepDone', stepId: step.stepId, documentId, at }];
  const next = state.steps[state.steps.indexOf(step) + 1];
  if (next === undefined) {
    events.push({ type: 'processDone', at });
    return accepted({ state: { ...withStep(state, done), status: 'done', endedAt: at }, events });
  }
  const opened = next.status === 'returned' ? resumed(next, at) : { ...next, status: 'open' as const, openedAt: at };
  events.push(next.status === 'returned' ? { type: 'stepResumed', stepId: next.stepId, at } : { type: 'stepOpened', stepId: next.stepId, unit: next.unit, at });
  return accepted({ state: withStep(withStep(state, done), opened), events });
}

// T23: a returned step resumes its own clock; the time away goes to the chain's budget.
function returnStep(state: ProcessState, step: StepState, { reason, at }: CommandOf<'returnStep'>): Outcome<ProcessStep> {
  if (step.status !== 'open' && step.status !== 'taken') return notOpen(step);
  if (reason.trim() === '') return refused({ code: 'reason_missing', path: 'reason' });
  const returned: StepState = { ...step, status: 'returned', away: [...step.away, { from: at, to: null, reason }] };
  const previous = state.steps[state.steps.indexOf(step) - 1];
  const events: ProcessEvent[] = [{ type: 'stepReturned', stepId: step.stepId, toStepId: previous?.stepId ?? null, reason, at }];
  if (previous === undefined) return accepted({ state: withStep(state, returned), events });
  const again: StepState = {
    ...previous,
    status: 'open',
    doneAt: null,
    outputDocumentId: null,
    away: [...previous.away, { from: previous.doneAt ?? at, to: at, reason }],
  };
  events.push({ type: 'stepResumed', stepId: previous.stepId, at });
  return accepted({ state: withStep(withStep(state, returned), again), events });
}

function resumeStep(state: ProcessState, step: StepState, { at }: CommandOf<'resumeStep'>): Outcome<ProcessStep> {
  if (step.status !== 'returned') return refused({ code: 'step_is_not_returned', path: 'stepId', params: { step: step.stepId } });
  if (state.steps[0] !== step) return refused({ code: 'waits_for_other_step', path: 'stepId', params: { step: step.stepId } });
  return accepted({ state: withStep(state, resumed(step, at)), events: [{ type: 'stepResumed', stepId: step.stepId, at }] });
}

function cancelProcess(state: ProcessState, { reason, at }: CommandOf<'cancelProcess'>): Outcome<ProcessStep> {
  if (reason.trim() === '') return refused({ code: 'reason_missing', path: 'reason' });
  const open = state.steps.filter(({ status }) => status !== 'done');
  const events: ProcessEvent[] = open.map(({ stepId }) => ({ type: 'stepCancelled', stepId, at }));
  events.push({ type: 'processCancelled', reason, at });
  const steps = state.steps.map((step): StepState => (step.status === 'done' ? step : { ...step, status: 'cancelled' }));
  return accepted({ state: { ...state, status: 'cancelled', endedAt: at, steps }, events });
}

function resumed(step: StepState, at: Instant): StepState {
  return { ...step, status: 'open', away: step.away.map((stretch) => (stretch.to === null ? { ...stretch, to: at } : stretch)) };
}

function withStep(state: ProcessState, step: StepState): ProcessState {
  return { ...state, steps: state.steps.map((other) => (other.stepId === step.stepId ? step : other)) };
}

function notOpen(step: StepState): Outcome<ProcessStep> {
  return refused({ code: 'step_is_not_open', path: 'stepId', params: { step: step.stepId, status: step.status } });
}
