import { type Outcome, accepted, foldText, refused } from '@ortalyk/domain';
import { requireReach } from '../../graphql/access.js';
import type { RequestContext } from '../../graphql/context.js';
import { type Work, changesBetween, useCase } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { requireGrantable } from './grantable.js';
import { managedStaff } from './managed-staff.js';
import { positionCodes } from './positions.js';
import { hashPassword, temporaryPassword } from './passwords.js';
import { type GrantInput, type StaffInput, administrators, lockAdministrators, loginProblems, staffProblems } from './staff-checks.js';
import { StaffEntity, StaffGrantEntity } from './staff.entity.js';

export interface CreateStaff extends StaffInput {
  readonly login: string;
}

/** Adds a person with roles and a temporary password, which is told once. */
export async function createStaff(ctx: RequestContext, input: CreateStaff): Promise<Outcome<{ readonly staffId: string; readonly temporaryPassword: string }>> {
  const password = temporaryPassword();
  const passwordHash = await hashPassword(password);
  const login = input.login.trim().toLowerCase();
  return useCase(ctx, async (work) => {
    requireReach(ctx, 'staff:manage', { officeId: input.officeId });
    const problems = [...(await loginProblems(work.sql, login)), ...(await staffProblems(work.sql, input, await positionCodes(ctx)))];
    if (problems.length > 0) return refused(...problems);
    await requireGrantable(work, input.grants);
    const staff = work.em.create(StaffEntity, {
      ...factsOf(input), id: newId(work.now), login, passwordHash, mustChangePassword: true, deactivatedAt: null, deactivatedReason: null,
    });
    work.em.persist(staff);
    await work.em.flush();
    addGrants(work, staff.id, input.grants);
    work.record({
      type: 'staffCreated', entity: 'staff', entityId: staff.id, data: { login },
      changes: changesBetween({}, { ...auditedFacts(input), grants: audited(input.grants) }),
    });
    return accepted({ staffId: staff.id, temporaryPassword: password });
  });
}

export interface UpdateStaff extends StaffInput {
  readonly staffId: string;
  readonly version: number;
}

/** Changes a person's facts and roles; open sessions act under the new roles from their next request. */
export async function updateStaff(ctx: RequestContext, input: UpdateStaff): Promise<Outcome<{ readonly staffId: string }>> {
  return useCase(ctx, async (work) => {
    const staff = await managedStaff(work, input);
    requireReach(ctx, 'staff:manage', { officeId: input.officeId });
    const problems = await staffProblems(work.sql, input, await positionCodes(ctx));
    if (problems.length > 0) return refused(...problems);
    const held = await work.em.find(StaffGrantEntity, { staffId: staff.id });
    const grantsChange = JSON.stringify(audited(held)) !== JSON.stringify(audited(input.grants));
    const before = { ...auditedFacts(staff), grants: audited(held) };
    if (grantsChange) {
      await requireGrantable(work, [...input.grants, ...held]);
      await lockAdministrators(work.sql);
      await work.sql.rows(`delete from staff_grant where staff_id = $1`, [staff.id]);
      for (const grant of held) work.em.getUnitOfWork().unsetIdentity(grant);
      addGrants(work, staff.id, input.grants);
    }
    work.em.assign(staff, factsOf(input));
    await work.em.flush();
    if (grantsChange) {
      if ((await administrators(work.sql, null)) === 0) return refused({ code: 'lastAdministrator', path: 'grants' });
    }
    work.tell('staffChanged', staff.id);
    const changes = changesBetween(before, { ...auditedFacts(input), grants: audited(input.grants) });
    if (changes.length > 0) work.record({ type: 'staffUpdated', entity: 'staff', entityId: staff.id, changes });
    return accepted({ staffId: staff.id });
  });
}

function factsOf(input: StaffInput) {
  const fullName = input.fullName.trim();
  const { position, officeId, unitId, language } = input;
  return { fullName, fullNameFolded: foldText(fullName), position, officeId, unitId, language };
}

function auditedFacts({ fullName, position, officeId, unitId, language }: StaffInput | StaffEntity) {
  return { fullName: fullName.trim(), position, officeId, unitId, language };
}

function audited(grants: readonly GrantInput[]) {
  return grants
    .map(({ role, scope, officeId }) => ({ role, scope, officeId: officeId ?? null }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function addGrants(work: Work, staffId: string, grants: readonly GrantInput[]): void {
  for (const { role, scope, officeId } of grants) {
    work.em.persist(work.em.create(StaffGrantEntity, { id: newId(work.now), staffId, role, scope, officeId: officeId ?? null }));
  }
}
