import type { Instant } from '@ortalyk/domain';
import { transactionDb } from '../../db/db.js';
import type { OpenedOrm } from '../../db/open-orm.js';
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
  returning (xmax = 0) as added`;

/** Writes offices by their codes in one transaction, with the units every office has; offices the file does not name stay as they are. */
export async function importOffices(opened: OpenedOrm, offices: readonly ImportedOffice[], now: Instant): Promise<OfficesImport> {
  const { pack } = await editionInForce(opened.db, now);
  return opened.orm.em.fork().transactional(async (em) => {
    const sql = transactionDb(em);
    const rows = offices.map(({ timeZone, ...office }) => ({ ...office, id: newId(now), time_zone: timeZone }));
    const written = await sql.rows<{ added: boolean }>(UPSERT, [JSON.stringify(rows)]);
    const perOffice = pack.units.filter((unit) => unit.perOffice);
    const ids = await sql.rows<{ id: string }>(`select id from office where code = any($1) and ended_at is null`, [offices.map(({ code }) => code)]);
    const units = ids.flatMap(({ id }) => perOffice.map((unit) => ({ id: newId(now), code: unit.code, office_id: id, name: unit.label })));
    await sql.rows(
      `insert into unit (id, code, office_id, name) select id, code, office_id, name from jsonb_to_recordset($1::jsonb) as u(id uuid, code text, office_id uuid, name jsonb)
       on conflict (code, office_id) do nothing`,
      [JSON.stringify(units)],
    );
    const added = written.filter((row) => row.added).length;
    return { added, changed: written.length - added, same: offices.length - written.length };
  });
}
