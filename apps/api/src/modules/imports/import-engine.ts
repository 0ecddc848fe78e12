import type pg from 'pg';
import type { OpenedOrm } from '../../db/open-orm.js';
import type { Db } from '../../db/db.js';
import type { Clock } from '../../platform/clock.js';
import type { FileStore } from '../../platform/files.js';

/** What imports work with, in the server and from the command line alike. */
export interface ImportEngine {
  readonly pool: pg.Pool;
  readonly db: Db;
  readonly files: FileStore;
  readonly clock: Clock;
  /** Notes how far a reading has come, for those who watch. */
  tell(importId: string, news: { readonly rowsTotal: number }): Promise<void>;
}

/** An engine on an open database. */
export function importEngine(parts: { readonly opened: OpenedOrm; readonly files: FileStore; readonly clock: Clock; readonly onRows?: (rows: number) => void }): ImportEngine {
  const { pool, db } = parts.opened;
  return {
    pool, db, files: parts.files, clock: parts.clock,
    async tell(importId, { rowsTotal }) {
      parts.onRows?.(rowsTotal);
      await db.rows(`update import_run set rows_total = $2 where id = $1`, [importId, rowsTotal]);
    },
  };
}
