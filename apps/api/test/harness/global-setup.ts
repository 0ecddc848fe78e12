import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadPack } from '@ortalyk/standards';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../src/db/migrate.js';
import { openOrm } from '../../src/db/open-orm.js';
import { installPack } from '../../src/modules/standards/index.js';
import { type DatabaseConnection, createDatabase, dropDatabase, openDatabase } from '../../src/platform/postgres/index.js';

/** Database every test file gets a copy of: migrated, with the АлТС pack, its offices and roles, and nobody in it. */
export const TEMPLATE = 'template_alts';

// A Friday morning in Almaty, well inside the calendar.
const INSTALLED_AT = Date.parse('2026-11-20T03:00:00Z');

declare module 'vitest' {
  interface ProvidedContext {
    server: DatabaseConnection;
  }
}

/** Starts one PostgreSQL for the run (or uses the outside one of TEST_DATABASE_URL) and prepares the template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ortalyk-test-'));
  const database = await openDatabase({ dataFolder: folder, durable: false, databaseUrl: process.env['TEST_DATABASE_URL'] });
  await prepareTemplate(database.connection).catch(async (error: unknown) => {
    // Otherwise its server would outlive the run.
    await database.stop();
    throw error;
  });
  project.provide('server', { ...database.connection });
  return async () => {
    await dropDatabase(database.connection, TEMPLATE);
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

async function prepareTemplate(server: DatabaseConnection): Promise<void> {
  // An outside server may keep one of a run that was killed.
  await dropDatabase(server, TEMPLATE);
  const connection = await createDatabase(server, TEMPLATE);
  const opened = await openOrm({ connection });
  await migrate(opened);
  const pack = loadPack('alts');
  if (!pack.ok) throw new Error(`the АлТС pack is refused: ${JSON.stringify(pack.problems)}`);
  const installed = await installPack(opened.orm, pack.value, INSTALLED_AT);
  if (!installed.ok) throw new Error(`the АлТС pack cannot be installed: ${JSON.stringify(installed.problems)}`);
  await opened.close();
}
