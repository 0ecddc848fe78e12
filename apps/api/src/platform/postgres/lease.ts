import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Cluster } from './cluster.js';
import { isAlive } from './processes.js';
import { ensureRunning, isServing, type StartOptions, stopServer } from './postmaster.js';
import type { DatabaseConnection } from './types.js';

/**
 * Several processes of Ortalyk may use one embedded server: the program itself and `ortalyk` commands. Each keeps one idle
 * connection, its lease, which the operating system closes whatever way the process ends. The process that lets go when no other
 * lease is left shuts the server down; if all were killed the server lives on and the next start adopts it.
 */
export interface Lease {
  readonly connection: DatabaseConnection;
  readonly started: boolean;
  release(): Promise<void>;
}

// Followed by the number of the process that holds the lease.
const APPLICATION = 'ortalyk-lease ';
// Serialises arrivals and departures, so that nobody joins a server that has just been told to stop.
const DOOR = '7305799180217';
const RETRY_MS = 500;

interface Held {
  readonly client: pg.Client;
  readonly connection: DatabaseConnection;
  readonly started: boolean;
}

/** Joins or starts the cluster's server and keeps it alive (restarting it if it dies) until released. */
export async function takeLease(cluster: Cluster, options: StartOptions): Promise<Lease> {
  let held = await acquire(cluster, options);
  let released = false;
  let recovery: Promise<void> = Promise.resolve();
  const watch = ({ client }: Held): void => {
    client.once('end', () => {
      if (!released) recovery = regain();
    });
  };
  const regain = async (): Promise<void> => {
    options.onProgress?.('The connection to PostgreSQL was lost; restoring it');
    for (;;) {
      await pause(RETRY_MS);
      if (released) return;
      try {
        held = await acquire(cluster, options);
        watch(held);
        return;
      } catch (error) {
        options.onProgress?.(error instanceof Error ? error.message : String(error));
      }
    }
  };
  watch(held);
  return {
    connection: held.connection,
    started: held.started,
    release: async () => {
      if (released) return;
      released = true;
      await recovery;
      await letGo(held, cluster).catch(async () => {
        // The lease was lost at this very moment. If the server lives, it still has to be asked to stop.
        if (await isServing(cluster)) await letGo(await acquire(cluster, options), cluster);
      });
    },
  };
}

async function acquire(cluster: Cluster, options: StartOptions): Promise<Held> {
  let started = false;
  for (;;) {
    const server = await ensureRunning(cluster, options);
    started ||= server.started;
    const client = new pg.Client({ ...server.connection, application_name: `${APPLICATION}${process.pid}`, keepAlive: true });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(`select pg_advisory_lock(${DOOR})`);
      await client.query(`select pg_advisory_unlock(${DOOR})`);
      return { client, connection: server.connection, started };
    } catch {
      // The last holder was just shutting it down: begin again.
      await client.end().catch(() => undefined);
      await pause(RETRY_MS / 10);
    }
  }
}

async function letGo({ client }: Held, cluster: Cluster): Promise<void> {
  try {
    await client.query(`select pg_advisory_lock(${DOOR})`);
    if (!(await othersLive(client))) await stopServer(cluster);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The session of a process that was killed a moment ago may still be listed: only leases of living processes count. */
async function othersLive(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ application_name: string }>(
    'select application_name from pg_stat_activity where starts_with(application_name, $1) and pid <> pg_backend_pid()',
    [APPLICATION],
  );
  return rows.some(({ application_name: name }) => isAlive(Number(name.slice(APPLICATION.length))));
}
