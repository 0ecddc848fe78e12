import type { AccessReach } from '@ortalyk/domain';
import { reachOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';

/** Which appeals the person may see: company-wide for those who serve customers, else own offices' and own. */
export function appealScope(ctx: RequestContext): AccessReach {
  return reachOf(ctx, 'appeals:read');
}

/** True where one appeal lies inside the scope. */
export function inScope(scope: AccessReach, row: { readonly officeId: string; readonly assigneeId: string | null }): boolean {
  if (scope.kind === 'company') return true;
  if (scope.kind === 'none') return false;
  return scope.officeIds.includes(row.officeId) || (row.assigneeId !== null && scope.staffIds.includes(row.assigneeId));
}
