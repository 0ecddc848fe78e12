import type { Instant } from '@ortalyk/domain';
import { type StaffMember, TOWN_MEASURES, TOWN_TABLES, type TownMeasures, type TownOptions, type TownSize, townStaff } from '@ortalyk/demo-town';
import type pg from 'pg';
import { newId } from '../platform/ids.js';
import { type BulkTarget, bulkLoad } from './bulk-load.js';
import { copyBatch } from './copy-loader.js';
import { type EncodedBatch, canUseThread, encodeTown, encodeTownInThread } from './encoded-town.js';
import type { OpenedOrm } from './open-orm.js';
import { asTimestamp } from './pg-types.js';
import { townColumns } from './town-columns.js';
import { townSource } from './town-source.js';

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
 * `installation.demo_town` is set by the same commit. A town larger than the small one commits its rows first; a crash later leaves its
 * indexes to the next start. Throws PostgreSQL's own error where a row breaks a rule.
 */
export async function loadDemoTown(load: LoadDemoTown): Promise<LoadedTown> {
  const { opened, onProgress } = load;
  const snapshotIds = (await opened.db.rows<{ id: string }>(`select id from snapshot`)).map(({ id }) => id);
  const wish = { measures: load.measures ?? TOWN_MEASURES[load.size], seed: load.seed, asOf: load.asOf, snapshotIds, columns: await townColumns(opened.db) };
  const source = await townSource(opened, wish);
  const signIns = townStaff(source).map((member) => signInOf(member, source));
  const passwordHashes = new Map<string, string>();
  for (const { login } of signIns) passwordHashes.set(login, await load.passwordHashOf(login));
  const town = load.size !== 'small' && canUseThread()
    ? encodeTownInThread({ ...wish, connection: opened.connection, passwordHashes })
    : encodeTown({ ...source, passwordHashOf: (login) => passwordHashes.get(login) ?? '' }, wish.columns);
  // Rows came past the triggers of the search.
  const bulk = { tables: ALL_TABLES, fresh: FRESH_TABLES, trusted: load.checked !== true, afterwards: 'select search_fill()', apart: load.size !== 'small', onProgress };
  const rows = await bulkLoad(opened.pool, bulk, async (target) => {
    const count = await copyTown(target, town, onProgress);
    await markLoaded(target.client, load);
    await load.beforeCommit?.(signIns);
    return count;
  });
  return { rows, signIns };
}

const ALL_TABLES = Object.keys(TOWN_TABLES);
/** Whoever works here already stays. */
const FRESH_TABLES = ALL_TABLES.filter((table) => !['staff', 'staff_grant', 'number_series'].includes(table));

function signInOf({ login, fullName, position, office }: StaffMember, { pack, offices }: Pick<TownOptions, 'pack' | 'offices'>): TownSignIn {
  const code = offices[office]?.code;
  return { login, fullName, position: position.label.ru, office: pack.offices.find((entry) => entry.code === code)?.name.ru ?? code ?? '' };
}

/** Said about once a second, not once a batch. */
const ROWS_BETWEEN_SENTENCES = 250_000;

async function copyTown(target: BulkTarget, town: Iterable<EncodedBatch> | AsyncIterable<EncodedBatch>, onProgress?: (sentence: string) => void): Promise<number> {
  let [rows, told] = [0, 0];
  for await (const { table, bytes, rows: count } of town) {
    await copyBatch(target.client, { table, columns: TOWN_TABLES[table], bytes, frozen: target.frozen.has(table) });
    rows += count;
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
