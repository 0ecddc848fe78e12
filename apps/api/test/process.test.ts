import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../src/platform/postgres/index.js';

// The product as it is started: the built files, its own data folder, its own PostgreSQL.
const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const PASSWORD = 'a phrase of one’s own';

let folder: string;
beforeAll(async () => {
  if (!existsSync(path.join(dist, 'main.js'))) throw new Error('apps/api/dist is missing: build first (npm test does)');
  folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-process-'));
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

const children = new Set<ChildProcess>();

function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], HOME: folder, ORTALYK_DATA: folder, PORT: '0', ORTALYK_DEMO: '0', LOG_LEVEL: 'warn' };
}

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly ended: Promise<number | null>;
}

/** Starts the product and waits until it prints its address. */
async function start(): Promise<Running> {
  const child = spawn(process.execPath, [path.join(dist, 'main.js')], { env: environment(), stdio: ['ignore', 'pipe', 'pipe'] });
  children.add(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const match = /ready: (http:\/\/\S+)/.exec(out);
      if (match?.[1] !== undefined) resolve(match[1]);
    });
    void ended.then((code) => reject(new Error(`the product ended with ${String(code)}: ${said}`)));
  });
  return { child, url, ended };
}

async function ortalyk(...words: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [path.join(dist, 'cli/main.js'), ...words], { env: environment(), stdio: ['ignore', 'pipe', 'ignore'] });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  await new Promise((resolve) => child.once('close', resolve));
  return out.trim();
}

/** A signed-in administrator over real HTTP. */
class Desk {
  readonly url: string;
  cookie = '';
  csrf = '';

  constructor(url: string) {
    this.url = url;
  }

  async ask<T>(query: string, variables: object = {}): Promise<T> {
    const headers = { 'content-type': 'application/json', cookie: this.cookie, 'x-csrf-token': this.csrf };
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  }

  async signIn(password: string): Promise<void> {
    interface Data { readonly signIn: { readonly viewer: { readonly csrfToken: string } } }
    const data = await this.ask<Data>('mutation S($input: SignInInput!) { signIn(input: $input) { viewer { csrfToken } } }', { input: { login: 'root', password } });
    this.csrf = data.signIn.viewer.csrfToken;
  }

  async changePassword(currentPassword: string): Promise<void> {
    interface Data { readonly changePassword: { readonly viewer: { readonly csrfToken: string } } }
    const input = { currentPassword, newPassword: PASSWORD };
    const data = await this.ask<Data>('mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { viewer { csrfToken } } }', { input });
    this.csrf = data.changePassword.viewer.csrfToken;
  }

  /** Registers a stranger's appeal and returns its number. */
  async register(key: string): Promise<string> {
    const { registrationOptions: options } = await this.ask<Options>(OPTIONS);
    const subject = options.subjects.find(({ customerKinds }) => customerKinds.includes('person')) ?? options.subjects[0];
    const channel = subject?.channels[0] ?? '';
    const answerChannel = options.channels.find(({ canAnswer }) => canAnswer)?.code ?? '';
    const input = {
      officeId: options.offices[0]?.id, subject: subject?.code, kind: subject?.kinds[0], channel, answerChannel, answerContact: '+7 701 000 00 00', language: 'ru',
      applicantName: 'Незнакомец', applicantContact: '+7 701 000 00 00', text: 'В квартире холодно', papers: [], idempotencyKey: key,
    };
    const data = await this.ask<Registered>('mutation R($input: RegisterAppealInput!) { registerAppeal(input: $input) { appeal { number } problems { code path } } }', { input });
    if (data.registerAppeal.appeal === null) throw new Error(JSON.stringify(data.registerAppeal.problems));
    return data.registerAppeal.appeal.number;
  }
}

const OPTIONS = '{ registrationOptions { offices { id } subjects { code kinds channels customerKinds } channels { code canAnswer } } }';
interface Options {
  readonly registrationOptions: {
    readonly offices: readonly { readonly id: string }[];
    readonly subjects: readonly { readonly code: string; readonly kinds: readonly string[]; readonly channels: readonly string[]; readonly customerKinds: readonly string[] }[];
    readonly channels: readonly { readonly code: string; readonly canAnswer: boolean }[];
  };
}
interface Registered { readonly registerAppeal: { readonly appeal: { readonly number: string } | null; readonly problems: readonly object[] } }

/** Asks the product's own database, joining its server for a moment. */
async function rows<T extends object>(sql: string): Promise<T[]> {
  const database = await openDatabase({ dataFolder: folder });
  const client = new pg.Client({ ...database.connection });
  await client.connect();
  const { rows: found } = await client.query<T>(sql);
  await client.end();
  await database.stop();
  return found;
}

describe('the started product', () => {
  let running: Running;
  let desk: Desk;

  it('comes up from nothing, and the first administrator is made while it runs', async () => {
    running = await start();
    desk = new Desk(running.url);
    const temporary = await ortalyk('admin', 'create', 'root', '--name', 'Первый Администратор');
    await desk.signIn(temporary);
    await desk.changePassword(temporary);
    expect(await desk.register('first-appeal')).toMatch(/000001$/);
  }, 60_000);

  it.each([['the server', false], ['the server and its PostgreSQL', true]])('loses nothing acknowledged when %s is killed with -9', async (_what, alsoPostgres) => {
    const acknowledged: string[] = [];
    let going = true;
    const clerk = async (n: number): Promise<void> => {
      for (let i = 0; going; i += 1) acknowledged.push(await desk.register(`kill-${String(alsoPostgres)}-${n}-${i}`));
    };
    const clerks = [0, 1, 2].map((n) => clerk(n).catch(() => undefined));
    await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(20);
    const postmaster = Number((await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);
    running.child.kill('SIGKILL');
    if (alsoPostgres) process.kill(postmaster, 'SIGKILL');
    going = false;
    await Promise.all([running.ended, ...clerks]);
    running = await start();
    desk = new Desk(running.url);
    await desk.signIn(PASSWORD);
    const kept = await rows<{ number: string; whole: boolean }>(
      `select a.number, exists (select 1 from process p join step s on s.process_id = p.id where p.appeal_id = a.id)
         and exists (select 1 from event e where e.appeal_id = a.id and e.type = 'appealRegistered') as whole
       from appeal a order by a.number`,
    );
    const numbers = kept.map((appeal) => appeal.number);
    expect(acknowledged.filter((number) => !numbers.includes(number))).toEqual([]);
    expect(kept.filter((appeal) => !appeal.whole)).toEqual([]);
    // Gapless: what was being written when the blow fell has taken no number with it.
    expect(numbers.map((number) => Number(number.split('-').at(-1)))).toEqual(numbers.map((_number, index) => index + 1));
  }, 90_000);

  it('stops cleanly on SIGTERM: what is in flight is answered, PostgreSQL is shut down', async () => {
    const database = await openDatabase({ dataFolder: folder });
    const blocker = new pg.Client({ ...database.connection });
    await blocker.connect();
    await blocker.query('begin; lock table number_series in access exclusive mode');
    const inFlight = desk.register('in-flight-appeal');
    await new Promise((resolve) => setTimeout(resolve, 700));
    running.child.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 700));
    await blocker.query('rollback');
    await blocker.end();
    await database.stop();
    expect(await inFlight).toMatch(/\d{6}$/);
    expect(await running.ended).toBe(0);
    expect(existsSync(path.join(folder, 'postgres', 'postmaster.pid'))).toBe(false);
  }, 60_000);
});
