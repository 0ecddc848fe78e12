import type { LocalizedText } from '@ortalyk/domain';
import type { Db } from '../../db/db.js';

/** Districts of the company, by code. */
export async function districtsInUse(db: Db): Promise<readonly { readonly code: string; readonly label: LocalizedText }[]> {
  return db.rows(`select code, name as label from district order by name ->> 'ru'`);
}

/** The district with this code, or null. */
export async function districtIdOf(db: Db, code: string): Promise<string | null> {
  return (await db.row<{ id: string }>(`select id from district where code = $1`, [code]))?.id ?? null;
}
