import { type Language, type Outcome, accepted, foldText, refused } from '@ortalyk/domain';
import type { Work } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { hashPassword, temporaryPassword } from './passwords.js';
import { ownPositions } from './positions.js';
import { revokeSessions } from './sessions.js';
import { loginProblems } from './staff-checks.js';
import { StaffEntity, StaffGrantEntity } from './staff.entity.js';

export interface FirstAdministrator {
  readonly login: string;
  readonly fullName: string;
  readonly language: Language;
}

/** Makes an administrator of the whole company from the command line, where nobody is signed in yet. Sits in the first office. */
export async function createFirstAdministrator(work: Work, input: FirstAdministrator): Promise<Outcome<{ readonly temporaryPassword: string }>> {
  const login = input.login.trim().toLowerCase();
  const problems = await loginProblems(work.sql, login);
  const fullName = input.fullName.trim();
  if (fullName === '') return refused(...problems, { code: 'nameRequired', path: 'fullName' });
  if (problems.length > 0) return refused(...problems);
  const place = await work.sql.row<{ officeId: string; unitId: string }>(
    `select o.id as "officeId", u.id as "unitId" from office o join unit u on u.office_id = o.id or u.office_id is null
     where o.ended_at is null order by o.code, u.office_id nulls last, u.code limit 1`,
  );
  if (place === null) return refused({ code: 'unknownOffice', path: 'officeId' });
  const positions = await ownPositions(work.ctx);
  const position = (positions.find(({ preset }) => preset === 'administrator') ?? positions.find(({ preset }) => preset === 'supervisor') ?? positions[0])?.code;
  const password = temporaryPassword();
  const staff = work.em.create(StaffEntity, {
    ...place, id: newId(work.now), login, fullName, fullNameFolded: foldText(fullName), position: position ?? '', language: input.language,
    passwordHash: await hashPassword(password), mustChangePassword: true, deactivatedAt: null, deactivatedReason: null,
  });
  work.em.persist(staff);
  await work.em.flush();
  work.em.persist(work.em.create(StaffGrantEntity, { id: newId(work.now), staffId: staff.id, role: 'administrator', scope: 'company', officeId: null }));
  work.record({ type: 'staffCreated', entity: 'staff', entityId: staff.id, data: { login, by: 'command line' } });
  return accepted({ temporaryPassword: password });
}

/** A temporary password from the command line, for an administrator who is locked out; null where nobody has the login. */
export async function resetPasswordByLogin(work: Work, login: string): Promise<string | null> {
  const found = await work.sql.row<{ id: string }>(`select id from staff where lower(login) = lower($1)`, [login.trim()]);
  if (found === null) return null;
  const staff = await work.em.findOneOrFail(StaffEntity, found.id);
  const password = temporaryPassword();
  staff.passwordHash = await hashPassword(password);
  staff.mustChangePassword = true;
  await revokeSessions(work, { staffId: staff.id });
  await work.sql.rows(`delete from sign_in_attempt where login_folded = lower($1) and not succeeded`, [staff.login]);
  work.record({ type: 'passwordReset', entity: 'staff', entityId: staff.id, data: { by: 'command line' } });
  return password;
}
