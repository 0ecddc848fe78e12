import pg from 'pg';
import type { Logger } from './logger.js';
import type { DatabaseConnection } from './postgres/index.js';

/** What may change under the eyes of somebody watching; `sessionEnded` and `staffChanged` are about access and not shown to clients. */
export const TOPICS = ['workChanged', 'appealChanged', 'figuresChanged', 'sessionEnded', 'staffChanged'] as const;
export type Topic = (typeof TOPICS)[number];

/** One change: the topic and the id of what changed (unit, appeal, office, session). */
export interface Change {
  readonly topic: Topic;
  readonly id: string;
}

/** Hears the changes of every node on this database and tells its subscribers. */
export interface Push {
  /** False while the database cannot be heard. */
  readonly connected: boolean;
  /** How many notices about access were heard, to notice one that came meanwhile. */
  readonly heard: number;
  /** Hears at once, on this node, what a transaction of its own has just committed about access. */
  hearOwn(line: string): void;
  /** Calls `hear` at each change of the topic until the returned function is called. */
  listen(topic: Topic, hear: (id: string) => void): () => void;
  /** Calls `hear` after the connection was away: changes may have been missed. */
  listenForGaps(hear: () => void): () => void;
  /**
   * Changes of a topic as an endless sequence, which ends when the consumer returns or the server stops. After a gap it tells of
   * `ANY_ID` once: whatever is watched may have changed.
   */
  changes(topic: Topic, wanted: (id: string) => boolean): AsyncGenerator<Change>;
  close(): Promise<void>;
}

/** Stands for «anything» in a change told after a gap. */
export const ANY_ID = '00000000-0000-0000-0000-000000000000';

/** PostgreSQL channel all nodes of one database share. */
export const PUSH_CHANNEL = 'ortalyk_push';

const RECONNECT_MS = 500;
const ACCESS = /^(sessionEnded|staffChanged) /;

/** Opens the listening connection; it reconnects by itself, and after a gap tells every subscriber once, since changes may have been missed. */
export async function openPush(connection: DatabaseConnection, log: Logger): Promise<Push> {
  const hub = new PushHub(connection, log);
  await hub.connect();
  return hub;
}

class PushHub implements Push {
  readonly #listeners = new Map<Topic, Set<(id: string) => void>>();
  readonly #gapListeners = new Set<() => void>();
  readonly #endings = new Set<() => void>();
  readonly #connection: DatabaseConnection;
  readonly #log: Logger;
  #client: pg.Client | null = null;
  connected = false;
  heard = 0;
  #closed = false;

  constructor(connection: DatabaseConnection, log: Logger) {
    this.#connection = connection;
    this.#log = log;
  }

  async connect(): Promise<void> {
    const client = new pg.Client({ ...this.#connection, application_name: 'ortalyk-push' });
    client.on('error', () => undefined);
    client.on('notification', (message) => this.#hear(message.payload ?? ''));
    await client.connect();
    client.on('end', () => this.#reconnect());
    await client.query(`listen ${PUSH_CHANNEL}`);
    this.#client = client;
    this.connected = true;
  }

  hearOwn(line: string): void {
    if (ACCESS.test(line)) this.#hear(line);
  }

  listen(topic: Topic, hear: (id: string) => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(hear));
    return () => listeners.delete(hear);
  }

  listenForGaps(hear: () => void): () => void {
    this.#gapListeners.add(hear);
    return () => this.#gapListeners.delete(hear);
  }

  async *changes(topic: Topic, wanted: (id: string) => boolean): AsyncGenerator<Change> {
    const queue: Change[] = [];
    let wake: () => void = () => undefined;
    let ended = this.#closed;
    const end = (): void => {
      ended = true;
      wake();
    };
    const add = (id: string): void => {
      // A burst about one thing is one message: whoever hears it asks again anyway.
      if (!queue.some((change) => change.id === id)) queue.push({ topic, id });
      wake();
    };
    const stops = [
      this.listen(topic, (id) => {
        if (wanted(id)) add(id);
      }),
      this.listenForGaps(() => add(ANY_ID)),
    ];
    this.#endings.add(end);
    try {
      while (!ended) {
        const next = queue.shift();
        if (next === undefined) await new Promise<void>((resolve) => { wake = resolve; });
        else yield next;
      }
    } finally {
      for (const stop of stops) stop();
      this.#endings.delete(end);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const end of this.#endings) end();
    await this.#client?.end().catch(() => undefined);
  }

  #tellOfGap(): void {
    this.#log.info('live updates: connected again');
    for (const hear of this.#gapListeners) hear();
  }

  #hear(payload: string): void {
    const [topic, id] = payload.split(' ') as [Topic, string | undefined];
    if (id === undefined) return;
    if (ACCESS.test(payload)) this.heard += 1;
    for (const hear of this.#listeners.get(topic) ?? []) hear(id);
  }

  #reconnect(): void {
    this.connected = false;
    if (this.#closed) return;
    setTimeout(() => {
      if (this.#closed) return;
      this.connect().then(
        () => this.#tellOfGap(),
        (error: unknown) => {
          this.#log.warn({ err: error }, 'live updates: the database cannot be reached, trying again');
          this.#reconnect();
        },
      );
    }, RECONNECT_MS).unref();
  }
}
