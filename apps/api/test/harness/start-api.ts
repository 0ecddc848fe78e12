import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { Preset } from '@ortalyk/domain';
import { inject } from 'vitest';
import { type Api, createApi } from '../../src/api.js';
import { type OpenedOrm, openOrm } from '../../src/db/open-orm.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import { type DatabaseConnection, createDatabase, dropDatabase } from '../../src/platform/postgres/index.js';
import { Builders, PASSWORD, type StaffWish } from './builders.js';
import { Client } from './client.js';
import { TEMPLATE } from './global-setup.js';
import { TestClock } from './test-clock.js';

export interface LogLine {
  readonly msg?: string;
  readonly reference?: string;
  readonly operation?: string;
  readonly queries?: number;
  readonly [key: string]: unknown;
}

export interface StartApiOptions {
  readonly clock?: TestClock;
  readonly publicUrl?: string;
  readonly webFolder?: string;
  readonly jobs?: boolean;
  /** An existing database of another `TestApi`: a second node beside it. */
  readonly connection?: DatabaseConnection;
}

/** The running product on a database of its own. */
export class TestApi {
  readonly api: Api;
  readonly opened: OpenedOrm;
  readonly clock: TestClock;
  readonly build: Builders;
  readonly log: readonly LogLine[];
  readonly #cleanUp: () => Promise<void>;

  constructor(parts: { api: Api; opened: OpenedOrm; clock: TestClock; log: readonly LogLine[]; cleanUp: () => Promise<void> }) {
    this.api = parts.api;
    this.opened = parts.opened;
    this.clock = parts.clock;
    this.log = parts.log;
    this.build = new Builders(parts.opened.db);
    this.#cleanUp = parts.cleanUp;
  }

  get db() {
    return this.opened.db;
  }

  /** Somebody at a browser, not signed in. */
  anybody(address?: string): Client {
    return new Client(this.api.app, address);
  }

  /** A new person with the role (and wishes), signed in. */
  async as(role: Preset, wish: StaffWish = {}): Promise<Client & { readonly staffId: string; readonly officeId: string; readonly unitId: string }> {
    const staff = await this.build.staff({ ...wish, role });
    const client = this.anybody();
    const answer = await client.signIn(staff.login, PASSWORD);
    if (answer.data.signIn.viewer === null) throw new Error(`${staff.login} cannot sign in: ${JSON.stringify(answer.data.signIn.problems)}`);
    return Object.assign(client, { staffId: staff.id, officeId: staff.officeId, unitId: staff.unitId });
  }

  /** How many statements the last operation of that name sent. */
  queriesOf(operation: string): number {
    const line = this.log.findLast((entry) => entry.msg === 'request' && entry.operation === operation);
    if (line?.queries === undefined) throw new Error(`no operation ${operation} in the log`);
    return line.queries;
  }

  async stop(): Promise<void> {
    await this.api.stop();
    await this.opened.close();
    await this.#cleanUp();
  }
}

/** Starts the product in this process on a fresh copy of the template database. */
export async function startApi(options: StartApiOptions = {}): Promise<TestApi> {
  const server = inject('server');
  const name = `test_${newId().replaceAll('-', '')}`;
  const connection = options.connection ?? (await createDatabase(server, name, TEMPLATE));
  const folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-api-'));
  const opened = await openOrm({ connection, poolSize: 5 });
  const clock = options.clock ?? new TestClock();
  const log: LogLine[] = [];
  const api = await createApi({
    opened, clock, log: createLogger('debug', collector(log)), dataFolder: folder, webFolder: options.webFolder ?? path.join(folder, 'no-web'),
    publicUrl: options.publicUrl ?? null, trustProxy: false, jobs: options.jobs ?? false,
  });
  await api.app.ready();
  const cleanUp = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true });
    if (options.connection === undefined) await dropDatabase(server, name);
  };
  return new TestApi({ api, opened, clock, log, cleanUp });
}

function collector(lines: LogLine[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().split('\n')) if (line !== '') lines.push(JSON.parse(line) as LogLine);
      done();
    },
  });
}
