import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Installation } from '../installation.js';
import { readSignIns } from '../demo-sign-ins.js';
import { backendTimes, usedBetween } from './backend-cpu.js';
import { type ContenderReady, type ContenderStart, ORTALYK_LIST, POSTGRAPHILE_LIST } from './contenders.js';
import type { LoadOrder, LoadResult } from './load-generator.js';
import { type ListedAppeal, rowsOf } from './same-rows.js';

export interface Contender {
  readonly name: 'ortalyk' | 'hand-written' | 'postgraphile';
  readonly rounds: Round[];
  readonly request: string;
  readonly port: number;
}

/** One timed run with the processor time, in milliseconds a request, of the server's process and of PostgreSQL's (NaN where it cannot be seen). */
export interface Round extends LoadResult {
  readonly cpuMs: number;
  readonly databaseMs: number;
}

/** Requests after which a server is warm: what is compiled late is compiled by then. */
const WARM_REQUESTS = 3000;

export interface BenchOptions {
  readonly rounds: number;
  readonly secondsEach: number;
  readonly connections: number;
  readonly onProgress: (sentence: string) => void;
}

const FILES = { ortalyk: 'ortalyk-contender', 'hand-written': 'hand-written-contender', postgraphile: 'postgraphile-contender' } as const;

/** Starts the three servers on one database, sees that they answer the same rows, and loads them in turns. */
export async function benchAppealsList(installation: Installation, options: BenchOptions): Promise<readonly Contender[]> {
  const start: ContenderStart = { connection: installation.database.connection, dataFolder: installation.settings.dataFolder };
  const children: ChildProcess[] = [];
  try {
    const contenders: Contender[] = [];
    const processes = new Map<Contender, ChildProcess>();
    for (const name of ['hand-written', 'postgraphile', 'ortalyk'] as const) {
      const { child, port } = await startContender(FILES[name], start);
      children.push(child);
      const contender = { name, port, rounds: [], request: await requestFor(name, port, installation) };
      contenders.push(contender);
      processes.set(contender, child);
    }
    await requireSameRows(contenders);
    const generator = startProcess('load-generator', []);
    children.push(generator);
    pinToLastCore(generator);
    const run = async (contender: Contender, atLeast = 0): Promise<Round> => {
      const server = processes.get(contender);
      const before = await cpuOf(server);
      const databaseBefore = await backendTimes(installation);
      const order: LoadOrder = {
        port: contender.port, request: contender.request, connections: options.connections, milliseconds: options.secondsEach * 1000, atLeast,
      };
      generator.send(order);
      const [result] = (await once(generator, 'message')) as [LoadResult];
      if (result.failures > 0) throw new Error(`${contender.name} failed ${result.failures} of ${result.requests + result.failures} requests`);
      const databaseMs = usedBetween(databaseBefore, await backendTimes(installation)) / result.requests;
      return { ...result, databaseMs, cpuMs: ((await cpuOf(server)) - before) / result.requests };
    };
    options.onProgress('Warming up.');
    for (const contender of contenders) await run(contender, WARM_REQUESTS);
    for (let round = 1; round <= options.rounds; round += 1) {
      options.onProgress(`Round ${round} of ${options.rounds}.`);
      // Every second round runs backwards, so that nobody always follows the same neighbour.
      for (const contender of round % 2 === 1 ? contenders : contenders.toReversed()) contender.rounds.push(await run(contender));
    }
    return contenders;
  } finally {
    for (const child of children) child.disconnect();
  }
}

function startProcess(file: string, args: readonly string[]): ChildProcess {
  const script = fileURLToPath(new URL(`${file}.js`, import.meta.url));
  const env = { ...process.env, NODE_ENV: 'production', GRAPHILE_ENV: 'production' };
  return fork(script, [...args], { env, stdio: ['ignore', 2, 2, 'ipc'] });
}

async function startContender(file: string, start: ContenderStart): Promise<{ child: ChildProcess; port: number }> {
  const child = startProcess(file, [JSON.stringify(start)]);
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`${file} did not start`)));
  const [ready] = (await Promise.race([once(child, 'message'), ended])) as [ContenderReady];
  ended.catch(() => undefined);
  return { child, port: ready.port };
}

async function cpuOf(server: ChildProcess | undefined): Promise<number> {
  server?.send('cpu');
  const [used] = server === undefined ? [{ user: 0, system: 0 }] : ((await once(server, 'message')) as [NodeJS.CpuUsage]);
  return (used.user + used.system) / 1000;
}

/** Linux: the generator has a core to itself as far as the machine allows; elsewhere the scheduler decides. */
function pinToLastCore({ pid }: ChildProcess): void {
  if (process.platform === 'linux' && pid !== undefined) spawnSync('taskset', ['-pc', String(availableParallelism() - 1), String(pid)], { stdio: 'ignore' });
}

async function requestFor(name: Contender['name'], port: number, installation: Installation): Promise<string> {
  if (name === 'hand-written') return `GET /appeals HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
  if (name === 'postgraphile') return postOf(port, POSTGRAPHILE_LIST, '');
  return postOf(port, ORTALYK_LIST, `Cookie: ${await sessionCookie(port, installation)}\r\n`);
}

function postOf(port: number, query: string, headers: string): string {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nAccept: application/json\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Signs in as an operator of the demo town. */
async function sessionCookie(port: number, installation: Installation): Promise<string> {
  const signIns = await readSignIns(installation.settings.dataFolder);
  const operator = signIns?.find(({ login }) => login.startsWith('operator'));
  if (operator === undefined) throw new Error('the bench town has no operator to sign in as; remove its data folder and run again');
  const query = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { viewer { csrfToken } problems { code } } }`;
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables: { input: { login: operator.login, password: operator.password } } }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`signing in failed: ${await answer.text()}`);
  return cookie;
}

async function requireSameRows(contenders: readonly Contender[]): Promise<void> {
  const lists: (readonly ListedAppeal[])[] = [];
  for (const contender of contenders) lists.push(await rowsOf(contender));
  const [first = []] = lists;
  if (first.length !== 50) throw new Error(`expected 50 rows, got ${first.length}`);
  for (const [index, list] of lists.entries()) {
    if (JSON.stringify(list) !== JSON.stringify(first)) throw new Error(`${contenders[index]?.name ?? ''} answers other rows than ${contenders[0]?.name ?? ''}`);
  }
}
