import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DatabaseConnection } from '../postgres/index.js';
import { ArchiveWriter, type WrittenEntry } from './archive-writer.js';
import { type TableShape, readCounters, readMigrations, readStandard, readTables } from './catalogue.js';
import { BACKUP_FORMAT, type BackupManifest, MANIFEST_NAME } from './manifest.js';
import { BackupRefusal } from './refusal.js';

export interface MakeBackup {
  readonly connection: DatabaseConnection;
  readonly dataFolder: string;
  /** Where the archive goes; an archive of that name is replaced only by a whole one. */
  readonly file: string;
  /** ISO instant written into the manifest. */
  readonly madeAt: string;
  /** Makes the unfinished file's name its own. */
  readonly mark: string;
  readonly onProgress?: ((sentence: string) => void) | undefined;
}

/** Parts of the data folder that belong to the installation besides its database. */
const KEPT_FOLDER = 'files';
const KEPT_FILES: readonly string[] = ['demo-sign-ins.json'];

/**
 * Writes database and files into one archive while the product may go on working: every table is read in one REPEATABLE READ snapshot;
 * files are named by their contents and never change, so those the snapshot knows are all there.
 */
export async function makeBackup(make: MakeBackup): Promise<BackupManifest> {
  const client = new pg.Client({ ...make.connection, application_name: 'ortalyk-backup' });
  client.on('error', () => undefined);
  await client.connect();
  const archive = await openArchive(make);
  try {
    await client.query('begin isolation level repeatable read read only');
    const manifest = await writeParts(client, archive, make);
    await client.query('commit');
    await archive.finish(MANIFEST_NAME, `${JSON.stringify(manifest, null, 1)}\n`);
    return manifest;
  } catch (error) {
    await archive.abandon();
    throw asRefusal(error, make.file);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function openArchive(make: MakeBackup): Promise<ArchiveWriter> {
  await readdir(path.dirname(make.file)).catch((error: unknown) => {
    throw new BackupRefusal('file', `There is no folder ${path.dirname(make.file)} to write the backup into.`, { cause: error });
  });
  return new ArchiveWriter(make.file, make.mark);
}

async function writeParts(client: pg.Client, archive: ArchiveWriter, make: MakeBackup): Promise<BackupManifest> {
  const tables: BackupManifest['tables'] = [];
  for (const shape of await readTables(client)) {
    const written = await writeTable(client, archive, shape);
    tables.push({ table: shape.table, columns: [...shape.columns], ...written });
    if (written.rows > 100_000) make.onProgress?.(`Backup: ${shape.table}, ${written.rows.toLocaleString('en')} rows.`);
  }
  const files: BackupManifest['files'] = [];
  for (const file of await keptFiles(make.dataFolder)) {
    const written = await archive.add(`data/${file}`, createReadStream(path.join(make.dataFolder, file)));
    files.push({ path: file, ...written });
  }
  return {
    product: 'ortalyk', format: BACKUP_FORMAT, standard: await readStandard(client), madeAt: make.madeAt, migrations: [...(await readMigrations(client))],
    tables, counters: [...(await readCounters(client))], files,
  };
}

async function writeTable(client: pg.Client, archive: ArchiveWriter, { table, columns }: TableShape): Promise<WrittenEntry & { readonly rows: number }> {
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const stream = client.query(copyTo(`copy ${pg.escapeIdentifier(table)} (${list}) to stdout`));
  const written = await archive.add(`tables/${table}.copy`, stream);
  return { ...written, rows: stream.rowCount };
}

/** Files of the installation, as paths inside the data folder with `/`; drafts of interrupted writes are left out. */
export async function keptFiles(dataFolder: string): Promise<readonly string[]> {
  const beside = await readdir(dataFolder).catch((): string[] => []);
  const stored = beside.includes(KEPT_FOLDER) ? await readdir(path.join(dataFolder, KEPT_FOLDER), { withFileTypes: true, recursive: true }) : [];
  const found = stored.filter((entry) => entry.isFile() && !entry.name.includes('.'))
    .map((entry) => path.relative(dataFolder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
  return [...found, ...KEPT_FILES.filter((name) => beside.includes(name))].sort();
}

function asRefusal(error: unknown, file: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC') return new BackupRefusal('file', `There is no room for the backup ${file}; nothing was left behind.`, { cause: error });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new BackupRefusal('file', `The backup cannot be written to ${file}: no permission.`, { cause: error });
  return error;
}
