import { type Cap, type Outcome, type Problem, accepted, formatCivilDate, refused, toEpochDay } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { withIdempotency } from '../../graphql/idempotency.js';
import { ProblemList } from '../../graphql/payload.js';
import { type Work, changesBetween, useCase } from '../../graphql/use-case.js';
import { isId } from '../../platform/ids.js';
import { type DocumentEntity, registerDocument } from '../documents/index.js';
import { type Counting, chainCap, stepDraft } from './clock-drafts.js';
import { addClock, resumeClock, stopClock } from './clock-rows.js';
import { recordOpened, timesOf } from './open-process.js';
import type { StepEntity } from './process.entity.js';
import { processOwners } from './process-owner.js';
import { type RunningProcess, type StepVersion, applyCommand, awayPauses, clocksOfStep, countingOf, currentRow, lockProcess } from './running-process.js';
import { tellOwners } from './tell-owners.js';

export interface CompleteStep extends StepVersion {
  readonly documentNumber?: string | null | undefined;
  readonly documentOn?: string | null | undefined;
  readonly fileId?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly note?: string | null | undefined;
}

const MAX_NOTE = 2000;
const MAX_NUMBER = 100;

/**
 * Completes a step by registering its output document: the step's clock stops at that registration (T23), the next step opens with the
 * document as its trigger, after the last one the process is done.
 */
export async function completeStep(ctx: RequestContext, input: CompleteStep): Promise<Outcome<{ readonly stepId: string }>> {
  return useCase(ctx, (work) => withIdempotency(work, { operation: 'completeStep', key: input.idempotencyKey, input }, () => complete(work, input)));
}

async function complete(work: Work, input: CompleteStep): Promise<Outcome<{ readonly stepId: string }>> {
  const running = await lockProcess(work, input, 'process:work');
  const { step } = running;
  const { staffId } = actorOf(work.ctx);
  if (step.assigneeId != null && step.assigneeId !== staffId) return refused({ code: 'stepTaken', path: 'stepId' });
  const counting = await countingOf(work, running);
  const problems = await documentProblems(work, counting, input);
  if (problems.length > 0) return refused(...problems);
  const before = { state: step.state, assigneeId: step.assigneeId ?? null };
  const document = await registerOutput(work, running, { counting, input });
  const done = applyCommand(work, running, {
    type: 'completeStep', stepId: step.stepId, documentId: document.id, documentKind: document.kind, at: work.now,
  });
  if (!done.ok) return done;
  step.assigneeId = staffId;
  for (const clock of clocksOfStep(running, step).filter(({ state }) => state === 'running')) stopClock(clock, work.now);
  work.record({
    type: 'stepCompleted', entity: 'step', entityId: step.id, appealId: step.appealId,
    data: { stepId: step.stepId, documentId: document.id, documentKind: document.kind },
    changes: changesBetween(before, { state: step.state, assigneeId: staffId }),
  });
  await goOn(work, running, { counting, document, by: staffId });
  return accepted({ stepId: step.id });
}

async function documentProblems(work: Work, { calendars, office }: Counting, input: CompleteStep): Promise<readonly Problem[]> {
  const list = new ProblemList();
  const today = calendars.hoursOf(office).zone.dayAt(work.now);
  if (input.documentOn != null) {
    const on = toEpochDay(input.documentOn);
    list.addIf(on > today, { code: 'documentInFuture', path: 'documentOn' });
    list.addIf(on <= today && !calendars.knows(on), { code: 'beforeCalendar', path: 'documentOn' });
  }
  list.addIf((input.note ?? '').length > MAX_NOTE, { code: 'noteTooLong', path: 'note', params: { max: MAX_NOTE } });
  list.addIf((input.documentNumber ?? '').length > MAX_NUMBER, { code: 'documentNumberTooLong', path: 'documentNumber', params: { max: MAX_NUMBER } });
  if (input.fileId != null) {
    // Only an own upload: a file of somebody else is not shown to who guesses its id by attaching it.
    const own = [input.fileId, actorOf(work.ctx).staffId];
    const file = isId(input.fileId) ? await work.sql.row(`select 1 from file where id = $1 and uploaded_by = $2`, own) : null;
    list.addIf(file === null, { code: 'unknownFile', path: 'fileId' });
  }
  return list.problems;
}

interface Output {
  readonly counting: Counting;
  readonly input: CompleteStep;
}

function registerOutput(work: Work, running: RunningProcess, { counting, input }: Output): Promise<DocumentEntity> {
  const today = formatCivilDate(counting.calendars.hoursOf(counting.office).zone.dayAt(work.now));
  return registerDocument(work, {
    edition: running.edition, kind: running.definition.output, office: { id: running.process.officeId, code: counting.office.code }, onDate: input.documentOn ?? today,
    number: input.documentNumber?.trim() ?? null, note: input.note?.trim() ?? null, fileId: input.fileId ?? null, happenedAt: work.now, receivedAt: null,
    processId: running.process.id, appealId: running.step.appealId ?? null, accountId: null, language: null,
  });
}

interface GoOn {
  readonly counting: Counting;
  readonly document: DocumentEntity;
  readonly by: string;
}

async function goOn(work: Work, running: RunningProcess, { counting, document, by }: GoOn): Promise<void> {
  const { process } = running;
  if (running.state.status === 'done') {
    for (const clock of running.clocks.filter(({ state }) => state === 'running')) stopClock(clock, work.now);
    work.record({ type: 'processDone', entity: 'process', entityId: process.id, appealId: process.appealId });
    await tellOwners(work, running, null);
    for (const owner of processOwners()) await owner.processDone(work, { process, at: work.now, by });
    return;
  }
  const next = currentRow(running);
  if (next !== null) await openNext(work, running, { counting, document, next });
  await tellOwners(work, running, next);
}

interface OpenNext {
  readonly counting: Counting;
  readonly document: DocumentEntity;
  readonly next: StepEntity;
}

async function openNext(work: Work, running: RunningProcess, { counting, document, next }: OpenNext): Promise<void> {
  next.inputDocumentId = document.id;
  next.returnReason = null;
  const kept = clocksOfStep(running, next);
  if (kept.length > 0) {
    // T23: a step that was sent back goes on with its own clock.
    for (const clock of kept.filter(({ state }) => state === 'paused')) {
      await resumeClock(work, clock, { set: counting.calendars, pauses: awayPauses(running, next) });
      next.dueAt = clock.dueAt;
    }
  } else {
    const definition = running.edition.step(running.process.mapId, next.stepId);
    const draft = definition === null ? null : stepDraft(counting, definition, { ...timesOf(document), under: capOver(running, counting) });
    if (draft !== null) {
      await addClock(work, { processId: running.process.id, stepRowId: next.id, appealId: next.appealId ?? null, editionId: running.process.editionId }, draft);
      next.dueAt = draft.deadline.dueAt;
    }
  }
  recordOpened(work, next);
}

/** T17: the cap over a running chain, from the start its own clock has. */
function capOver({ process, clocks }: RunningProcess, counting: Counting): Cap | null {
  const startsAt = clocks.find(({ subject }) => subject === 'cap')?.startsAt;
  const route = counting.edition.route(process.mapId, process.branchId);
  return startsAt === undefined || route === null ? null : chainCap(counting, route, startsAt);
}
