import { type Instant, type Outcome, type StepState, accepted, startProcess } from '@ortalyk/domain';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import type { DocumentEntity } from '../documents/index.js';
import type { Route } from '../standards/index.js';
import { type Counting, bindingDue, legalDrafts, promiseDraft, stepDraft } from './clock-drafts.js';
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
  /** The document that triggers the first step. */
  readonly input: DocumentEntity;
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
  if (!started.ok) return started;
  const process = work.em.create(ProcessEntity, {
    id: newId(work.now), mapId: route.map.id, branchId: route.branch.id, editionId: counting.edition.id, officeId, appealId,
    questionId: open.questionId, state: 'running', openedAt: work.now, doneAt: null,
  });
  work.em.persist(process);
  const steps = await addSteps(work, { process, states: started.value.state.steps, input: open.input });
  const [current] = steps;
  const [definition] = route.steps;
  if (current === undefined || definition === undefined) throw new Error(`branch ${route.branch.id} has no steps`);
  const times = timesOf(open.input);
  const owner = { processId: process.id, appealId, editionId: counting.edition.id };
  const promise = promiseDraft(counting, route, times);
  const chain = [...(promise === null ? [] : [promise]), ...legalDrafts(counting, times)];
  for (const draft of chain) addClock(work, { ...owner, stepRowId: null }, draft);
  const own = stepDraft(counting, definition, times);
  if (own !== null) {
    addClock(work, { ...owner, stepRowId: current.id }, own);
    current.dueAt = own.deadline.dueAt;
  }
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
  readonly input: DocumentEntity;
}

async function addSteps(work: Work, { process, states, input }: AddSteps): Promise<StepEntity[]> {
  const units = await unitsForSteps(work.sql, states.map((state) => state.unit), process.officeId);
  return states.map((state, index) => {
    const unitId = units.get(state.unit);
    if (unitId === undefined) throw new Error(`unit ${state.unit} is not installed`);
    const step = work.em.create(StepEntity, {
      id: newId(work.now), processId: process.id, appealId: process.appealId, stepId: state.stepId, ordinal: index + 1, unitId,
      officeId: process.officeId, assigneeId: null, state: state.status, openedAt: state.openedAt, takenAt: null, doneAt: null, dueAt: null,
      returnReason: null, inputDocumentId: index === 0 ? input.id : null, outputDocumentId: null,
    });
    work.em.persist(step);
    return step;
  });
}
