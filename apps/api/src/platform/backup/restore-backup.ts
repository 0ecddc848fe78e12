import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DatabaseConnection } from '../postgres/index.js';
import { type OpenArchive, openArchive, verifyArchive } from './archive-reader.js';
import { readMigrations, readStandard, readTables, withoutReferences, writeCounter } from './catalogue.js';
import type { BackupManifest } from './manifest.js';
import { BackupRefusal } from './refusal.js';

export interface RestoreBackup {
  readonly connection: DatabaseConnection;
  readonly dataFolder: string;
  readonly file: string;
  /** The company this installation is for. */
  readonly standard: string;
  /** Replaces what the database holds; otherwise only an empty one is filled. */
  readonly replace: boolean;
  /** Names of all migrations this program knows, in order. */
  readonly knownMigrations: readonly string[];
  /** Brings the schema up to a migration of that list. */
  readonly migrateTo: (name: string) => Promise<void>;
  /** Makes unfinished files' names their own. */
  readonly mark: string;
  readonly onProgress?: ((sentence: string) => void) | undefined;
}

/**
 * Puts a backup back: everything is checked before anything is changed, the rows arrive in one transaction, files are in place before it
 * commits. Throws `BackupRefusal` in one sentence. Afterwards the schema is that of the backup; the caller migrates it on.
 */
export async function restoreBackup(restore: RestoreBackup): Promise<BackupManifest> {
  const archive = await openArchive(restore.file);
  const client = new pg.Client({ ...restore.connection, application_name: 'ortalyk-restore' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { manifest } = archive;
    requireStandard(manifest, restore.standard);
    await requireKnownSchema(client, manifest, restore.knownMigrations);
    await requireRoom(client, restore);
    restore.onProgress?.('Checking the backup.');
    await verifyArchive(archive);
    const last = manifest.migrations.at(-1);
    if (last !== undefined) await restore.migrateTo(last);
    await fill(client, archive, restore);
    return manifest;
  } finally {
    archive.close();
    await client.end().catch(() => undefined);
  }
}

function requireStandard({ standard }: BackupManifest, own: string): void {
  if (standard === null || standard === own) return;
  throw new BackupRefusal('other-standard', `This backup belongs to «${standard}», this installation to «${own}»; restore it with --standard ${standard} into an installation of its own.`);
}

async function requireKnownSchema(client: pg.Client, { migrations }: BackupManifest, known: readonly string[]): Promise<void> {
  if (migrations.some((name) => !known.includes(name))) {
    throw new BackupRefusal('newer-schema', 'This backup was made by a later version of the program; restore it with that version.');
  }
  const ran = await readMigrations(client);
  if (ran.every((name) => migrations.includes(name))) return;
  // Rows of an older schema do not fit tables that have moved on, and tables are never moved back.
  throw new BackupRefusal('not-empty', 'The tables of this database are of a later version than the backup; restore it into a new, empty database, which is then brought up to date.');
}

async function requireRoom(client: pg.Client, { replace, standard }: RestoreBackup): Promise<void> {
  const own = await readStandard(client);
  if (own !== null && own !== standard) throw new BackupRefusal('other-standard', `This database belongs to «${own}», not to «${standard}».`);
  if (replace) return;
  for (const { table } of await readTables(client)) {
    const { rowCount } = await client.query(`select 1 from ${pg.escapeIdentifier(table)} limit 1`);
    if (rowCount !== 0) throw new BackupRefusal('not-empty', 'This database is not empty; restore with --replace to put the backup in the place of everything it holds.');
  }
}

async function fill(client: pg.Client, archive: OpenArchive, restore: RestoreBackup): Promise<void> {
  const { manifest } = archive;
  await client.query('begin');
  try {
    // The rows of the search come with the backup: nothing is to follow the others' arrival.
    await client.query(`select set_config('ortalyk.search_later', 'on', true)`);
    const shapes = await readTables(client);
    const names = shapes.map(({ table }) => pg.escapeIdentifier(table)).join(', ');
    await withoutReferences(client, async () => {
      // Also where nothing is replaced: COPY into a table emptied in the same transaction is the fastest there is.
      await client.query(`truncate ${names}`);
      for (const { table } of shapes) {
        const part = manifest.tables.find((entry) => entry.table === table);
        if (part !== undefined) await fillTable(client, archive, part);
        if ((part?.rows ?? 0) > 100_000) restore.onProgress?.(`Restore: ${table}, ${part?.rows.toLocaleString('en') ?? 0} rows.`);
      }
    });
    for (const counter of manifest.counters) await writeCounter(client, counter);
    await placeFiles(archive, restore);
    await client.query('commit');
    await client.query(`analyze ${names}`);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}

async function fillTable(client: pg.Client, archive: OpenArchive, part: BackupManifest['tables'][number]): Promise<void> {
  const columns = part.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const copy = client.query(copyFrom(`copy ${pg.escapeIdentifier(part.table)} (${columns}) from stdin`));
  await pipeline(await archive.entry(part.entry), copy);
  if (copy.rowCount !== part.rows) throw new BackupRefusal('broken', `The backup is broken: ${part.table} should have ${part.rows} rows and has ${copy.rowCount}. Nothing was changed.`);
}

/** Contents are named by their hash: a file already there is the same file. */
async function placeFiles(archive: OpenArchive, { dataFolder, mark }: RestoreBackup): Promise<void> {
  for (const { path: name, entry } of archive.manifest.files) {
    const target = path.join(dataFolder, ...name.split('/'));
    if (!target.startsWith(path.join(dataFolder, path.sep))) throw new BackupRefusal('broken', `The backup is broken: ${name} does not lie in the data folder.`);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const draft = `${target}.${mark}.partial`;
    try {
      await pipeline(await archive.entry(entry), createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
      await rename(draft, target);
    } finally {
      await rm(draft, { force: true });
    }
  }
}
