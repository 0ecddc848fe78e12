import { type Grant, type Permission, isPermitted } from '@ortalyk/domain';
import { actorOf } from '../../graphql/access.js';
import { forbidden } from '../../graphql/faults.js';
import type { Work } from '../../graphql/use-case.js';
import { grantsFrom } from './roles.js';
import type { GrantInput } from './staff-checks.js';

/** Nobody gives roles without the permission to, and nobody gives what they do not have. */
export async function requireGrantable(work: Work, grants: readonly GrantInput[]): Promise<void> {
  if (!isPermitted(actorOf(work.ctx).grants, 'staff:grant')) throw forbidden();
  await requireCovering(work, grants);
}

/** Refuses unless the actor can do everything these roles can, as far: else a reset password would be a way up. */
export async function requireCovering(work: Work, grants: readonly GrantInput[]): Promise<void> {
  const { grants: own } = actorOf(work.ctx);
  const roles = await work.sql.rows<{ code: string; permissions: string[] }>(`select code, permissions from role`);
  for (const { role, scope, officeId } of grants) {
    const permissions = roles.find(({ code }) => code === role)?.permissions ?? [];
    const given = grantsFrom('', [{ scope, officeId: officeId ?? null, permissions }]);
    if (!given.every((grant) => covers(own, grant))) throw forbidden('That role can do more than you.');
  }
}

function covers(own: readonly Grant[], given: Grant): boolean {
  return given.scope === 'company' ? holdsEverywhere(own, given.permission) : isPermitted(own, given.permission, { officeId: given.officeId });
}

function holdsEverywhere(own: readonly Grant[], permission: Permission): boolean {
  return own.some((grant) => grant.permission === permission && grant.scope === 'company');
}
