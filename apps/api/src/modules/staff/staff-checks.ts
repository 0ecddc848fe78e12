import type { GrantScope, Language, Problem } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';
import { ProblemList } from '../../graphql/payload.js';
import { isId } from '../../platform/ids.js';

/** A role to be given. */
export interface GrantInput {
  readonly role: string;
  readonly scope: GrantScope;
  readonly officeId?: string | null | undefined;
}

/** What is told about a person when created or changed. */
export interface StaffInput {
  readonly fullName: string;
  readonly position: string;
  readonly officeId: string;
  readonly unitId: string;
  readonly language: Language;
  readonly grants: readonly GrantInput[];
}

const LOGIN = /^[a-z0-9][a-z0-9._-]{1,39}$/;
const MAX_NAME_LENGTH = 200;

/** What is wrong with a new login: its form, or that somebody has it. */
export async function loginProblems(sql: Db, login: string): Promise<readonly Problem[]> {
  if (!LOGIN.test(login)) return [{ code: 'loginInvalid', path: 'login' }];
  const taken = await sql.row(`select 1 from staff where lower(login) = $1`, [login]);
  return taken === null ? [] : [{ code: 'loginTaken', path: 'login' }];
}

/** Everything wrong with the facts of a person, all at once. `positions` are the codes of the pack in force. */
export async function staffProblems(sql: Db, input: StaffInput, positions: ReadonlySet<string>): Promise<readonly Problem[]> {
  const list = new ProblemList();
  const name = input.fullName.trim();
  list.addIf(name === '', { code: 'nameRequired', path: 'fullName' });
  list.addIf(name.length > MAX_NAME_LENGTH, { code: 'nameTooLong', path: 'fullName', params: { max: MAX_NAME_LENGTH } });
  list.addIf(!positions.has(input.position), { code: 'unknownPosition', path: 'position' });
  list.add(...(await placeProblems(sql, input)));
  list.add(...(await grantProblems(sql, input.grants)));
  return list.problems;
}

async function placeProblems(sql: Db, input: StaffInput): Promise<readonly Problem[]> {
  const list = new ProblemList();
  list.addIf(!(await exists(sql, 'office', input.officeId)), { code: 'unknownOffice', path: 'officeId' });
  const unit = isId(input.unitId) ? await sql.row<{ office_id: string | null }>(`select office_id from unit where id = $1`, [input.unitId]) : null;
  list.addIf(unit === null, { code: 'unknownUnit', path: 'unitId' });
  list.addIf(unit !== null && unit.office_id !== null && unit.office_id !== input.officeId, { code: 'unitOfOtherOffice', path: 'unitId' });
  return list.problems;
}

async function grantProblems(sql: Db, grants: readonly GrantInput[]): Promise<readonly Problem[]> {
  const list = new ProblemList();
  list.addIf(grants.length === 0, { code: 'grantsRequired', path: 'grants' });
  const known = new Set((await sql.rows<{ code: string }>(`select code from role`)).map((role) => role.code));
  const seen = new Set<string>();
  for (const [index, grant] of grants.entries()) {
    const path = `grants.${index}`;
    const key = `${grant.role} ${grant.scope} ${grant.officeId ?? ''}`;
    list.addIf(!known.has(grant.role), { code: 'unknownRole', path: `${path}.role` });
    list.addIf(seen.has(key), { code: 'grantTwice', path: `${path}.role` });
    seen.add(key);
    const hasOffice = grant.officeId !== null && grant.officeId !== undefined;
    list.addIf(grant.scope !== 'company' && !hasOffice, { code: 'grantOfficeRequired', path: `${path}.officeId` });
    list.addIf(grant.scope === 'company' && hasOffice, { code: 'grantOfficeUnexpected', path: `${path}.officeId` });
    if (hasOffice) list.addIf(!(await exists(sql, 'office', grant.officeId ?? '')), { code: 'unknownOffice', path: `${path}.officeId` });
  }
  return list.problems;
}

async function exists(sql: Db, table: 'office', id: string): Promise<boolean> {
  return isId(id) && (await sql.row(`select 1 from ${table} where id = $1 and ended_at is null`, [id])) !== null;
}

/** How many active people could manage staff in the whole company; the last one may not be lost. */
export async function administrators(sql: Db, without: string | null): Promise<number> {
  const row = await sql.row<{ count: number }>(
    `select count(distinct p.id) as count from staff p join staff_grant g on g.staff_id = p.id join role r on r.code = g.role
     where p.deactivated_at is null and ($1::uuid is null or p.id <> $1) and g.scope = 'company' and r.permissions && '{staff:manage,staff:manage@company}' and r.permissions && '{staff:grant,staff:grant@company}'`,
    [without],
  );
  return row?.count ?? 0;
}

/** Two administrators taking each other's rights away at the same moment must not leave none: one waits for the other. */
export async function lockAdministrators(sql: Db): Promise<void> {
  await sql.rows(`select pg_advisory_xact_lock(hashtextextended('administrators', 7))`);
}
