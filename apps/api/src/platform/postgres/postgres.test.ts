import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { withClient } from './databases.js';
import { createDatabase, type DatabaseConnection, DatabaseRefusal, dropDatabase, openDatabase, type OpenedDatabase } from './index.js';
import { readPidFile } from './pid-file.js';
import { isAlive } from './processes.js';

const CHILD = fileURLToPath(new URL('test-child.ts', import.meta.url));
// Where the child finds its loader.
const WORKSPACE = fileURLToPath(new URL('../../../', import.meta.url));

// Real servers are started and crashed here.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
const opened: OpenedDatabase[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'ortalyk-test-'));
  // Other users must be able to pass through, as they can in a usual installation.
  await chmod(root, 0o755);
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const database of opened.splice(0)) await database.stop();
});

afterAll(async () => {
  for (const name of await readdir(root)) {
    const pid = await serverOf(path.join(root, name));
    if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGQUIT');
  }
  await rm(root, { recursive: true, force: true });
});

async function open(folder: string): Promise<OpenedDatabase> {
  const database = await openDatabase({ dataFolder: path.join(root, folder), durable: false });
  opened.push(database);
  return database;
}

async function serverOf(dataFolder: string): Promise<number | undefined> {
  return (await readPidFile(path.join(dataFolder, 'postgres')))?.pid;
}

async function ask(connection: DatabaseConnection, sql: string): Promise<unknown> {
  const { rows } = await withClient(connection, (client) => client.query<unknown[]>({ text: sql, rowMode: 'array' }));
  return rows[0]?.[0];
}

interface Child {
  readonly process: ChildProcess;
  readonly lines: string[];
  until(pattern: RegExp): Promise<string>;
}

function startChild(folder: string, task: string): Child {
  const child = spawn(process.execPath, ['--import', '@oxc-node/core/register', CHILD, path.join(root, folder), task], {
    cwd: WORKSPACE,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  const lines: string[] = [];
  const reader = createInterface({ input: child.stdout });
  reader.on('line', (line) => lines.push(line));
  const closed = once(child, 'close');
  const nextLine = (): Promise<unknown> => new Promise((resolve) => reader.once('line', resolve));
  const until = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = lines.find((line) => pattern.test(line));
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error(`The child ended with status ${child.exitCode}.`);
      await Promise.race([nextLine(), closed]);
    }
  };
  return { process: child, lines, until };
}

async function kill(child: Child): Promise<void> {
  const ended = once(child.process, 'close');
  child.process.kill('SIGKILL');
  await ended;
}

function refusal(code: string): unknown {
  return expect.objectContaining({ name: 'DatabaseRefusal', code });
}

describe('an embedded database', () => {
  it('keeps its rows over a stop and a start, and listens on a private socket only', async () => {
    const first = await open('plain');
    expect(first).toMatchObject({ owned: true, embedded: true, connection: { database: 'ortalyk' } });
    await ask(first.connection, 'create table kept as select 42 as answer');
    expect(await ask(first.connection, 'show listen_addresses')).toBe('');
    const password = await stat(path.join(root, 'plain', 'postgres', 'ortalyk-password'));
    expect(password.mode & 0o777).toBe(0o600);
    const pid = await serverOf(path.join(root, 'plain'));
    await first.stop();
    expect(isAlive(pid ?? 0)).toBe(false);

    const second = await open('plain');
    expect(second.owned).toBe(true);
    expect(await ask(second.connection, 'select answer from kept')).toBe(42);
  });

  it('sees Cyrillic in trigrams and sorts as Russian readers expect', async () => {
    const { connection } = await open('plain');
    expect(await ask(connection, "select show_trgm('Ёлка') <> '{}'")).toBe(true);
    expect(await ask(connection, "select string_agg(x, '' order by x) from unnest(array['я','ж','ё','е']) x")).toBe('еёжя');
  });

  it('refuses a wrong password', async () => {
    const { connection } = await open('plain');
    await expect(ask({ ...connection, password: 'guess' }, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  it('copies a template and drops a database in use', async () => {
    const { connection } = await open('plain');
    const template = await createDatabase(connection, 'template one');
    await ask(template, "create table inherited as select 'yes' as word");
    const copy = await createDatabase(connection, 'copy', 'template one');
    expect(await ask(copy, 'select word from inherited')).toBe('yes');
    await withClient(copy, () => dropDatabase(connection, 'copy'));
    expect(await ask(connection, "select count(*)::int from pg_database where datname = 'copy'")).toBe(0);
  });

  it('is served through a short temporary folder when its own path is too long for a socket', async () => {
    const { connection } = await open('long'.repeat(20));
    expect(connection.host.length).toBeLessThan(60);
    expect(await ask(connection, 'select 1')).toBe(1);
  });

  it('runs below a folder nobody else may enter', async () => {
    await mkdir(path.join(root, 'home'), { mode: 0o700 });
    const { connection } = await open('home/data');
    expect(await ask(connection, 'select 1')).toBe(1);
  });

  it('lets its own user, but no reader, into a data folder closed to others', async () => {
    const folder = path.join(root, 'closed');
    await mkdir(folder, { mode: 0o700 });
    const { connection } = await open('closed');
    expect(await ask(connection, 'select 1')).toBe(1);
    expect((await stat(folder)).mode & 0o066).toBe(0);

  });
});

describe('several processes on one data folder', () => {
  it('share the server; the last to leave stops it', async () => {
    const first = await open('shared');
    const other = startChild('shared', 'hold');
    expect(await other.until(/^open/)).toBe('open owned=false');
    const pid = (await serverOf(path.join(root, 'shared'))) ?? 0;
    await first.stop();
    expect(isAlive(pid)).toBe(true);
    other.process.kill('SIGTERM');
    await other.until(/^stopped/);
    expect(isAlive(pid)).toBe(false);
  });

  it('may create and start it at the same moment', async () => {
    const both = [startChild('race', 'hold'), startChild('race', 'hold')];
    const answers = await Promise.all(both.map((child) => child.until(/^open/)));
    expect(answers.toSorted()).toEqual(['open owned=false', 'open owned=true']);
    expect((await readdir(path.join(root, 'race'))).filter((name) => name.includes('.new-'))).toEqual([]);
    for (const child of both) {
      child.process.kill('SIGTERM');
      await child.until(/^stopped/);
    }
    expect(await serverOf(path.join(root, 'race'))).toBeUndefined();
  });
});

describe('after kill -9', () => {
  async function killWhileWriting(folder: string, killServerToo: boolean): Promise<number[]> {
    const writer = startChild(folder, 'write');
    await writer.until(/^row 300$/);
    if (killServerToo) process.kill((await serverOf(path.join(root, folder))) ?? 0, 'SIGKILL');
    await kill(writer);
    return writer.lines.flatMap((line) => (line.startsWith('row ') ? [Number(line.slice(4))] : []));
  }

  async function missing(connection: DatabaseConnection, rows: readonly number[]): Promise<unknown> {
    const list = `array[${rows.join(',')}]::bigint[]`;
    return ask(connection, `select count(*)::int from unnest(${list}) as said(id) where id not in (select id from acknowledged)`);
  }

  it('of the program, the living server is adopted and no acknowledged row is missing', async () => {
    const rows = await killWhileWriting('orphan', false);
    const pid = (await serverOf(path.join(root, 'orphan'))) ?? 0;
    expect(isAlive(pid)).toBe(true);
    const database = await open('orphan');
    expect(database.owned).toBe(false);
    expect(await serverOf(path.join(root, 'orphan'))).toBe(pid);
    expect(await missing(database.connection, rows)).toBe(0);
    await database.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('of the program and the server, the log is replayed and no acknowledged row is missing', async () => {
    const rows = await killWhileWriting('crash', true);
    const database = await open('crash');
    expect(database.owned).toBe(true);
    expect(await missing(database.connection, rows)).toBe(0);
  });

  it('of the server alone, the running program starts it again', async () => {
    const database = await open('revived');
    const pid = (await serverOf(path.join(root, 'revived'))) ?? 0;
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => ask(database.connection, 'select 1').catch(() => 0), { timeout: 15_000 }).toBe(1);
    expect(await serverOf(path.join(root, 'revived'))).not.toBe(pid);
  });

  it('a pid file that names somebody else is no obstacle', async () => {
    await (await open('stale')).stop();
    const file = path.join(root, 'stale', 'postgres', 'postmaster.pid');
    const cluster = path.join(root, 'stale', 'postgres');
    await writeFile(file, [process.pid, cluster, 1, 5432, path.join(root, 'stale', 'run'), '', '0 0', 'ready'].join('\n'));
    await chmod(file, 0o666);
    const database = await open('stale');
    expect(database.owned).toBe(true);
  });

  it('of the creation, what is left is swept away', async () => {
    const left = path.join(root, 'half', 'postgres.new-999999999-00');
    await mkdir(left, { recursive: true });
    await writeFile(path.join(left, 'PG_VERSION'), '18');
    await open('half');
    expect(await readdir(path.join(root, 'half'))).not.toContain('postgres.new-999999999-00');
  });
});

describe('what cannot work is refused in a sentence', () => {
  it('a folder of another PostgreSQL major, with instructions', async () => {
    await (await open('major')).stop();
    const file = path.join(root, 'major', 'postgres', 'PG_VERSION');
    await writeFile(file, '17\n');
    await expect(open('major')).rejects.toThrow(/made by PostgreSQL 17.*ortalyk backup FILE.*ortalyk restore FILE/s);
    await writeFile(file, '18\n');
    expect((await open('major')).owned).toBe(true);
  });

  it('a folder that is no database', async () => {
    await mkdir(path.join(root, 'alien', 'postgres'), { recursive: true });
    await writeFile(path.join(root, 'alien', 'postgres', 'letter.txt'), 'hello');
    await expect(open('alien')).rejects.toEqual(refusal('folder-not-ours'));
    expect(await readFile(path.join(root, 'alien', 'postgres', 'letter.txt'), 'utf8')).toBe('hello');
  });

  it('settings PostgreSQL does not accept, quoting what it said', async () => {
    await (await open('setting')).stop();
    await writeFile(path.join(root, 'setting', 'postgres', 'local.conf'), 'shared_buffers = many\n');
    await expect(open('setting')).rejects.toThrow(/did not start on .*invalid value for parameter "shared_buffers"/s);
  });
});

describe('an outside database', () => {
  const urlOf = ({ user, password, host, port }: DatabaseConnection, name: string): string =>
    `postgresql://${user}:${encodeURIComponent(password)}@/${name}?host=${encodeURIComponent(host)}&port=${port}`;

  it('is used as it is and never stopped', async () => {
    const { connection } = await open('plain');
    const outside = await openDatabase({ dataFolder: root, databaseUrl: urlOf(connection, 'ortalyk') });
    expect(outside).toMatchObject({ owned: false, embedded: false });
    await outside.stop();
    expect(await ask(outside.connection, 'select 1')).toBe(1);
  });

  it('with character type «C» or another encoding is refused', async () => {
    const { connection } = await open('plain');
    await ask(connection, "create database blind template template0 locale_provider libc locale 'C'");
    await ask(connection, "create database ascii template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'");
    const openOutside = (name: string): Promise<OpenedDatabase> =>
      openDatabase({ dataFolder: root, databaseUrl: urlOf(connection, name) });
    await expect(openOutside('blind')).rejects.toEqual(refusal('trigrams-blind'));
    await expect(openOutside('ascii')).rejects.toEqual(refusal('encoding-not-utf8'));
  });

  it('that cannot be reached, or an address that is none, is named', async () => {
    const databaseUrl = 'postgresql://nobody:nothing@127.0.0.1:1/none';
    await expect(openDatabase({ dataFolder: root, databaseUrl })).rejects.toThrow(/none on 127\.0\.0\.1:1 .* cannot be used/);
    const nonsense = openDatabase({ dataFolder: root, databaseUrl: 'postgresql://[broken' });
    await expect(nonsense).rejects.toBeInstanceOf(DatabaseRefusal);
  });
});
