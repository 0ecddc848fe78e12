import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { UnderscoreNamingStrategy } from '@mikro-orm/core';
import type pg from 'pg';
import type { DatabaseConnection } from '../platform/postgres/index.js';
import { type Db, countQueries, poolDb } from './db.js';
import { entities } from './entities.js';
import { migrations } from './migrations/index.js';
import { valueParsers } from './pg-types.js';

/** An open database: the ORM for commands, plain SQL on the same pool for reading. */
export interface OpenedOrm {
  readonly orm: MikroORM;
  readonly pool: pg.Pool;
  readonly db: Db;
  readonly connection: DatabaseConnection;
  close(): Promise<void>;
}

export interface OpenOrmOptions {
  readonly connection: DatabaseConnection;
  /** Connections at most; 2 cores are well used by 10. */
  readonly poolSize?: number;
  readonly applicationName?: string;
}

/** Connects MikroORM; throws PostgreSQL's own error where the server cannot be reached. */
export async function openOrm(options: OpenOrmOptions): Promise<OpenedOrm> {
  const { connection } = options;
  let pool: pg.Pool | undefined;
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
      ...connection,
      max: options.poolSize ?? 10,
      options: '-c TimeZone=UTC',
      application_name: options.applicationName ?? 'ortalyk',
      types: valueParsers(),
      onPoolCreated: (created: pg.Pool) => {
        pool = created;
        countQueries(created);
      },
    },
  });
  await orm.connect();
  const made = pool;
  if (made === undefined) throw new Error('the driver made no connection pool');
  return { orm, pool: made, db: poolDb(made), connection, close: () => closeBoth(orm, made) };
}

/** The ORM ends a pool only where it has used it itself. */
async function closeBoth(orm: MikroORM, pool: pg.Pool): Promise<void> {
  await orm.close();
  if (!pool.ending) await pool.end();
}
