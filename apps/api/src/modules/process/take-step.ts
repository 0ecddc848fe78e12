import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { type Work, changesBetween, useCase } from '../../graphql/use-case.js';
import { handlingDraft } from './clock-drafts.js';
import { addClock, resumeClock, stopClock } from './clock-rows.js';
import { type RunningProcess, type StepVersion, applyCommand, awayPauses, clocksOfStep, countingOf, currentRow, lockProcess } from './running-process.js';
import { tellOwners } from './tell-owners.js';

/** Takes an open step into work; a returned first step goes on with its own clock (T23). Handling clocks start here (T20). */
export async function takeStep(ctx: RequestContext, input: StepVersion): Promise<Outcome<{ readonly stepId: string }>> {
  return useCase(ctx, async (work) => {
    const running = await lockProcess(work, input, 'process:work');
    const { step } = running;
    const { staffId } = actorOf(ctx);
    if (step.assigneeId != null && step.assigneeId !== staffId) return refused({ code: 'stepTaken', path: 'stepId' });
    const before = { state: step.state, assigneeId: step.assigneeId ?? null };
    if (step.state === 'returned') {
      const resumed = applyCommand(work, running, { type: 'resumeStep', stepId: step.stepId, at: work.now });
      if (!resumed.ok) return resumed;
      await resumeOwnClocks(work, running);
    }
    const taken = applyCommand(work, running, { type: 'takeStep', stepId: step.stepId, staffId, at: work.now });
    if (!taken.ok) return taken;
    await startHandling(work, running);
    work.record({
      type: 'stepTaken', entity: 'step', entityId: step.id, appealId: step.appealId, data: { stepId: step.stepId },
      changes: changesBetween(before, { state: step.state, assigneeId: staffId }),
    });
    await tellOwners(work, running, currentRow(running));
    return accepted({ stepId: step.id });
  });
}

async function resumeOwnClocks(work: Work, running: RunningProcess): Promise<void> {
  const { calendars } = await countingOf(work, running);
  for (const clock of clocksOfStep(running, running.step).filter(({ state }) => state === 'paused')) {
    await resumeClock(work, clock, { set: calendars, pauses: awayPauses(running, running.step) });
    running.step.dueAt = clock.dueAt;
  }
}

async function startHandling(work: Work, running: RunningProcess): Promise<void> {
  const { step, process } = running;
  const own = clocksOfStep(running, step);
  if (own.some(({ subject }) => subject === 'handling')) return;
  const draft = handlingDraft(await countingOf(work, running), running.definition, work.now);
  if (draft === null) return;
  for (const waiting of own) stopClock(waiting, work.now);
  await addClock(work, { processId: process.id, stepRowId: step.id, appealId: step.appealId ?? null, editionId: process.editionId }, draft);
  step.dueAt = draft.deadline.dueAt;
}
