import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { type MakeBackup, makeBackup } from './make-backup.js';

/** Older ones are removed: each is as large as the database. */
const KEPT = 3;
const PREFIX = 'before-';

/** Makes a backup into `<data folder>/backups` before a migration changes anything; returns its path. A failure must stop the migration. */
export async function backupBeforeMigration(make: Omit<MakeBackup, 'file'>): Promise<string> {
  const folder = path.join(make.dataFolder, 'backups');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await removeUnfinished(folder, Date.parse(make.madeAt));
  // Colons are not allowed in file names everywhere.
  const file = path.join(folder, `${PREFIX}${make.madeAt.replaceAll(/[:.]/g, '-')}.zip`);
  await makeBackup({ ...make, file });
  const older = (await readdir(folder)).filter((name) => name.startsWith(PREFIX) && name.endsWith('.zip')).sort().slice(0, -KEPT);
  for (const name of older) await rm(path.join(folder, name), { force: true });
  return file;
}

/** What a killed process left behind; a backup that still grows is left alone. */
async function removeUnfinished(folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = path.join(folder, name);
    if (name.endsWith('.partial') && (await stat(file)).mtimeMs < now - 3_600_000) await rm(file, { force: true });
  }
}
