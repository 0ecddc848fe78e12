import { type Instant, type Outcome, type StepState, accepted, startProcess } from '@ortalyk/domain';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import type { DocumentEntity } from '../documents/index.js';
import type { Route } from '../standards/index.js';
import { type Counting, bindingDue, capDrafts, chainCap, legalDrafts, promiseDraft, stepDraft } from './clock-drafts.js';
import { addClock } from './clock-rows.js';
import type { TriggerTimes } from './clock-snapshot.js';
import { ProcessEntity, StepEntity } from './process.entity.js';
import { unitsForSteps } from './step-units.js';

export interface OpenProcess {
  readonly counting: Counting;
  readonly route: Route;
  readonly officeId: string;
  readonly appealId: string | null;
  readonly questionId: string | null;
  /** Registers the document that triggers the first step. */
  readonly registerInput: (processId: string) => Promise<DocumentEntity>;
}

export interface OpenedProcess {
  readonly process: ProcessEntity;
  readonly current: StepEntity;
  /** The promise to the customer: the earliest binding due (T18, T21). */
  readonly dueAt: Instant | null;
}

/** Opens a process on its declared branch: steps, the first one open, the promise's, legal and step clocks counted and frozen (T21). */
export async function openProcess(work: Work, open: OpenProcess): Promise<Outcome<OpenedProcess>> {
  const { counting, route, officeId, appealId } = open;
  const started = startProcess(route.map, route.branch.id, work.now);
  const [definition] = route.steps;
  if (!started.ok || definition === undefined) throw new Error(`branch ${route.branch.id} cannot be started`);
  const process = work.em.create(ProcessEntity, {
    id: newId(work.now), mapId: route.map.id, branchId: route.branch.id, editionId: counting.edition.id, officeId, appealId,
    questionId: open.questionId, state: 'running', openedAt: work.now, doneAt: null,
  });
  // Tables name each other by plain ids: each is written before those that name it.
  await work.em.persist(process).flush();
  const input = await open.registerInput(process.id);
  await work.em.flush();
  const times = timesOf(input);
  const own = stepDraft(counting, definition, { ...times, under: chainCap(counting, route, times.registeredAt) });
  const steps = await addSteps(work, { process, states: started.value.state.steps, inputDocumentId: input.id, dueAt: own?.deadline.dueAt ?? null });
  await work.em.flush();
  const [current] = steps;
  if (current === undefined) throw new Error(`branch ${route.branch.id} has no steps`);
  const promise = promiseDraft(counting, route, times);
  const chain = [...(promise === null ? [] : [promise]), ...capDrafts(counting, route, times), ...legalDrafts(counting, times)];
  const owner = { processId: process.id, appealId, editionId: counting.edition.id };
  for (const draft of chain) await addClock(work, { ...owner, stepRowId: null }, draft);
  if (own !== null) await addClock(work, { ...owner, stepRowId: current.id }, own);
  recordOpened(work, current);
  return accepted({ process, current, dueAt: bindingDue(chain) });
}

/** When the trigger document happened, was received and was registered (T23). */
export function timesOf(document: DocumentEntity): TriggerTimes {
  const { happenedAt, registeredAt } = document;
  return { happenedAt, receivedAt: document.receivedAt ?? registeredAt, registeredAt };
}

/** Notes that a step opened and tells who watches its unit. */
export function recordOpened(work: Work, step: StepEntity): void {
  work.record({ type: 'stepOpened', entity: 'step', entityId: step.id, appealId: step.appealId, data: { stepId: step.stepId, unitId: step.unitId } });
  work.tell('workChanged', step.unitId);
}

interface AddSteps {
  readonly process: ProcessEntity;
  readonly states: readonly StepState[];
  readonly inputDocumentId: string;
  readonly dueAt: Instant | null;
}

async function addSteps(work: Work, { process, states, inputDocumentId, dueAt }: AddSteps): Promise<StepEntity[]> {
  const units = await unitsForSteps(work.sql, states.map((state) => state.unit), process.officeId);
  return states.map((state, index) => {
    const unitId = units.get(state.unit);
    if (unitId === undefined) throw new Error(`unit ${state.unit} is not installed`);
    const first = index === 0;
    const step = work.em.create(StepEntity, {
      id: newId(work.now), processId: process.id, appealId: process.appealId, stepId: state.stepId, ordinal: index + 1, unitId,
      officeId: process.officeId, assigneeId: null, state: state.status, openedAt: state.openedAt, takenAt: null, doneAt: null, dueAt: first ? dueAt : null,
      returnReason: null, inputDocumentId: first ? inputDocumentId : null, outputDocumentId: null,
    });
    work.em.persist(step);
    return step;
  });
}
