import { LockMode } from '@mikro-orm/core';
import {
  type Outcome, type Permission, type Problem, type ProcessCommand, type ProcessState, type StepDefinition, type StepState, accepted, isPermitted, runProcess, stepAwayPauses,
} from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import { forbidden, notFound, requireVersion } from '../../graphql/faults.js';
import type { Work } from '../../graphql/use-case.js';
import { isId, newId } from '../../platform/ids.js';
import { officeById } from '../offices/index.js';
import { type Edition, type Route, calendarsOf, effectiveEdition } from '../standards/index.js';
import type { Counting } from './clock-drafts.js';
import { ClockEntity, ClockIntervalEntity, ProcessEntity, StepEntity } from './process.entity.js';
import { problemOf } from './problem-codes.js';

/** A process locked for one command, with everything a command looks at. */
export interface RunningProcess {
  readonly process: ProcessEntity;
  readonly step: StepEntity;
  readonly steps: readonly StepEntity[];
  readonly clocks: readonly ClockEntity[];
  /** Stretches in which steps were away after being returned. */
  readonly intervals: readonly ClockIntervalEntity[];
  readonly edition: Edition;
  readonly route: Route;
  readonly definition: StepDefinition;
  state: ProcessState;
}

/** What a step command names. */
export interface StepVersion {
  readonly stepId: string;
  readonly version: number;
}

/**
 * Locks the step's process, so that its commands come one after another, and loads it. Faults: NOT_FOUND, STALE where the step changed
 * since the client read it, FORBIDDEN where the permission does not cover the step's office.
 */
export async function lockProcess(work: Work, input: StepVersion, permission: Permission): Promise<RunningProcess> {
  const { em } = work;
  const found = isId(input.stepId) ? await work.sql.row<{ process_id: string }>(`select process_id from step where id = $1`, [input.stepId]) : null;
  if (found === null) throw notFound('step');
  const process = await em.findOneOrFail(ProcessEntity, found.process_id, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const steps = await em.find(StepEntity, { processId: process.id }, { orderBy: { ordinal: 'asc' } });
  const step = steps.find(({ id }) => id === input.stepId);
  if (step === undefined) throw notFound('step');
  const target = { officeId: step.officeId, staffId: step.assigneeId };
  if (!isPermitted(actorOf(work.ctx).grants, permission, target)) throw forbidden('You have no permission for this in that office.');
  requireVersion(step, input.version);
  const [clocks, intervals, edition] = await Promise.all([
    em.find(ClockEntity, { processId: process.id }), em.find(ClockIntervalEntity, { processId: process.id, kind: 'pause' }), effectiveEdition(work.ctx.db, process.editionId, process.openedAt),
  ]);
  const route = edition.route(process.mapId, process.branchId);
  const definition = edition.step(process.mapId, step.stepId);
  if (route === null || definition === null) throw new Error(`edition ${edition.id} has no step ${step.stepId}`);
  return { process, step, steps, clocks, intervals, edition, route, definition, state: stateOf({ process, steps, intervals, edition }) };
}

/** Runs a command by the domain's engine and writes the new state onto the rows. */
export function applyCommand(work: Work, running: RunningProcess, command: ProcessCommand): Outcome<ProcessState> {
  const ran = runProcess(running.route.map, running.state, command);
  if (!ran.ok) return { ok: false, problems: ran.problems.map((problem: Problem) => problemOf(problem)) };
  const before = running.state;
  running.state = ran.value.state;
  for (const [index, state] of running.state.steps.entries()) {
    const row = running.steps[index];
    const old = before.steps[index];
    if (row !== undefined && old !== undefined && old !== state) writeStep(work, running, { row, old, state });
  }
  running.process.state = running.state.status;
  running.process.doneAt = running.state.endedAt;
  return accepted(running.state);
}

/** What the clocks of a running process are counted with. */
export async function countingOf(work: Work, { process, edition }: RunningProcess): Promise<Counting> {
  const [calendars, office] = await Promise.all([calendarsOf(work.ctx.db, edition), officeById(work.ctx).load(process.officeId)]);
  if (office === null) throw new Error(`no office ${process.officeId}`);
  return { edition, calendars, office };
}

/** The clock of a step that is running or stopped last. */
export function clocksOfStep({ clocks }: RunningProcess, step: StepEntity): readonly ClockEntity[] {
  return clocks.filter((clock) => clock.stepRowId === step.id);
}

/** The step under way, if any. */
export function currentRow({ state, steps }: RunningProcess): StepEntity | null {
  const index = state.steps.findIndex(({ status }) => status === 'open' || status === 'taken');
  const current = index === -1 ? state.steps.findIndex(({ status }) => status === 'returned') : index;
  return steps[current] ?? null;
}

interface StateParts {
  readonly process: ProcessEntity;
  readonly steps: readonly StepEntity[];
  readonly intervals: readonly ClockIntervalEntity[];
  readonly edition: Edition;
}

function stateOf({ process, steps, intervals, edition }: StateParts): ProcessState {
  return {
    mapId: process.mapId, branchId: process.branchId, status: process.state, startedAt: process.openedAt, endedAt: process.doneAt ?? null,
    steps: steps.map((step): StepState => ({
      stepId: step.stepId, status: step.state, unit: edition.step(process.mapId, step.stepId)?.unit ?? '', assigneeId: step.assigneeId ?? null,
      openedAt: step.openedAt ?? null, takenAt: step.takenAt ?? null, doneAt: step.doneAt ?? null, outputDocumentId: step.outputDocumentId ?? null,
      away: intervals.filter(({ stepRowId }) => stepRowId === step.id)
        .toSorted((a, b) => a.fromAt - b.fromAt)
        .map(({ fromAt, toAt, cause }) => ({ from: fromAt, to: toAt ?? null, reason: cause })),
    })),
  };
}

interface WriteStep {
  readonly row: StepEntity;
  readonly old: StepState;
  readonly state: StepState;
}

function writeStep(work: Work, running: RunningProcess, { row, old, state }: WriteStep): void {
  row.state = state.status;
  row.assigneeId = state.assigneeId;
  row.openedAt = state.openedAt;
  row.takenAt = state.takenAt;
  row.doneAt = state.doneAt;
  row.outputDocumentId = state.outputDocumentId;
  for (const [index, stretch] of state.away.entries()) {
    const known = running.intervals.find(({ stepRowId, fromAt }) => stepRowId === row.id && fromAt === stretch.from);
    if (known !== undefined) known.toAt = stretch.to;
    else if (old.away[index] === undefined) addInterval(work, row, stretch);
  }
}

function addInterval(work: Work, row: StepEntity, { from, to, reason }: StepState['away'][number]): void {
  work.em.persist(work.em.create(ClockIntervalEntity, {
    id: newId(work.now), processId: row.processId, stepRowId: row.id, kind: 'pause', cause: reason, clause: null, fromAt: from, toAt: to,
    authorId: actorOf(work.ctx).staffId,
  }));
}

/** The stretches a step was away, as pauses of its clock (T23). */
export function awayPauses({ state, steps }: RunningProcess, step: StepEntity): ReturnType<typeof stepAwayPauses> {
  const own = state.steps[steps.indexOf(step)];
  return own === undefined ? [] : stepAwayPauses(own);
}
