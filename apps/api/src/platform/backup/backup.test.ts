import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { TEMPLATE } from '../../../test/harness/global-setup.js';
import { loadDemoTown } from '../../db/copy-demo-town.js';
import { migrateTo } from '../../db/migrate.js';
import { migrations } from '../../db/migrations/index.js';
import { type OpenedOrm, openOrm } from '../../db/open-orm.js';
import { openFiles } from '../files.js';
import { newId } from '../ids.js';
import { createDatabase, dropDatabase } from '../postgres/index.js';
import { BackupRefusal, type RestoreBackup, backupBeforeMigration, makeBackup, restoreBackup } from './index.js';

const MADE_AT = '2026-11-20T06:30:00.000Z';
const known = migrations.map(({ name }) => name);
const names: string[] = [];
let folder: string;
let source: OpenedOrm;
let file: string;

async function database(template?: string): Promise<OpenedOrm> {
  const name = `test_backup_${newId().replaceAll('-', '')}`;
  names.push(name);
  return openOrm({ connection: await createDatabase(inject('server'), name, template), poolSize: 2 });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-backup-'));
  source = await database(TEMPLATE);
  await loadDemoTown({ opened: source, size: 'small', measures: { houses: 20, appeals: 250, years: 1 }, seed: 'backup', asOf: Date.parse(MADE_AT), passwordHashOf: async () => 'hash' });
  const { put } = await openFiles(path.join(folder, 'source'));
  const { sha256, sizeBytes } = await put(Buffer.from('Скан заявления\t\\n'));
  await source.db.rows(
    `insert into file (id, sha256, name, media_type, size_bytes, uploaded_by) select $1, $2, $3, 'text/plain', $4, id from staff limit 1`, [newId(), sha256, 'заявление\\.txt', sizeBytes],
  );
  await source.db.rows(`insert into sign_in_attempt (login_folded, address, succeeded) values ('a', '127.0.0.1', true), ('b', '127.0.0.1', false)`);
  file = path.join(folder, 'town.zip');
  await makeBackup({ connection: source.connection, dataFolder: path.join(folder, 'source'), file, madeAt: MADE_AT, mark: newId() });
}, 120_000);

afterAll(async () => {
  await source.close();
  for (const name of names) await dropDatabase(inject('server'), name);
  await rm(folder, { recursive: true, force: true });
});

/** Every table with the number and a fingerprint of its rows. */
async function fingerprint({ db }: OpenedOrm): Promise<readonly unknown[]> {
  const tables = await db.rows<{ name: string }>(`select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where nspname = 'public' and relkind = 'r' order by 1`);
  return Promise.all(tables.map(({ name }) => db.row(`select '${name}' as table, count(*)::int as rows, coalesce(sum(hashtextextended(t::text, 0)), 0)::text as sum from "${name}" t`)));
}

async function restoreInto(target: OpenedOrm, overrides: Partial<RestoreBackup> = {}): Promise<unknown> {
  return restoreBackup({
    connection: target.connection, dataFolder: path.join(folder, 'target'), file, standard: 'alts', replace: false, knownMigrations: known,
    migrateTo: (name) => migrateTo(target, name), mark: newId(), ...overrides,
  });
}

describe('backup and restore', () => {
  let target: OpenedOrm;
  beforeEach(async () => {
    target = await database();
    return async () => target.close();
  });

  it('brings back every row of every table and every file into a database without tables', async () => {
    await restoreInto(target);
    const [before, after] = [await fingerprint(source), await fingerprint(target)];
    expect(after.filter((table) => (table as { table: string }).table !== 'schema_migration')).toEqual(before.filter((table) => (table as { table: string }).table !== 'schema_migration'));
    const references = `select conname, pg_get_constraintdef(oid) as definition, convalidated from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2`;
    expect(await target.db.rows(references)).toEqual(await source.db.rows(references));
    const kept = await readdir(path.join(folder, 'source'), { recursive: true });
    for (const name of kept) {
      const [from, to] = [path.join(folder, 'source', name), path.join(folder, 'target', name)];
      if ((await stat(from)).isFile()) expect(await readFile(to)).toEqual(await readFile(from));
    }
    expect(kept.length).toBeGreaterThan(1);
    await target.db.rows(`insert into sign_in_attempt (login_folded, address, succeeded) values ('c', '127.0.0.1', true)`);
    expect(await target.db.row(`select max(id)::int as id from sign_in_attempt`)).toEqual({ id: 3 });
  });

  it('keeps the event log append-only after a restore', async () => {
    await restoreInto(target);
    await expect(target.db.rows(`update event set type = 'x'`)).rejects.toThrow('append only');
  });

  it('refuses a database that holds something, and replaces it when asked', async () => {
    await restoreInto(target);
    await expect(restoreInto(target)).rejects.toMatchObject({ code: 'not-empty' });
    await target.db.rows(`delete from paper`);
    await restoreInto(target, { replace: true });
    expect(await fingerprint(target)).toEqual(await fingerprint(target));
    expect(await target.db.row(`select count(*)::int as n from paper`)).toEqual(await source.db.row(`select count(*)::int as n from paper`));
  });

  it('refuses the backup of another company, and a schema it does not know', async () => {
    await expect(restoreInto(target, { standard: 'oek' })).rejects.toMatchObject({ code: 'other-standard' });
    await expect(restoreInto(target, { knownMigrations: [] })).rejects.toMatchObject({ code: 'newer-schema' });
  });

  it('refuses a broken archive before anything is changed', async () => {
    const bytes = await readFile(file);
    const broken = path.join(folder, 'broken.zip');
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    await writeFile(broken, bytes);
    await expect(restoreInto(target, { file: broken })).rejects.toMatchObject({ code: 'broken' });
    expect(await target.db.row(`select to_regclass('appeal') as t`)).toEqual({ t: null });
    await writeFile(broken, bytes.subarray(0, middle));
    await expect(restoreInto(target, { file: broken })).rejects.toMatchObject({ code: 'not-a-backup' });
    await writeFile(broken, 'not a zip');
    await expect(restoreInto(target, { file: broken })).rejects.toBeInstanceOf(BackupRefusal);
    await expect(restoreInto(target, { file: path.join(folder, 'absent.zip') })).rejects.toMatchObject({ code: 'file' });
  });

  it('leaves no unfinished archive, and reads one snapshot while others write', async () => {
    const missing = path.join(folder, 'no-such-folder', 'a.zip');
    await expect(makeBackup({ connection: source.connection, dataFolder: folder, file: missing, madeAt: MADE_AT, mark: 'x' })).rejects.toMatchObject({ code: 'file' });
    expect((await readdir(folder)).filter((name) => name.endsWith('.partial'))).toEqual([]);
    await restoreInto(target);
    let writing = true;
    const writer = (async () => {
      while (writing) {
        // A contract and its account's new state in one transaction: a torn snapshot would show one without the other.
        await target.db.rows(`with a as (update account set version = version + 1 where id = (select id from account order by id limit 1) returning id, version)
          update contract set version = (select version from a) where account_id = (select id from a)`);
      }
    })();
    const live = path.join(folder, 'live.zip');
    await makeBackup({ connection: target.connection, dataFolder: path.join(folder, 'source'), file: live, madeAt: MADE_AT, mark: newId() });
    writing = false;
    await writer;
    const again = await database();
    await restoreInto(again, { file: live });
    expect(await again.db.row(`select count(*)::int as n from account a join contract c on c.account_id = a.id and c.version <> a.version`)).toEqual({ n: 0 });
    await again.close();
  });

  it('keeps the three latest backups made before migrations', async () => {
    const dataFolder = path.join(folder, 'migrating');
    await mkdir(dataFolder);
    for (const day of ['17', '18', '19', '20']) {
      await backupBeforeMigration({ connection: target.connection, dataFolder, madeAt: `2026-11-${day}T00:00:00.000Z`, mark: newId() });
    }
    expect((await readdir(path.join(dataFolder, 'backups'))).sort()).toEqual(['18', '19', '20'].map((day) => `before-2026-11-${day}T00-00-00-000Z.zip`));
  });
});
