import type { Instant } from '@ortalyk/domain';
import { type Db, transactionDb } from '../../db/db.js';
import type { OpenedOrm } from '../../db/open-orm.js';
import { asTimestamp } from '../../db/pg-types.js';
import { type EventType, changesBetween } from '../../graphql/use-case.js';
import { newId } from '../../platform/ids.js';
import { editionInForce } from '../standards/index.js';
import type { ImportedOffice } from './offices-file.js';

/** What an import did; the same file twice leaves everything as it was. */
export interface OfficesImport {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

// «is distinct from» over all columns: a row that says the same keeps its version.
const UPSERT = `
  insert into office as o (id, code, name, branch, kind, address, time_zone, phones, hours, functions, anomaly)
  select r.id, r.code, r.name, r.branch, r.kind, r.address, r.time_zone, r.phones, nullif(r.hours, 'null'), r.functions, r.anomaly
  from jsonb_to_recordset($1::jsonb) as r(id uuid, code text, name jsonb, branch text, kind text, address text, time_zone text, phones jsonb, hours jsonb,
    functions jsonb, anomaly text)
  on conflict (code) do update set name = o.name || excluded.name, branch = excluded.branch, kind = excluded.kind, address = excluded.address,
    time_zone = excluded.time_zone, phones = excluded.phones, hours = excluded.hours, hours_read_as = case when o.hours is distinct from excluded.hours then null else o.hours_read_as end,
    functions = excluded.functions, anomaly = excluded.anomaly, version = o.version + 1
  where (o.name || excluded.name, o.branch, o.kind, o.address, o.time_zone, o.phones, o.hours, o.functions, o.anomaly)
    is distinct from (o.name, excluded.branch, excluded.kind, excluded.address, excluded.time_zone, excluded.phones, excluded.hours, excluded.functions, excluded.anomaly)
  returning o.code`;

/** What a file may say of an office, as it stands. */
const READ = `select id, code, to_jsonb(o) - 'id' - 'code' - 'version' - 'created_at' as said from office o where code = any($1) order by code`;

interface OfficeAsSaid {
  readonly id: string;
  readonly code: string;
  readonly said: Readonly<Record<string, unknown>>;
}

/** Writes offices by their codes in one transaction, with the units every office has; offices the file does not name stay as they are. */
export async function importOffices(opened: OpenedOrm, offices: readonly ImportedOffice[], now: Instant): Promise<OfficesImport> {
  const { pack } = await editionInForce(opened.db, now);
  return opened.orm.em.fork().transactional(async (em) => {
    const sql = transactionDb(em);
    const rows = offices.map(({ timeZone, ...office }) => ({ ...office, id: newId(now), time_zone: timeZone }));
    const codes = offices.map(({ code }) => code);
    const before = await sql.rows<OfficeAsSaid>(READ, [codes]);
    const written = await sql.rows<{ code: string }>(UPSERT, [JSON.stringify(rows)]);
    const added = await recordOffices(sql, now, { before, after: await sql.rows<OfficeAsSaid>(READ, [written.map(({ code }) => code)]) });
    const perOffice = pack.units.filter((unit) => unit.perOffice);
    const ids = await sql.rows<{ id: string }>(`select id from office where code = any($1) and ended_at is null`, [codes]);
    const units = ids.flatMap(({ id }) => perOffice.map((unit) => ({ id: newId(now), code: unit.code, office_id: id, name: unit.label })));
    await sql.rows(
      `insert into unit (id, code, office_id, name) select id, code, office_id, name from jsonb_to_recordset($1::jsonb) as u(id uuid, code text, office_id uuid, name jsonb)
       on conflict (code, office_id) do nothing`,
      [JSON.stringify(units)],
    );
    return { added, changed: written.length - added, same: offices.length - written.length };
  });
}

interface BeforeAndAfter {
  readonly before: readonly OfficeAsSaid[];
  readonly after: readonly OfficeAsSaid[];
}

/** One event for each office that came or changed, so that its audit says since when it keeps these hours; how many came. */
async function recordOffices(sql: Db, now: Instant, { before, after }: BeforeAndAfter): Promise<number> {
  const at = asTimestamp(now);
  const known = new Map(before.map((office) => [office.code, office.said]));
  const events = after.map(({ id, code, said }) => {
    const old = known.get(code);
    const type: EventType = old === undefined ? 'officeAdded' : 'officeChanged';
    return { id: newId(now), at, type, entity_id: id, data: { code, by: 'officesImport' }, changes: old === undefined ? [] : changesBetween(old, said) };
  });
  await sql.rows(
    `insert into event (id, at, happened_at, type, entity, entity_id, data, changes)
     select id, at, at, type, 'office', entity_id, data, changes
     from jsonb_to_recordset($1::jsonb) as e(id uuid, at timestamptz, type text, entity_id uuid, data jsonb, changes jsonb)`,
    [JSON.stringify(events)],
  );
  return events.filter(({ type }) => type === 'officeAdded').length;
}
