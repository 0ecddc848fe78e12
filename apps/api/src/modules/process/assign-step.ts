import { type Outcome, type Problem, accepted, refused } from '@ortalyk/domain';
import type { RequestContext } from '../../graphql/context.js';
import { type Work, changesBetween, useCase } from '../../graphql/use-case.js';
import { isId } from '../../platform/ids.js';
import { type StepVersion, applyCommand, currentRow, lockProcess } from './running-process.js';
import { tellOwners } from './tell-owners.js';

export interface AssignStep extends StepVersion {
  readonly staffId: string;
}

/** Gives a step to a person, who then takes it; the clock does not notice. */
export async function assignStep(ctx: RequestContext, input: AssignStep): Promise<Outcome<{ readonly stepId: string }>> {
  return useCase(ctx, async (work) => {
    const running = await lockProcess(work, input, 'process:assign');
    const { step } = running;
    const problem = await assigneeProblem(work, input.staffId, step.officeId);
    if (problem !== null) return refused(problem);
    const before = { state: step.state, assigneeId: step.assigneeId ?? null };
    const assigned = applyCommand(work, running, { type: 'assignStep', stepId: step.stepId, staffId: input.staffId, at: work.now });
    if (!assigned.ok) return assigned;
    work.record({
      type: 'stepAssigned', entity: 'step', entityId: step.id, appealId: step.appealId, data: { stepId: step.stepId, staffId: input.staffId },
      changes: changesBetween(before, { state: step.state, assigneeId: input.staffId }),
    });
    await tellOwners(work, running, currentRow(running));
    return accepted({ stepId: step.id });
  });
}

/** The person must be there and be able to work steps of that office. */
async function assigneeProblem(work: Work, staffId: string, officeId: string): Promise<Problem | null> {
  if (!isId(staffId)) return { code: 'unknownStaff', path: 'staffId' };
  const row = await work.sql.row<{ active: boolean; able: boolean }>(
    `select p.deactivated_at is null as active, exists (
       select 1 from staff_grant g join role r on r.code = g.role where g.staff_id = p.id and
         (('process:work' = any(r.permissions) and (g.scope = 'company' or g.office_id = $2)) or 'process:work@company' = any(r.permissions))) as able
     from staff p where p.id = $1`,
    [staffId, officeId],
  );
  if (row === null || !row.active) return { code: 'unknownStaff', path: 'staffId' };
  return row.able ? null : { code: 'staffWithoutPermission', path: 'staffId' };
}
