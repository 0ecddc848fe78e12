import { type Instant, type LocalizedText, PRESETS, type Preset, presetGrants } from '@ortalyk/domain';
import type { Pack } from '@ortalyk/standards';
import type { Db } from '../../db/db.js';
import { newId } from '../../platform/ids.js';

/** Offices and units of the pack. Offices already there change only with the pack itself, so that an administrator's corrections stay. */
export async function installOffices(sql: Db, pack: Pack, options: { readonly now: Instant; readonly update: boolean }): Promise<void> {
  const offices = pack.offices.map((office) => ({
    id: newId(options.now), code: office.code, name: office.name, branch: office.branch, kind: office.kind?.ru ?? null, address: office.address,
    time_zone: office.timeZone, phones: office.phones.map(({ printed, ...phone }) => ({ number: printed, ...phone })),
    hours: office.hours ?? pack.defaultHours, hours_read_as: office.hours === null ? pack.defaultHoursReadAs : office.hoursReadAs,
    functions: office.functions, anomaly: office.sourceAnomaly?.ru ?? null,
  }));
  const update = `do update set name = excluded.name, branch = excluded.branch, kind = excluded.kind, address = excluded.address,
    time_zone = excluded.time_zone, phones = excluded.phones, hours = excluded.hours, hours_read_as = excluded.hours_read_as,
    functions = excluded.functions, anomaly = excluded.anomaly, version = office.version + 1`;
  await sql.rows(
    `insert into office (id, code, name, branch, kind, address, time_zone, phones, hours, hours_read_as, functions, anomaly)
     select id, code, name, branch, kind, address, time_zone, phones, nullif(hours, 'null'), nullif(hours_read_as, 'null'), functions, anomaly
     from jsonb_to_recordset($1::jsonb) as o(id uuid, code text, name jsonb, branch text, kind text, address text, time_zone text,
       phones jsonb, hours jsonb, hours_read_as jsonb, functions jsonb, anomaly text)
     on conflict (code) ${options.update ? update : 'do nothing'}`,
    [JSON.stringify(offices)],
  );
  await installUnits(sql, pack, options.now);
}

async function installUnits(sql: Db, pack: Pack, now: Instant): Promise<void> {
  const offices = await sql.rows<{ id: string }>(`select id from office where ended_at is null order by code`);
  const units = pack.units.flatMap((unit) => {
    const places = unit.perOffice ? offices.map((office) => office.id) : [null];
    return places.map((officeId) => ({ id: newId(now), code: unit.code, office_id: officeId, name: unit.label }));
  });
  await sql.rows(
    `insert into unit (id, code, office_id, name)
     select id, code, office_id, name from jsonb_to_recordset($1::jsonb) as u(id uuid, code text, office_id uuid, name jsonb)
     on conflict (code, office_id) do update set name = excluded.name where unit.name <> excluded.name`,
    [JSON.stringify(units)],
  );
}

const ROLE_LABELS: Readonly<Record<Preset, LocalizedText>> = {
  operator: { ru: 'Оператор', kk: 'Оператор', en: 'Operator' },
  registryClerk: { ru: 'Канцелярия', kk: 'Кеңсе қызметкері', en: 'Registry clerk' },
  specialist: { ru: 'Специалист', kk: 'Маман', en: 'Specialist' },
  leadEngineer: { ru: 'Ведущий инженер', kk: 'Жетекші инженер', en: 'Lead engineer' },
  fieldEngineer: { ru: 'Выездной инженер', kk: 'Көшпелі инженер', en: 'Field engineer' },
  dataEntry: { ru: 'Ввод данных', kk: 'Деректерді енгізу', en: 'Data entry' },
  supervisor: { ru: 'Руководитель', kk: 'Басшы', en: 'Supervisor' },
  auditor: { ru: 'Аудитор', kk: 'Аудитор', en: 'Auditor' },
  administrator: { ru: 'Администратор', kk: 'Әкімші', en: 'Administrator' },
};

/**
 * One role a preset: the pack's positions name a preset, a grant names a role. A bare permission follows the scope of the grant; one with
 * `@company` reaches everywhere (operators read company-wide), with `@own` only what is assigned to the person.
 */
export async function installRoles(sql: Db): Promise<void> {
  const roles = PRESETS.map((preset) => ({
    code: preset, label: ROLE_LABELS[preset], permissions: rolePermissions(preset),
  }));
  await sql.rows(
    `insert into role (code, label, permissions)
     select code, label, array(select jsonb_array_elements_text(permissions)) from jsonb_to_recordset($1::jsonb) as r(code text, label jsonb, permissions jsonb)
     on conflict (code) do update set label = excluded.label, permissions = excluded.permissions`,
    [JSON.stringify(roles)],
  );
}

/** `@company` and `@own` reach as far whatever office the role is given for; bare permissions follow the grant's own scope. */
function rolePermissions(preset: Preset): readonly string[] {
  const bare = preset === 'administrator' || preset === 'auditor';
  return presetGrants(preset).map(({ permission, scope }) => (bare || scope === 'office' ? permission : `${permission}@${scope}`));
}
