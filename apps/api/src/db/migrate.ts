import type { OpenedOrm } from './open-orm.js';

export interface MigrateOptions {
  /** Called before the first pending migration of a database that holds something; its failure stops the migration. */
  readonly backup?: (() => Promise<void>) | undefined;
  readonly onProgress?: ((sentence: string) => void) | undefined;
}

/** Runs pending migrations, a backup first where there is something to lose. Returns the names of what ran. */
export async function migrate(opened: OpenedOrm, options: MigrateOptions = {}): Promise<readonly string[]> {
  const { migrator } = opened.orm;
  const pending = await pendingMigrations(opened);
  if (pending.length === 0) return [];
  if (options.backup !== undefined && (await holdsSomething(opened))) {
    options.onProgress?.('Making a backup before the database is changed.');
    await options.backup();
  }
  options.onProgress?.(`Changing the database: ${pending.join(', ')}.`);
  const done = await migrator.up();
  return done.map((migration) => migration.name);
}

/** Runs pending migrations up to and including `name`, for rows of that version (`ortalyk restore`); nothing where it has run. */
export async function migrateTo(opened: OpenedOrm, name: string): Promise<void> {
  if ((await pendingMigrations(opened)).includes(name)) await opened.orm.migrator.up({ to: name });
}

/** Names of migrations that have not run yet. */
export async function pendingMigrations(opened: OpenedOrm): Promise<readonly string[]> {
  return (await opened.orm.migrator.getPending()).map((migration) => migration.name);
}

async function holdsSomething(opened: OpenedOrm): Promise<boolean> {
  const table = await opened.db.row<{ present: boolean }>(`select to_regclass('installation') is not null as present`);
  if (table?.present !== true) return false;
  return (await opened.db.row(`select 1 from installation`)) !== null;
}
