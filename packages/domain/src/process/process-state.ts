import type { Instant } from '../shared/civil-date.js';

/** Where a step stands. `waiting`: an earlier step is not done; `returned`: sent back, its own clock stands still until it resumes (T23). */
export type StepStatus = 'waiting' | 'open' | 'taken' | 'returned' | 'done' | 'cancelled';

export type ProcessStatus = 'running' | 'done' | 'cancelled';

/** One step of a running process. */
export interface StepState {
  readonly stepId: string;
  readonly status: StepStatus;
  readonly unit: string;
  readonly assigneeId: string | null;
  readonly openedAt: Instant | null;
  readonly takenAt: Instant | null;
  readonly doneAt: Instant | null;
  /** Registered document that closed the step. */
  readonly outputDocumentId: string | null;
  /** Stretches the step was away after being returned; the last is open while it is away. They go to the chain's budget (T19, T23). */
  readonly away: readonly { readonly from: Instant; readonly to: Instant | null; readonly reason: string }[];
}

/** State of one process: the linear run of a branch of a map. */
export interface ProcessState {
  readonly mapId: string;
  readonly branchId: string;
  readonly status: ProcessStatus;
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly steps: readonly StepState[];
}

/** What a person or the registration of a document asks of a process. */
export type ProcessCommand =
  | { readonly type: 'takeStep'; readonly stepId: string; readonly staffId: string; readonly at: Instant }
  | { readonly type: 'assignStep'; readonly stepId: string; readonly staffId: string | null; readonly at: Instant }
  /** A step is done exactly when its output document is registered. */
  | { readonly type: 'completeStep'; readonly stepId: string; readonly documentId: string; readonly documentKind: string; readonly at: Instant }
  | { readonly type: 'returnStep'; readonly stepId: string; readonly reason: string; readonly at: Instant }
  /** Only for a returned first step: registration has mended what was asked. */
  | { readonly type: 'resumeStep'; readonly stepId: string; readonly at: Instant }
  | { readonly type: 'cancelProcess'; readonly reason: string; readonly at: Instant };

/** What a command did; one event row each. */
export type ProcessEvent =
  | { readonly type: 'processStarted'; readonly mapId: string; readonly branchId: string; readonly at: Instant }
  | { readonly type: 'stepOpened'; readonly stepId: string; readonly unit: string; readonly at: Instant }
  | { readonly type: 'stepTaken'; readonly stepId: string; readonly staffId: string; readonly at: Instant }
  | { readonly type: 'stepAssigned'; readonly stepId: string; readonly staffId: string | null; readonly at: Instant }
  | { readonly type: 'stepDone'; readonly stepId: string; readonly documentId: string; readonly at: Instant }
  /** `toStepId` null: back to registration. */
  | { readonly type: 'stepReturned'; readonly stepId: string; readonly toStepId: string | null; readonly reason: string; readonly at: Instant }
  /** The step's own clock goes on from here (T23). */
  | { readonly type: 'stepResumed'; readonly stepId: string; readonly at: Instant }
  | { readonly type: 'stepCancelled'; readonly stepId: string; readonly at: Instant }
  | { readonly type: 'processDone'; readonly at: Instant }
  | { readonly type: 'processCancelled'; readonly reason: string; readonly at: Instant };

/** A state and the events that led to it. */
export interface ProcessStep {
  readonly state: ProcessState;
  readonly events: readonly ProcessEvent[];
}
