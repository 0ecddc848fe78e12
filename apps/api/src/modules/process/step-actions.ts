import { isPermitted } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import type { StepRow } from './step.queries.js';

/** What the viewer may do with a step now; the use cases check the same again. */
export function stepActions(ctx: RequestContext, step: Pick<StepRow, 'state' | 'ordinal' | 'assigneeId' | 'officeId'>): readonly string[] {
  const { grants, staffId } = actorOf(ctx);
  const target = { officeId: step.officeId, staffId: step.assigneeId };
  // T23: sent back, a step waits until the one before it is done again; only a first step has nobody to wait for.
  const resumable = step.state === 'returned' && step.ordinal === 1;
  const live = step.state === 'open' || step.state === 'taken';
  const mayWork = isPermitted(grants, 'process:work', target);
  const mayAssign = isPermitted(grants, 'process:assign', target);
  const mine = step.assigneeId === staffId;
  const free = step.assigneeId === null;
  const actions: string[] = [];
  if (mayWork && (mine || free) && (step.state === 'open' || resumable)) actions.push('take');
  if (mayWork && live && (mine || (mayAssign && !free))) actions.push('release');
  if (mayWork && live && (mine || free)) actions.push('complete', 'return');
  if (mayAssign && (live || resumable)) actions.push('assign');
  return actions;
}
