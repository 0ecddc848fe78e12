import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type pg from 'pg';
import { requestScope } from '../platform/request-scope.js';

/** A value PostgreSQL understands as a parameter; instants go through `asTimestamp`. */
export type SqlValue = string | number | boolean | null | Buffer | readonly string[] | readonly number[] | object;

/** Plain SQL with `$1` placeholders, for reading lists and for statements the ORM has no words for. */
export interface Db {
  /** All rows. A `name` makes it a prepared statement of the connection: give one to every list that must be fast. */
  rows<T>(text: string, values?: readonly SqlValue[], name?: string): Promise<T[]>;
  /** The only row, or null. */
  row<T>(text: string, values?: readonly SqlValue[], name?: string): Promise<T | null>;
}

/** Counts every statement of the pool's clients for the request that sent it. */
export function countQueries(pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (...parts: unknown[]) => unknown;
    const counted = (...parts: unknown[]): unknown => {
      const scope = requestScope.getStore();
      if (scope !== undefined) scope.queries += 1;
      return send(...parts);
    };
    Object.assign(client, { query: counted });
  });
}

/** Plain SQL on the pool, outside any transaction. */
export function poolDb(pool: pg.Pool): Db {
  const rows = async <T>(text: string, values: readonly SqlValue[] = [], name?: string): Promise<T[]> => {
    const query = name === undefined ? { text, values: [...values] } : { name, text, values: [...values] };
    return (await pool.query(query)).rows as T[];
  };
  return { rows, row: async <T>(text: string, values?: readonly SqlValue[], name?: string) => (await rows<T>(text, values, name))[0] ?? null };
}

/** Plain SQL inside the transaction the entity manager is in. */
export function transactionDb(em: EntityManager): Db {
  const rows = async <T>(text: string, values: readonly SqlValue[] = []): Promise<T[]> =>
    (await em.getKysely().executeQuery(CompiledQuery.raw(text, [...values]))).rows as T[];
  return { rows, row: async <T>(text: string, values?: readonly SqlValue[]) => (await rows<T>(text, values))[0] ?? null };
}
