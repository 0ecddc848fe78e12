import type { Db } from '../../db/db.js';

/** The unit row a step of an office goes to: the office's own unit of that code, else the company's. */
export async function unitsForSteps(sql: Db, codes: readonly string[], officeId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await sql.rows<{ id: string; code: string }>(
    `select distinct on (code) id, code from unit where code = any($1) and (office_id = $2 or office_id is null) order by code, office_id nulls last`,
    [[...new Set(codes)], officeId],
  );
  return new Map(rows.map((row) => [row.code, row.id]));
}
