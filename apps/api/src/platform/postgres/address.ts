import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Cluster } from './cluster.js';
import { giveTo } from './run-as.js';

const PORT = 5432;
// Linux allows 107 bytes for «folder/.s.PGSQL.5432.lock», macOS 103.
const SOCKET_FOLDER_BYTES = 80;
const TEMPORARY = 'ortalyk-';

/** Where the server will listen: a private Unix socket, or a loopback port where the platform has no sockets PostgreSQL knows. */
export async function addressArguments(cluster: Cluster): Promise<string[]> {
  if (process.platform === 'win32') return ['-h', '127.0.0.1', '-p', String(await freePort())];
  const folder = await socketFolder(cluster);
  return ['-k', folder, '-p', String(PORT), '-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700'];
}

/** Beside the cluster where the path is short and the file system knows sockets, else in the folder for temporary files. */
async function socketFolder(cluster: Cluster): Promise<string> {
  let folder = path.join(cluster.dataFolder, 'run');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (Buffer.byteLength(folder) > SOCKET_FOLDER_BYTES || !(await knowsSockets(folder))) {
    folder = await mkdtemp(path.join(Buffer.byteLength(tmpdir()) > 40 ? '/tmp' : tmpdir(), TEMPORARY));
  }
  await giveTo(cluster.runAs, folder);
  return folder;
}

/** Removes a socket folder that was made in the folder for temporary files. */
export async function removeTemporaryFolder(folder: string): Promise<void> {
  if (path.basename(folder).startsWith(TEMPORARY)) await rm(folder, { recursive: true, force: true });
}

async function knowsSockets(folder: string): Promise<boolean> {
  const server = createServer();
  const file = path.join(folder, `.probe-${process.pid}`);
  await rm(file, { force: true });
  const listening = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(file, () => resolve(true));
  });
  if (listening) await new Promise((resolve) => server.close(resolve));
  return listening;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : PORT;
}
