import type pg from 'pg';
import { codeOf, withClient } from './databases.js';
import { type DatabaseConnection, DatabaseRefusal } from './types.js';

const OLDEST_MAJOR = 15;
const UNIQUE_VIOLATION = '23505';
const DUPLICATE_OBJECT = '42710';

/** Refuses a database the program would work wrongly on: too old, not UTF-8, or with trigrams that cannot see Cyrillic. */
export async function checkDatabase(connection: DatabaseConnection): Promise<void> {
  await withClient(connection, async (client) => {
    await checkVersion(client);
    await checkEncoding(client);
    await checkTrigrams(client);
  });
}

async function checkVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
  );
  const [version] = rows;
  if (version !== undefined && version.number >= OLDEST_MAJOR * 10_000) return;
  throw new DatabaseRefusal('version-too-old', `PostgreSQL ${version?.text ?? ''} is too old: ${OLDEST_MAJOR} or newer is needed.`);
}

async function checkEncoding(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_encoding: string }>('show server_encoding');
  const encoding = rows[0]?.server_encoding;
  if (encoding === 'UTF8') return;
  throw new DatabaseRefusal('encoding-not-utf8', `The database is in ${encoding ?? 'an unknown encoding'}: create it with encoding UTF8.`);
}

async function checkTrigrams(client: pg.Client): Promise<void> {
  await client.query('create extension if not exists pg_trgm').catch((error: unknown) => {
    // Another process creates it at this very moment.
    if ([UNIQUE_VIOLATION, DUPLICATE_OBJECT].includes(codeOf(error) ?? '')) return;
    throw new DatabaseRefusal(
      'trigrams-blind',
      'The extension pg_trgm is missing and cannot be created with these rights: let an administrator run «create extension pg_trgm» in this database.',
      { cause: error },
    );
  });
  const { rows } = await client.query<{ sees: boolean }>("select show_trgm('Ё') <> '{}' as sees");
  if (rows[0]?.sees === true) return;
  throw new DatabaseRefusal(
    'trigrams-blind',
    'Search would not find Russian and Kazakh words: the database was created with character type «C». ' +
      'Create it anew with --lc-ctype=C.UTF-8 (or ru_RU.UTF-8) and point DATABASE_URL at it.',
  );
}
