import { readFileSync, readlinkSync } from 'node:fs';

/** Whether a process exists and still runs; one that has ended but was not reaped by its parent counts as gone. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Whether `pid` may be the server of this cluster: after a reboot the number can belong to somebody else. */
export function mayServe(pid: number, cluster: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    // The server's working folder is its cluster.
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return readProc(pid, 'comm').startsWith('postgres');
  }
}

function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  // «12 (name with ) brackets) Z …»: the state follows the last bracket.
  return /\) [ZX] /.test(readProc(pid, 'stat'));
}

function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
