import type { AddressInfo } from 'node:net';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANY_ID } from '../src/platform/push.js';
import { Client } from './harness/client.js';
import { type TestApi, startApi } from './harness/start-api.js';

const DEACTIVATE = 'mutation D($input: DeactivateStaffInput!) { deactivateStaff(input: $input) { problems { code } } }';

let t: TestApi;
let url: string;
beforeAll(async () => {
  t = await startApi();
  url = await listen(t);
});
afterAll(() => t.stop());

async function listen(api: TestApi): Promise<string> {
  await api.api.app.listen({ host: '127.0.0.1', port: 0 });
  return `ws://127.0.0.1:${(api.api.app.server.address() as AddressInfo).port}/graphql`;
}

/** What a browser's socket would see: messages, and how it ended. */
class Socket {
  readonly messages: { readonly type: string; readonly payload?: unknown }[] = [];
  readonly closed: Promise<number>;
  readonly opened: Promise<boolean>;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();

  constructor(address: string, headers: Record<string, string>) {
    this.#socket = new WebSocket(address, 'graphql-transport-ws', { headers });
    this.opened = new Promise((resolve) => {
      this.#socket.once('open', () => resolve(true));
      this.#socket.once('error', () => resolve(false));
    });
    this.closed = new Promise((resolve) => {
      this.#socket.once('close', resolve);
    });
    this.#socket.on('message', (data: Buffer) => {
      this.messages.push(JSON.parse(data.toString()) as { type: string });
      for (const wake of this.#waiting) wake();
    });
  }

  send(message: object): void {
    this.#socket.send(JSON.stringify(message));
  }

  /** The first message of the type, waiting for it. */
  async message(type: string): Promise<{ readonly type: string; readonly payload?: unknown }> {
    for (;;) {
      const found = this.messages.find((message) => message.type === type);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#waiting.add(resolve));
    }
  }

  close(): void {
    this.#socket.close();
  }
}

async function connect(client: Client, address = url, token: string | null = client.csrfToken): Promise<Socket> {
  const socket = new Socket(address, { cookie: client.cookie ?? '', origin: address.replace('ws:', 'http:').replace('/graphql', '') });
  await socket.opened;
  socket.send({ type: 'connection_init', payload: { csrfToken: token } });
  return socket;
}

function watchUnit(socket: Socket, unitId: string): void {
  socket.send({ id: '1', type: 'subscribe', payload: { query: 'subscription W($unitId: ID) { workChanged(unitId: $unitId) { id at } }', variables: { unitId } } });
}

describe('a socket', () => {
  it('hears a change of what it watches, told by any node', async () => {
    const client = await t.as('operator');
    const socket = await connect(client);
    await socket.message('connection_ack');
    watchUnit(socket, client.unitId);
    const heard = socket.message('next');
    const timer = setInterval(() => void t.db.rows(`select pg_notify('ortalyk_push', $1)`, [`workChanged ${client.unitId}`]), 20);
    await heard.finally(() => clearInterval(timer));
    expect((await heard).payload).toMatchObject({ data: { workChanged: { id: client.unitId } } });
    socket.close();
  });

  it('hears that something may have changed after the database was away', async () => {
    const client = await t.as('operator');
    const socket = await connect(client);
    await socket.message('connection_ack');
    watchUnit(socket, client.unitId);
    const heard = socket.message('next');
    const cut = () => t.db.rows(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ortalyk-push' and datname = current_database()`);
    const timer = setInterval(() => void cut(), 1_000);
    await heard.finally(() => clearInterval(timer));
    expect((await heard).payload).toMatchObject({ data: { workChanged: { id: ANY_ID } } });
    socket.close();
  });

  it('is not opened for a page of another site', async () => {
    const client = await t.as('operator');
    const socket = new Socket(url, { cookie: client.cookie ?? '', origin: 'https://evil.example' });
    expect(await socket.opened).toBe(false);
  });

  it('is closed without a session, and without the token', async () => {
    const client = await t.as('operator');
    expect(await (await connect(t.anybody())).closed).toBe(4401);
    expect(await (await connect(client, url, 'wrong')).closed).toBe(4403);
  });

  it('carries subscriptions only, and those under their permission', async () => {
    const client = await t.as('operator');
    const socket = await connect(client);
    await socket.message('connection_ack');
    socket.send({ id: '7', type: 'subscribe', payload: { query: 'mutation { signOut { problems { code } } }' } });
    expect((await socket.message('error')).payload).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
    socket.close();
    const fresh = await t.as('operator', { mustChangePassword: true });
    const refused = await connect(fresh);
    await refused.message('connection_ack');
    watchUnit(refused, fresh.unitId);
    const answer = await Promise.race([refused.message('error'), refused.message('next')]);
    expect(JSON.stringify(answer.payload)).toContain('FORBIDDEN');
    refused.close();
  });

  it('closes at once when its person is deactivated, also on another node', async () => {
    const node = await startApi({ connection: t.opened.connection, clock: t.clock });
    const nodeUrl = await listen(node);
    const client = await t.as('operator');
    const sockets = [await connect(client), await connect(client, nodeUrl)];
    for (const socket of sockets) await socket.message('connection_ack');
    const elsewhere = new Client(node.api.app);
    elsewhere.cookie = client.cookie;
    const ask = () => elsewhere.ask('{ viewer { staff { id } } }');
    expect(await ask()).toEqual({ viewer: { staff: { id: client.staffId } } });
    const boss = await t.as('administrator');
    const startedAt = performance.now();
    await boss.ask(DEACTIVATE, { input: { staffId: client.staffId, version: 1, reason: 'x' } });
    expect(await Promise.all(sockets.map((socket) => socket.closed))).toEqual([4401, 4401]);
    await expect.poll(ask, { timeout: 1_000 }).toEqual({ viewer: null });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    await node.stop();
  });

  it('closes when its person signs out, and a stop of the server waits for no socket', async () => {
    const own = await startApi();
    const address = await listen(own);
    const client = await own.as('operator');
    const [ended, left] = [await connect(client, address), await connect(await own.as('operator'), address)];
    await ended.message('connection_ack');
    await left.message('connection_ack');
    await client.ask('mutation { signOut { problems { code } } }');
    expect(await ended.closed).toBe(4401);
    const startedAt = performance.now();
    await own.stop();
    await left.closed;
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});
