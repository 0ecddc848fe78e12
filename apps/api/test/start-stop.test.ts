import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/platform/postgres/index.js';

// The product as it is started, with its first town, on a folder that did not exist.
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));

let root: string;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  if (!existsSync(main)) throw new Error('apps/api/dist is missing: build first (npm test does)');
  root = await mkdtemp(path.join(tmpdir(), 'ortalyk-start-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(root, { recursive: true, force: true });
});

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

function start(dataFolder: string, port = 0): Started {
  const env = { PATH: process.env['PATH'], HOME: root, ORTALYK_DATA: dataFolder, PORT: String(port), LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (said += chunk.toString()));
  return { child, said: () => said, ended: new Promise((resolve) => child.once('close', resolve)) };
}

async function townOf(dataFolder: string): Promise<unknown> {
  const database = await openDatabase({ dataFolder });
  const client = new pg.Client({ ...database.connection });
  await client.connect();
  const { rows } = await client.query('select (select demo_town from installation) as town, (select count(*)::int from appeal) as appeals, (select count(*)::int from staff) as staff');
  await client.end();
  await database.stop();
  return rows[0];
}

describe('starting', () => {
  it('tells of a taken port at once, before a database is made and a town loaded', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const folder = path.join(root, 'taken');
    const { ended, said } = start(folder, port);
    expect(await ended).toBe(2);
    expect(said()).toBe(`Port ${port} on 127.0.0.1 is taken by another program; choose another with PORT.\n`);
    expect(existsSync(folder)).toBe(false);
    other.close();
  }, 30_000);

  it.each([
    ['while the database is made', /./], ['while tables are made', /Changing the database/], ['while the first town is loaded', /Building the demo town/],
  ])('a signal %s ends the process and its database cleanly', async (what, moment) => {
    const folder = path.join(root, what.replaceAll(' ', '-'));
    const { child, ended, said } = start(folder);
    await expect.poll(said, { timeout: 90_000, interval: 20 }).toMatch(moment);
    child.kill('SIGTERM');
    expect({ status: await ended, trace: said().includes('    at ') }).toEqual({ status: 0, trace: false });
    expect(existsSync(path.join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  }, 120_000);

  it('leaves no half town: the next start finds the folder as it was and goes on', async () => {
    const folder = path.join(root, 'while-the-first-town-is-loaded');
    const { child, ended, said } = start(folder);
    await expect.poll(said, { timeout: 150_000, interval: 100 }).toMatch(/Ortalyk is ready/);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await townOf(folder)).toMatchObject({ town: 'small', appeals: 6000 });
  }, 200_000);
});
