import path from 'node:path';
import pg from 'pg';
import { findBinaries } from './binaries.js';
import { checkDatabase } from './checks.js';
import { prepareCluster } from './cluster.js';
import { ensureDatabase } from './databases.js';
import { takeLease } from './lease.js';
import { type DatabaseConnection, DatabaseRefusal, type OpenDatabaseOptions, type OpenedDatabase } from './types.js';

const DEFAULT_DATABASE = 'ortalyk';

/**
 * Opens the program's database: the outside one of `databaseUrl`, else the embedded server of `dataFolder`, which is created,
 * started, joined or adopted as needed. Throws `DatabaseRefusal` with a sentence for people when that is impossible.
 */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  return options.databaseUrl === undefined || options.databaseUrl === ''
    ? openEmbedded({ ...options, dataFolder: path.resolve(options.dataFolder) })
    : openOutside(options.databaseUrl);
}

async function openOutside(databaseUrl: string): Promise<OpenedDatabase> {
  const connection = parseUrl(databaseUrl);
  try {
    await checkDatabase(connection);
  } catch (error) {
    if (error instanceof DatabaseRefusal) throw error;
    const why = error instanceof Error ? error.message || error.name : String(error);
    const place = `${connection.database} on ${connection.host}:${connection.port}`;
    throw new DatabaseRefusal('unreachable', `The database ${place} (DATABASE_URL) cannot be used: ${why}`, { cause: error });
  }
  return { connection, embedded: false, owned: false, stop: () => Promise.resolve() };
}

function parseUrl(databaseUrl: string): DatabaseConnection {
  try {
    const { host, port, user = '', password = '', database = '', ssl } = new pg.Client({ connectionString: databaseUrl });
    return { host, port, user, password, database, ...(ssl ? { ssl } : {}) };
  } catch (error) {
    throw new DatabaseRefusal('unreachable', 'DATABASE_URL is not an address like postgresql://user:password@host:5432/database.', {
      cause: error,
    });
  }
}

async function openEmbedded(options: OpenDatabaseOptions): Promise<OpenedDatabase> {
  const { durable = true, onProgress } = options;
  const cluster = await prepareCluster(await findBinaries(), options);
  const lease = await takeLease(cluster, { durable, onProgress });
  const connection = { ...lease.connection, database: options.databaseName ?? DEFAULT_DATABASE };
  try {
    await ensureDatabase(connection);
    await checkDatabase(connection);
  } catch (error) {
    await lease.release();
    throw error;
  }
  return { connection, embedded: true, owned: lease.started, stop: () => lease.release() };
}
