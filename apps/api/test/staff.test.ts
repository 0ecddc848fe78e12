import type { Preset } from '@ortalyk/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD } from './harness/builders.js';
import type { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';

const STAFF = 'staff { id version active login fullName language office { id } unit { id } position { code } grants { role scope office { id } } }';
const CREATE = `mutation Create($input: CreateStaffInput!) { createStaff(input: $input) { ${STAFF} temporaryPassword problems { code path } } }`;
const UPDATE = `mutation Update($input: UpdateStaffInput!) { updateStaff(input: $input) { ${STAFF} problems { code path } } }`;
const DEACTIVATE = `mutation Deactivate($input: DeactivateStaffInput!) { deactivateStaff(input: $input) { ${STAFF} problems { code path } } }`;
const REACTIVATE = `mutation Reactivate($input: ReactivateStaffInput!) { reactivateStaff(input: $input) { ${STAFF} problems { code path } } }`;
const RESET = `mutation Reset($input: ResetPasswordInput!) { resetPassword(input: $input) { ${STAFF} temporaryPassword problems { code path } } }`;
const VIEWER = '{ viewer { staff { id } } }';

interface StaffData {
  readonly id: string;
  readonly version: number;
  readonly active: boolean;
  readonly login: string;
  readonly grants: readonly { readonly role: string; readonly scope: string; readonly office: { readonly id: string } | null }[];
}
interface Answer { readonly staff: StaffData | null; readonly temporaryPassword?: string | null; readonly problems: readonly { readonly code: string; readonly path: string }[] }
type Data = Readonly<Partial<Record<'createStaff' | 'updateStaff' | 'deactivateStaff' | 'reactivateStaff' | 'resetPassword', Answer>>>;

let t: TestApi;
let boss: Client & { readonly staffId: string; readonly officeId: string; readonly unitId: string };
let position: string;

beforeAll(async () => {
  t = await startApi();
  boss = await t.as('administrator');
  const data = await boss.ask<{ positions: readonly { code: string }[] }>('{ positions { code } }');
  position = data.positions[0]?.code ?? '';
});
afterAll(() => t.stop());

function person(login: string, more: object = {}) {
  const { officeId, unitId } = boss;
  return { login, fullName: 'Ержанова Айгуль', position, officeId, unitId, language: 'ru', grants: [{ role: 'operator', scope: 'office', officeId }], ...more };
}

function facts(more: object = {}) {
  const { login: _login, ...input } = person('');
  return { ...input, ...more };
}

async function versionOf(staffId: string): Promise<number> {
  const row = await t.db.row<{ version: number }>(`select version from staff where id = $1`, [staffId]);
  return row?.version ?? 0;
}

describe('createStaff', () => {
  it('makes a person who signs in with the password told once and must change it', async () => {
    const { createStaff } = await boss.ask<Data>(CREATE, { input: person('Newcomer ') });
    expect(createStaff?.problems).toEqual([]);
    expect(createStaff?.staff).toMatchObject({ login: 'newcomer', active: true, grants: [{ role: 'operator', scope: 'office', office: { id: boss.officeId } }] });
    const signedIn = await t.anybody().signIn('newcomer', createStaff?.temporaryPassword ?? '');
    expect(signedIn.data.signIn.viewer?.mustChangePassword).toBe(true);
    const event = await t.db.row<{ actor_id: string; changes: object[] }>(`select actor_id, changes from event where type = 'staffCreated' and entity_id = $1`, [createStaff?.staff?.id ?? '']);
    expect(event?.actor_id).toBe(boss.staffId);
    expect(JSON.stringify(event?.changes)).not.toContain('assword');
  });

  it('names everything wrong at once, each under its field, and writes nothing', async () => {
    await t.build.staff({ login: 'taken' });
    const nowhere = '00000000-0000-7000-8000-000000000000';
    const input = person('Taken', {
      fullName: ' ', position: 'astronaut', officeId: nowhere, unitId: nowhere,
      grants: [{ role: 'wizard', scope: 'company' }, { role: 'operator', scope: 'office' }, { role: 'auditor', scope: 'company', officeId: boss.officeId }],
    });
    const before = await t.db.row<{ count: number }>('select count(*) as count from staff');
    const { createStaff } = await boss.ask<Data>(CREATE, { input });
    expect(createStaff?.problems).toEqual([
      { code: 'loginTaken', path: 'login' }, { code: 'nameRequired', path: 'fullName' }, { code: 'unknownPosition', path: 'position' },
      { code: 'unknownOffice', path: 'officeId' }, { code: 'unknownUnit', path: 'unitId' }, { code: 'unknownRole', path: 'grants.0.role' },
      { code: 'grantOfficeRequired', path: 'grants.1.officeId' }, { code: 'grantOfficeUnexpected', path: 'grants.2.officeId' },
    ]);
    expect(await t.db.row('select count(*) as count from staff')).toEqual(before);
  });

  it.each([
    ['loginInvalid', 'login', { login: 'имя фамилия' }],
    ['nameTooLong', 'fullName', { fullName: 'я'.repeat(201) }],
    ['grantsRequired', 'grants', { grants: [] }],
  ])('refuses with %s under %s', async (code, path, more) => {
    const { createStaff } = await boss.ask<Data>(CREATE, { input: person(`p-${code.toLowerCase()}`, more) });
    expect(createStaff?.problems).toEqual([{ code, path }]);
  });

  it('refuses the same role twice and a unit of another office', async () => {
    const officeId = await t.build.office(1);
    const grant = { role: 'operator', scope: 'office', officeId };
    const foreign = await t.db.row<{ id: string }>(`select id from unit where office_id = $1 limit 1`, [boss.officeId]);
    const { createStaff } = await boss.ask<Data>(CREATE, { input: person('twice', { officeId, unitId: foreign?.id ?? boss.unitId, grants: [grant, grant] }) });
    const codes = createStaff?.problems.map((problem) => problem.code);
    expect(codes).toEqual(foreign === null ? ['grantTwice'] : ['unitOfOtherOffice', 'grantTwice']);
  });

  it('lets nobody give a role that can do more than the giver', async () => {
    await t.db.rows(`insert into role (code, label, permissions) values ('deputy', '{"ru":"Заместитель"}', '{staff:read,staff:manage,staff:grant}')`);
    const deputy = await t.as('operator', { login: 'deputy' });
    await t.db.rows(`insert into staff_grant (id, staff_id, role, scope, office_id) values (gen_random_uuid(), $1, 'deputy', 'office', $2)`, [deputy.staffId, deputy.officeId]);
    expect(await deputy.faultOf(CREATE, { input: person('up', { grants: [{ role: 'administrator', scope: 'company' }] }) })).toBe('FORBIDDEN');
    expect((await deputy.ask<Data>(CREATE, { input: person('level') })).createStaff?.problems).toEqual([]);
    const elsewhere = { officeId: await t.build.office(1) };
    expect(await deputy.faultOf(CREATE, { input: person('away', elsewhere) })).toBe('FORBIDDEN');
    const input = { staffId: boss.staffId, version: await versionOf(boss.staffId) };
    expect(await deputy.faultOf(RESET, { input })).toBe('FORBIDDEN');
  });
});

describe('updateStaff', () => {
  it('changes facts and roles, and records from what to what', async () => {
    const staff = await t.build.staff({ fullName: 'Прежнее Имя' });
    const officeId = await t.build.office(1);
    const input = { ...facts({ fullName: 'Новое Имя', officeId, unitId: await t.build.unit(officeId), grants: [{ role: 'supervisor', scope: 'office', officeId }] }), staffId: staff.id, version: 1 };
    const { updateStaff } = await boss.ask<Data>(UPDATE, { input });
    expect(updateStaff?.staff).toMatchObject({ version: 2, grants: [{ role: 'supervisor', scope: 'office' }] });
    const event = await t.db.row<{ changes: readonly { field: string; before: unknown; after: unknown }[] }>(`select changes from event where type = 'staffUpdated' and entity_id = $1`, [staff.id]);
    expect(event?.changes).toContainEqual({ field: 'fullName', before: 'Прежнее Имя', after: 'Новое Имя' });
    expect(event?.changes.map((change) => change.field)).toContain('grants');
  });

  it('gives open sessions their new permissions from the next request', async () => {
    const client = await t.as('supervisor');
    expect(await client.faultOf('{ staff { nodes { id } } }')).toBeUndefined();
    await boss.ask(UPDATE, { input: { ...facts({ unitId: client.unitId, grants: [{ role: 'fieldEngineer', scope: 'office', officeId: client.officeId }] }), staffId: client.staffId, version: 1 } });
    const { viewer } = await client.ask<{ viewer: { permissions: string[] } }>('{ viewer { permissions } }');
    expect(viewer.permissions).not.toContain('supervision:read');
    expect(viewer.permissions).toContain('routes:own');
  });

  it('refuses a stale version with the current one, and an unknown person', async () => {
    const staff = await t.build.staff();
    const { errors } = await boss.send(UPDATE, { input: { ...facts(), staffId: staff.id, version: 7 } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'STALE', currentVersion: 1 });
    expect(await boss.faultOf(UPDATE, { input: { ...facts(), staffId: '00000000-0000-7000-8000-000000000000', version: 1 } })).toBe('NOT_FOUND');
    expect(await boss.faultOf(UPDATE, { input: { ...facts(), staffId: 'x', version: 1 } })).toBe('NOT_FOUND');
  });

  it('lets one of two people who save at the same moment through', async () => {
    const staff = await t.build.staff();
    const save = (fullName: string) => boss.send<Data>(UPDATE, { input: { ...facts({ fullName }), staffId: staff.id, version: 1 } });
    const answers = await Promise.all([save('Первая Версия'), save('Вторая Версия')]);
    const codes = answers.map((answer) => answer.errors?.[0]?.extensions['code'] ?? 'saved').sort();
    expect(codes).toEqual(['STALE', 'saved']);
    expect(await versionOf(staff.id)).toBe(2);
  });

  it('refuses to take the last administrator’s roles away', async () => {
    const { updateStaff } = await boss.ask<Data>(UPDATE, { input: { ...facts(), staffId: boss.staffId, version: await versionOf(boss.staffId) } });
    expect(updateStaff?.problems).toEqual([{ code: 'lastAdministrator', path: 'grants' }]);
    expect(await boss.faultOf('{ staff { totalCount } }')).toBeUndefined();
  });
});

describe('deactivateStaff and reactivateStaff', () => {
  it('ends the person’s sessions at once; reactivated, the person signs in anew', async () => {
    const client = await t.as('operator', { login: 'leaver' });
    const { deactivateStaff } = await boss.ask<Data>(DEACTIVATE, { input: { staffId: client.staffId, version: 1, reason: 'уволен' } });
    expect(deactivateStaff?.staff?.active).toBe(false);
    expect(await client.ask(VIEWER)).toEqual({ viewer: null });
    const { reactivateStaff } = await boss.ask<Data>(REACTIVATE, { input: { staffId: client.staffId, version: 2 } });
    expect(reactivateStaff?.staff).toMatchObject({ active: true, version: 3 });
    expect(await client.ask(VIEWER)).toEqual({ viewer: null });
    expect((await t.anybody().signIn('leaver', PASSWORD)).data.signIn.viewer).not.toBeNull();
  });

  it('refuses without a reason, twice, and the own account', async () => {
    const staff = await t.build.staff();
    const deactivate = async (staffId: string, version: number, reason: string) => (await boss.ask<Data>(DEACTIVATE, { input: { staffId, version, reason } })).deactivateStaff?.problems;
    expect(await deactivate(staff.id, 1, '  ')).toEqual([{ code: 'reasonRequired', path: 'reason' }]);
    expect(await deactivate(staff.id, 1, 'да')).toEqual([]);
    expect(await deactivate(staff.id, 2, 'ещё раз')).toEqual([{ code: 'alreadyDeactivated', path: 'staffId' }]);
    expect(await deactivate(boss.staffId, await versionOf(boss.staffId), 'x')).toEqual([{ code: 'ownAccount', path: 'staffId' }, { code: 'lastAdministrator', path: 'staffId' }]);
    const active = await t.build.staff();
    const { reactivateStaff } = await boss.ask<Data>(REACTIVATE, { input: { staffId: active.id, version: 1 } });
    expect(reactivateStaff?.problems).toEqual([{ code: 'notDeactivated', path: 'staffId' }]);
  });

  it('keeps one of two administrators who deactivate each other at the same moment', async () => {
    const own = await startApi();
    const [one, other] = [await own.as('administrator'), await own.as('administrator')];
    const answers = await Promise.all([
      one.send<Data>(DEACTIVATE, { input: { staffId: other.staffId, version: 1, reason: 'x' } }),
      other.send<Data>(DEACTIVATE, { input: { staffId: one.staffId, version: 1, reason: 'x' } }),
    ]);
    const left = await own.db.row<{ count: number }>(`select count(*) as count from staff where deactivated_at is null`);
    expect(left?.count).toBe(1);
    expect(answers.some((answer) => answer.data?.deactivateStaff?.problems.length === 0)).toBe(true);
    await own.stop();
  });
});

describe('resetPassword', () => {
  it('tells a temporary password once, ends the sessions and lifts the throttle', async () => {
    const client = await t.as('operator', { login: 'forgetful' });
    for (let n = 0; n < 6; n += 1) await t.anybody().signIn('forgetful', 'wrong');
    const { resetPassword } = await boss.ask<Data>(RESET, { input: { staffId: client.staffId, version: 1 } });
    expect(await client.ask(VIEWER)).toEqual({ viewer: null });
    const answer = await t.anybody().signIn('forgetful', resetPassword?.temporaryPassword ?? '');
    expect(answer.data.signIn.viewer?.mustChangePassword).toBe(true);
  });
});

describe('who may not', () => {
  const roles: readonly Preset[] = ['operator', 'registryClerk', 'specialist', 'leadEngineer', 'fieldEngineer', 'dataEntry', 'supervisor', 'auditor'];

  it.each(roles)('%s changes no staff', async (role) => {
    const client = await t.as(role);
    const target = { staffId: boss.staffId, version: 1 };
    expect(await client.faultOf(CREATE, { input: person('x') })).toBe('FORBIDDEN');
    expect(await client.faultOf(UPDATE, { input: { ...facts(), ...target } })).toBe('FORBIDDEN');
    expect(await client.faultOf(DEACTIVATE, { input: { ...target, reason: 'x' } })).toBe('FORBIDDEN');
    expect(await client.faultOf(REACTIVATE, { input: target })).toBe('FORBIDDEN');
    expect(await client.faultOf(RESET, { input: target })).toBe('FORBIDDEN');
  });

  it('nobody without signing in', async () => {
    for (const operation of ['{ staff { totalCount } }', '{ offices { id } }', '{ units { id } }', '{ positions { code } }', '{ roles { code } }']) {
      expect(await t.anybody().faultOf(operation)).toBe('UNAUTHENTICATED');
    }
  });
});

describe('lists', () => {
  it('finds people by words of the name or the login, page by page', async () => {
    for (const name of ['Сейтқали Нұрлан', 'Сейткалиева Нурлан Жан', 'Петров Пётр']) await t.build.staff({ fullName: name });
    const find = (text: string, first = 50, after: string | null = null) =>
      boss.ask<{ staff: { nodes: readonly { fullName: string }[]; totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null } } }>(
        'query Find($text: String, $first: Int, $after: String) { staff(text: $text, first: $first, after: $after) { nodes { fullName } totalCount pageInfo { hasNextPage endCursor } } }',
        { text, first, after },
      );
    const first = await find('нурлан сейт', 1);
    expect(first.staff.totalCount).toBe(2);
    expect(first.staff.pageInfo.hasNextPage).toBe(true);
    const second = await find('нурлан сейт', 1, first.staff.pageInfo.endCursor);
    expect(second.staff.pageInfo.hasNextPage).toBe(false);
    expect(new Set([...first.staff.nodes, ...second.staff.nodes].map((node) => node.fullName)).size).toBe(2);
    expect((await find('петр')).staff.nodes.map((node) => node.fullName)).toContain('Петров Пётр');
  });

  it('asks no query in a loop', async () => {
    await boss.ask('query Everybody { staff { totalCount nodes { login office { name { ru } } unit { office { code } } position { label { ru } } grants { role office { code } } } } }');
    expect(t.queriesOf('Everybody')).toBeLessThanOrEqual(9);
  });

  it('refuses a page beyond the limit', async () => {
    expect(await boss.faultOf('{ staff(first: 201) { totalCount } }')).toBe('BAD_INPUT');
  });
});
