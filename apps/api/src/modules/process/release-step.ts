import { type Outcome, accepted, isPermitted, refused } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { changesBetween, useCase } from '../../graphql/use-case.js';
import { type StepVersion, applyCommand, currentRow, lockProcess } from './running-process.js';
import { tellOwners } from './tell-owners.js';

/** Gives a taken step back to its unit; who assigns steps may do it for somebody else. The clock does not notice. */
export async function releaseStep(ctx: RequestContext, input: StepVersion): Promise<Outcome<{ readonly stepId: string }>> {
  return useCase(ctx, async (work) => {
    const running = await lockProcess(work, input, 'process:work');
    const { step } = running;
    const actor = actorOf(ctx);
    const mayAssign = isPermitted(actor.grants, 'process:assign', { officeId: step.officeId });
    if (step.assigneeId == null) return refused({ code: 'stepNotTaken', path: 'stepId' });
    if (step.assigneeId !== actor.staffId && !mayAssign) return refused({ code: 'stepTaken', path: 'stepId' });
    const before = { state: step.state, assigneeId: step.assigneeId as string | null };
    const released = applyCommand(work, running, { type: 'assignStep', stepId: step.stepId, staffId: null, at: work.now });
    if (!released.ok) return released;
    work.record({
      type: 'stepReleased', entity: 'step', entityId: step.id, appealId: step.appealId, data: { stepId: step.stepId },
      changes: changesBetween(before, { state: step.state, assigneeId: null }),
    });
    await tellOwners(work, running, currentRow(running));
    return accepted({ stepId: step.id });
  });
}
