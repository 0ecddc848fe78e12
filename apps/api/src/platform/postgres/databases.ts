import pg from 'pg';
import type { DatabaseConnection } from './types.js';

const OBJECT_IN_USE = '55006';
// Two simultaneous creations collide in the catalogue's index before PostgreSQL can say «duplicate database».
const ALREADY_THERE = ['42P04', '23505'];
const TEMPLATE_WAIT_MS = 10_000;

/** Runs `work` on a short-lived connection, which is closed whatever happens. */
export async function withClient<T>(connection: DatabaseConnection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 10_000, application_name: 'ortalyk-admin' });
  // Without a listener a server that goes away would crash the whole process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Creates database `name` on the server of `connection` (as a copy of `template` if given) and returns where it is reached.
 * A template must have no other connections; the call waits up to 10 s for them to end. Throws PostgreSQL's own error otherwise.
 */
export async function createDatabase(
  connection: DatabaseConnection,
  name: string,
  template?: string,
): Promise<DatabaseConnection> {
  const copy = template === undefined ? '' : ` template ${pg.escapeIdentifier(template)}`;
  const statement = `create database ${pg.escapeIdentifier(name)}${copy}`;
  const deadline = performance.now() + TEMPLATE_WAIT_MS;
  await withClient({ ...connection, database: 'postgres' }, async (client) => {
    for (;;) {
      try {
        await client.query(statement);
        return;
      } catch (error) {
        if (codeOf(error) !== OBJECT_IN_USE || performance.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  });
  return { ...connection, database: name };
}

/** Creates the database unless it exists; another process may be doing the same at this moment. */
export async function ensureDatabase(connection: DatabaseConnection): Promise<void> {
  const missing = await withClient({ ...connection, database: 'postgres' }, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [connection.database]);
    return found.rowCount === 0;
  });
  if (!missing) return;
  await createDatabase(connection, connection.database).catch((error: unknown) => {
    if (!ALREADY_THERE.includes(codeOf(error) ?? '')) throw error;
  });
}

/** Drops database `name` if it exists, ending whatever is still connected to it. */
export async function dropDatabase(connection: DatabaseConnection, name: string): Promise<void> {
  await withClient({ ...connection, database: 'postgres' }, (client) =>
    client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}

export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
