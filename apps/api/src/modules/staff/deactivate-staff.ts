import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { useCase } from '../../graphql/use-case.js';
import { ProblemList } from '../../graphql/payload.js';
import { managedStaff } from './managed-staff.js';
import { revokeSessions } from './sessions.js';
import { administrators, lockAdministrators } from './staff-checks.js';

export interface DeactivateStaff {
  readonly staffId: string;
  readonly version: number;
  readonly reason: string;
}

/** Ends a person's access at once: sessions are revoked and sockets close on every node. Nothing the person did changes. */
export async function deactivateStaff(ctx: RequestContext, input: DeactivateStaff): Promise<Outcome<{ readonly staffId: string }>> {
  return useCase(ctx, async (work) => {
    await lockAdministrators(work.sql);
    const staff = await managedStaff(work, input);
    const list = new ProblemList();
    list.addIf(input.reason.trim() === '', { code: 'reasonRequired', path: 'reason' });
    list.addIf(staff.deactivatedAt !== null && staff.deactivatedAt !== undefined, { code: 'alreadyDeactivated', path: 'staffId' });
    list.addIf(staff.id === actorOf(ctx).staffId, { code: 'ownAccount', path: 'staffId' });
    list.addIf((await administrators(work.sql, staff.id)) === 0, { code: 'lastAdministrator', path: 'staffId' });
    if (list.any) return list.refused();
    staff.deactivatedAt = work.now;
    staff.deactivatedReason = input.reason.trim().slice(0, 500);
    await revokeSessions(work, { staffId: staff.id });
    work.record({
      type: 'staffDeactivated', entity: 'staff', entityId: staff.id,
      changes: [{ field: 'active', before: true, after: false }, { field: 'deactivatedReason', before: null, after: staff.deactivatedReason }],
    });
    return accepted({ staffId: staff.id });
  });
}

/** Lets a person in again, with the roles held before; the old sessions stay ended. */
export async function reactivateStaff(ctx: RequestContext, input: { readonly staffId: string; readonly version: number }): Promise<Outcome<{ readonly staffId: string }>> {
  return useCase(ctx, async (work) => {
    const staff = await managedStaff(work, input);
    if (staff.deactivatedAt === null || staff.deactivatedAt === undefined) return refused({ code: 'notDeactivated', path: 'staffId' });
    staff.deactivatedAt = null;
    staff.deactivatedReason = null;
    work.record({ type: 'staffReactivated', entity: 'staff', entityId: staff.id, changes: [{ field: 'active', before: false, after: true }] });
    return accepted({ staffId: staff.id });
  });
}
