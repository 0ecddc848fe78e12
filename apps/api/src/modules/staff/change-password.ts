import { type Outcome, accepted, refused } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { notFound } from '../../graphql/faults.js';
import { useCase } from '../../graphql/use-case.js';
import { requireCovering } from './grantable.js';
import { managedStaff } from './managed-staff.js';
import { hashPassword, passwordFits, passwordProblems, temporaryPassword } from './passwords.js';
import { openSession, revokeSessions } from './sessions.js';
import { StaffEntity, StaffGrantEntity } from './staff.entity.js';
import { beginAttempt } from './throttle.js';

export interface ChangePassword {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Gives the signed-in person a new password; every other session ends and this one gets a new token. */
export async function changePassword(ctx: RequestContext, input: ChangePassword): Promise<Outcome<null>> {
  const { staffId } = actorOf(ctx);
  const known = await ctx.db.row<{ login: string; password_hash: string }>(`select login, password_hash from staff where id = $1`, [staffId]);
  if (known === null) throw notFound('staff member');
  // Whoever finds a desk unlocked must not try passwords here without end.
  const attempt = await beginAttempt(ctx.em, { login: `change:${staffId}`, address: `change:${staffId}`, now: ctx.now });
  if (!attempt.allowed) {
    return refused({ code: 'tooManyAttempts', path: 'currentPassword', params: { retryAfterSeconds: attempt.retryAfterSeconds } });
  }
  if (!(await passwordFits(known.password_hash, input.currentPassword))) return refused({ code: 'wrongPassword', path: 'currentPassword' });
  const problems = passwordProblems(input.newPassword, known.login, 'newPassword');
  if (problems.length > 0) return refused(...problems);
  if (input.newPassword === input.currentPassword) return refused({ code: 'passwordUnchanged', path: 'newPassword' });
  const passwordHash = await hashPassword(input.newPassword);
  return useCase(ctx, async (work) => {
    const staff = await work.em.findOneOrFail(StaffEntity, staffId);
    staff.passwordHash = passwordHash;
    staff.mustChangePassword = false;
    await work.em.flush();
    await work.sql.rows(`update sign_in_attempt set succeeded = true where id = $1`, [attempt.id]);
    await revokeSessions(work, { staffId });
    ctx.actor = await openSession(work, staffId);
    work.record({ type: 'passwordChanged', entity: 'staff', entityId: staffId });
    return accepted(null);
  });
}

/** A temporary password for somebody else, told once; every session of that person ends. */
export async function resetPassword(
  ctx: RequestContext,
  input: { readonly staffId: string; readonly version: number },
): Promise<Outcome<{ readonly staffId: string; readonly temporaryPassword: string }>> {
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  return useCase(ctx, async (work) => {
    const staff = await managedStaff(work, input);
    await requireCovering(work, await work.em.find(StaffGrantEntity, { staffId: staff.id }));
    staff.passwordHash = passwordHash;
    staff.mustChangePassword = true;
    await revokeSessions(work, { staffId: staff.id });
    await work.sql.rows(`delete from sign_in_attempt where login_folded = lower($1) and not succeeded`, [staff.login]);
    work.record({ type: 'passwordReset', entity: 'staff', entityId: staff.id });
    return accepted({ staffId: staff.id, temporaryPassword: password });
  });
}
