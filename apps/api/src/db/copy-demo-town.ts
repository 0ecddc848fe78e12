import { type Instant } from '@ortalyk/domain';
import { type InstalledUnit, TOWN_MEASURES, TOWN_TABLES, type TownSize, type TownBatch, type TownMeasures, generateTown, townStaff } from '@ortalyk/demo-town';
import type pg from 'pg';
import { calendarsOf, editionInForce } from '../modules/standards/index.js';
import { newId } from '../platform/ids.js';
import { copyRows } from './copy-loader.js';
import type { OpenedOrm } from './open-orm.js';
import { asTimestamp } from './pg-types.js';
import { bulkLoad } from './bulk-load.js';
import { type TownOffice, townHooks } from './town-hooks.js';

export interface LoadDemoTown {
  readonly opened: OpenedOrm;
  readonly size: TownSize;
  /** Other measures than the size's own, for tests. */
  readonly measures?: TownMeasures | undefined;
  /** True lets PostgreSQL check every reference row by row, for tests. */
  readonly checked?: boolean | undefined;
  readonly seed: string;
  readonly asOf: Instant;
  /** Hashes the password of a sign-in; called for each before anything is written. */
  readonly passwordHashOf: (login: string) => Promise<string>;
  /** Called with everybody who may sign in, when all rows are in and only the commit is left. */
  readonly beforeCommit?: ((signIns: readonly TownSignIn[]) => Promise<void>) | undefined;
  readonly onProgress?: ((sentence: string) => void) | undefined;
}

/** One sign-in of the town, for the list printed at start. */
export interface TownSignIn {
  readonly login: string;
  readonly fullName: string;
  readonly position: string;
  readonly office: string;
}

export interface LoadedTown {
  readonly rows: number;
  readonly signIns: readonly TownSignIn[];
}

/**
 * Fills an installation that has no town yet, in one transaction: a crash in the middle leaves the database as it was, and
 * `installation.demo_town` is set by the same commit. Throws PostgreSQL's own error where a row breaks a rule.
 */
export async function loadDemoTown(load: LoadDemoTown): Promise<LoadedTown> {
  const { opened } = load;
  const edition = await editionInForce(opened.db, load.asOf);
  const calendars = await calendarsOf(opened.db, edition);
  const offices = await opened.db.rows<TownOffice>(
    `select id, code, time_zone as "timeZone", hours from office where ended_at is null order by code = any($1) desc, array_position($1, code), code`, [edition.pack.offices.map(({ code }) => code)],
  );
  const units = await opened.db.rows<InstalledUnit>(`select id, code, office_id as "officeId" from unit order by code, id`);
  const options = {
    measures: load.measures ?? TOWN_MEASURES[load.size], seed: load.seed, asOf: load.asOf, pack: edition.pack, editionId: edition.id, offices, units,
    hooks: townHooks(edition, calendars, offices),
  };
  const signIns = townStaff(options).map(({ login, fullName, position, office }) => ({ login, fullName, position: position.label.ru, office: edition.pack.offices.find(({ code }) => code === offices[office]?.code)?.name.ru ?? '' }));
  const hashes = new Map<string, string>();
  for (const { login } of signIns) hashes.set(login, await load.passwordHashOf(login));
  const town = generateTown({ ...options, passwordHashOf: (login) => hashes.get(login) ?? '' });
  const rows = await bulkLoad(opened.pool, { tables: Object.keys(TOWN_TABLES), trusted: load.checked !== true, onProgress: load.onProgress }, async (client) => {
    const count = await copyTown(client, town, load.onProgress);
    await markLoaded(client, load);
    await load.beforeCommit?.(signIns);
    return count;
  });
  return { rows, signIns };
}

/** Said about once a second, not once a batch. */
const ROWS_BETWEEN_SENTENCES = 250_000;

async function copyTown(client: pg.PoolClient, town: Iterable<TownBatch>, onProgress?: (sentence: string) => void): Promise<number> {
  let [rows, told] = [0, 0];
  for (const batch of town) {
    await copyRows(client, { table: batch.table, columns: TOWN_TABLES[batch.table], rows: batch.rows });
    rows += batch.rows.length;
    if (rows - told < ROWS_BETWEEN_SENTENCES) continue;
    told = rows;
    onProgress?.(`Demo town: ${rows.toLocaleString('en')} rows.`);
  }
  return rows;
}

async function markLoaded(client: pg.PoolClient, { size, asOf, seed }: LoadDemoTown): Promise<void> {
  const at = asTimestamp(asOf);
  const { rows } = await client.query<{ standard: string }>(`update installation set demo_town = $1, demo_loaded_at = $2 where demo_town is null returning standard`, [size, at]);
  if (rows[0] === undefined) throw new Error('this installation has a demo town already');
  // The installation is a single row without an id: its edition stands for it in the log.
  await client.query(
    `insert into event (id, at, happened_at, type, entity, entity_id, data)
     select $1, $2, $2, 'demoLoaded', 'packEdition', id, $3::jsonb from pack_edition where state = 'inForce' limit 1`,
    [newId(asOf), at, JSON.stringify({ size, seed })],
  );
}
