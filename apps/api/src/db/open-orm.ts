import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import pg from 'pg';
import type { DatabaseConnection } from '../platform/postgres/index.js';
import { type Db, countQueries, poolDb } from './db.js';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { valueParsers } from './pg-types.js';

/**
 * An open database: the ORM for commands, plain SQL for reading. Each has connections of its own: a command that holds one and reads beside it
 * never waits for a connection that another such command holds.
 */
export interface OpenedOrm {
  readonly orm: MikroORM;
  /** Connections of commands. */
  readonly pool: pg.Pool;
  readonly db: Db;
  readonly connection: DatabaseConnection;
  close(): Promise<void>;
}

export interface OpenOrmOptions {
  readonly connection: DatabaseConnection;
  /** Connections at most, for commands and for reading each; 2 cores are well used by 10. */
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** Connects MikroORM; throws PostgreSQL's own error where the server cannot be reached. */
export async function openOrm(options: OpenOrmOptions): Promise<OpenedOrm> {
  const { connection } = options;
  let pool: pg.Pool | undefined;
  const connecting = {
    ...connection, max: options.poolSize ?? 10, options: '-c TimeZone=UTC', application_name: options.applicationName ?? 'ortalyk', types: valueParsers(),
  };
  const orm = new MikroORM({
    entities: [...entities],
    dbName: connection.database,
    namingStrategy: UnderscoreNamingStrategy,
    extensions: [Migrator],
    migrations: { migrationsList: [...migrations], tableName: 'schema_migration', snapshot: false, silent: true },
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    // Queries of the same row in one request share one object; nothing lives longer than the request's fork.
    allowGlobalContext: false,
    validateRequired: true,
    driverOptions: {
      ...connecting,
      onPoolCreated: (created: pg.Pool) => {
        pool = created;
        countQueries(created);
      },
    },
  });
  await orm.connect();
  const made = pool;
  if (made === undefined) throw new Error('the driver made no connection pool');
  const reading = new pg.Pool(connecting);
  // A connection that broke while nobody used it is made anew by who needs it next.
  reading.on('error', () => undefined);
  countQueries(reading);
  return { orm, pool: made, db: poolDb(reading), connection, close: () => closeAll(orm, [made, reading]) };
}

/** The ORM ends a pool only where it has used it itself. */
async function closeAll(orm: MikroORM, pools: readonly pg.Pool[]): Promise<void> {
  await orm.close();
  for (const pool of pools) if (!pool.ending) await pool.end();
}
