import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { type Work, changesBetween, useCase } from '../../graphql/use-case.js';
import { pauseClock, resumeClock } from './clock-rows.js';
import type { StepEntity } from './process.entity.js';
import { type RunningProcess, type StepVersion, applyCommand, awayPauses, clocksOfStep, countingOf, currentRow, lockProcess } from './running-process.js';
import { tellOwners } from './tell-owners.js';

export interface ReturnStep extends StepVersion {
  readonly reason: string;
}

const MAX_REASON = 1000;

/**
 * Sends a step back with a reason: its own clock stands still while it is away, the step before goes on with its own clock, and the chain
 * pays for the time (T23). A first step has nobody before it and waits to be taken up again.
 */
export async function returnStep(ctx: RequestContext, input: ReturnStep): Promise<Outcome<{ readonly stepId: string }>> {
  const reason = input.reason.trim();
  if (reason.length > MAX_REASON) return refused({ code: 'reasonTooLong', path: 'reason', params: { max: MAX_REASON } });
  return useCase(ctx, async (work) => {
    const running = await lockProcess(work, input, 'process:work');
    const { step } = running;
    const { staffId } = actorOf(ctx);
    if (step.assigneeId != null && step.assigneeId !== staffId) return refused({ code: 'stepTaken', path: 'stepId' });
    const before = { state: step.state, assigneeId: step.assigneeId ?? null };
    const returned = applyCommand(work, running, { type: 'returnStep', stepId: step.stepId, reason, at: work.now });
    if (!returned.ok) return returned;
    step.returnReason = reason;
    for (const clock of clocksOfStep(running, step).filter(({ state }) => state === 'running')) pauseClock(clock);
    const current = currentRow(running);
    if (current !== null && current !== step) await reopenClock(work, running, current);
    work.record({
      type: 'stepReturned', entity: 'step', entityId: step.id, appealId: step.appealId,
      data: { stepId: step.stepId, toStepId: current === step ? null : (current?.stepId ?? null), reason },
      changes: changesBetween(before, { state: step.state, assigneeId: step.assigneeId ?? null }),
    });
    await tellOwners(work, running, current);
    return accepted({ stepId: step.id });
  });
}

/** Only the clock the step ended with goes on: the wait before work was taken up (T20) is over for good. */
async function reopenClock(work: Work, running: RunningProcess, reopened: StepEntity): Promise<void> {
  const own = clocksOfStep(running, reopened).toSorted((a, b) => b.startsAt - a.startsAt || (a.subject === 'handling' ? -1 : 1))[0];
  if (own === undefined) return;
  const { calendars } = await countingOf(work, running);
  await resumeClock(work, own, { set: calendars, pauses: awayPauses(running, reopened) });
  reopened.dueAt = own.dueAt;
}
