import { spawnSync } from 'node:child_process';
import { chmod, chown, readFile, stat } from 'node:fs/promises';
import type { PostgresBinaries } from './binaries.js';
import { DatabaseRefusal } from './types.js';

/** Who PostgreSQL runs as. It refuses to run as root, so root needs another user or a user namespace. */
export interface RunAs {
  readonly uid?: number;
  readonly gid?: number;
  /** Words put before the command. */
  readonly prefix: readonly string[];
}

export interface SpawnPlan {
  readonly command: string;
  readonly args: readonly string[];
  readonly identity: { uid?: number; gid?: number };
}

const OURSELVES: RunAs = { prefix: [] };
const NAMESPACE: RunAs = { prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534'] };
const SYSTEM_USERS = ['postgres', 'nobody'];

export function planSpawn(runAs: RunAs, command: string, args: readonly string[]): SpawnPlan {
  const [first = command, ...rest] = [...runAs.prefix, command, ...args];
  const identity = runAs.uid === undefined ? {} : { uid: runAs.uid, gid: runAs.gid ?? runAs.uid };
  return { command: first, args: rest, identity };
}

/** Environment of PostgreSQL's programs: nothing of the caller's locale or PG* settings may leak in. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => /^(PATH|TMPDIR|TEMP|TMP|SYSTEMROOT|LD_LIBRARY_PATH)$/i.test(name));
  return { ...Object.fromEntries(kept), LANG: 'C', TZ: 'UTC' };
}

export async function giveTo(runAs: RunAs, ...paths: string[]): Promise<void> {
  const { uid, gid } = runAs;
  if (uid === undefined) return;
  await Promise.all(paths.map((each) => chown(each, uid, gid ?? uid)));
}

/** Chooses who runs a cluster that exists: always whoever owns it. */
export async function chooseForCluster(cluster: string, binaries: PostgresBinaries): Promise<RunAs> {
  const me = process.geteuid?.();
  if (me === undefined) return OURSELVES;
  const { uid, gid } = await stat(cluster);
  if (me !== 0) {
    if (uid === me) return OURSELVES;
    throw new DatabaseRefusal(
      'folder-not-ours',
      `The database in ${cluster} belongs to user number ${uid}, the program runs as ${me}: run it as that user, or set ORTALYK_DATA to another folder.`,
    );
  }
  const runAs = uid === 0 ? NAMESPACE : { uid, gid, prefix: [] };
  if (canRun(runAs, binaries, cluster)) return runAs;
  throw cannotDropRoot();
}

/**
 * Lets other users pass through a data folder that only root may enter, so that PostgreSQL's user reaches the cluster in it: a user
 * namespace, the other way, is forbidden in most containers. They still cannot list it; what is secret in it has its own mode.
 */
export async function letPass(dataFolder: string): Promise<void> {
  if (process.geteuid?.() !== 0) return;
  const { mode, uid } = await stat(dataFolder);
  if (uid === 0 && (mode & 0o001) === 0) await chmod(dataFolder, (mode & 0o777) | 0o011);
}

/** Chooses who will own and run the cluster made in `folder` (which exists and is empty), and gives the folder to them. */
export async function chooseForNewCluster(folder: string, binaries: PostgresBinaries): Promise<RunAs> {
  if (process.geteuid?.() !== 0) return OURSELVES;
  for (const candidate of [...(await systemUsers()), NAMESPACE]) {
    await chown(folder, candidate.uid ?? 0, candidate.gid ?? 0);
    if (canRun(candidate, binaries, folder)) return candidate;
  }
  throw cannotDropRoot();
}

/** A system user may be unable to reach the programs or the data, for example under a home folder of mode 0700: so try. */
function canRun(runAs: RunAs, binaries: PostgresBinaries, folder: string): boolean {
  const script = 'test -w "$1" && test -x "$1" && "$2" --version';
  const { command, args, identity } = planSpawn(runAs, '/bin/sh', ['-c', script, 'sh', folder, binaries.postgres]);
  return spawnSync(command, args, { ...identity, cwd: '/', env: cleanEnvironment(), stdio: 'ignore' }).status === 0;
}

async function systemUsers(): Promise<RunAs[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n').map((line) => line.split(':'));
  return SYSTEM_USERS.flatMap((name) => {
    const [, , uid, gid] = lines.find(([user]) => user === name) ?? [];
    return uid === undefined || gid === undefined ? [] : [{ uid: Number(uid), gid: Number(gid), prefix: [] }];
  });
}

function cannotDropRoot(): DatabaseRefusal {
  return new DatabaseRefusal(
    'cannot-drop-root',
    'PostgreSQL does not run as root, and neither another user nor a user namespace can be used here: ' +
      'run the program as a normal user who owns its folders, or set DATABASE_URL to an outside PostgreSQL.',
  );
}
