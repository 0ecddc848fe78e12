import type { FastifyInstance } from 'fastify';
import type { OpenedOrm } from './db/open-orm.js';
import { createServer } from './http/server.js';
import type { Host } from './http/request-context.js';
import { IMPORT_FILE_DAYS, IMPORT_JOB, importEngine, removeImportFiles, runImportJob } from './modules/imports/index.js';
import { SessionCache, purgeExpired } from './modules/staff/index.js';
import type { Clock } from './platform/clock.js';
import { openFiles } from './platform/files.js';
import { type Jobs, startJobs } from './platform/jobs.js';
import type { Logger } from './platform/logger.js';
import { openPush } from './platform/push.js';

export interface ApiOptions {
  readonly opened: OpenedOrm;
  readonly clock: Clock;
  readonly log: Logger;
  readonly dataFolder: string;
  readonly webFolder: string;
  readonly publicUrl: string | null;
  readonly trustProxy: boolean | number | string;
  /** Days the contents of an imported file are kept. */
  readonly importFileDays?: number;
  /** False runs no jobs, for tests that need none. */
  readonly jobs?: boolean;
}

export interface Api {
  readonly app: FastifyInstance;
  readonly host: Host;
  /** Stops taking requests, lets those in flight finish, ends sockets and jobs. The database stays open. */
  stop(): Promise<void>;
}

const CRONTAB = '17 3 * * * purgeExpired\n37 3 * * * removeImportFiles\n';

/** Puts the running parts of the product together on an open, migrated database. */
export async function createApi(options: ApiOptions): Promise<Api> {
  const { opened, clock, log } = options;
  const push = await openPush(opened.connection, log);
  const host: Host = {
    clock, log, push, db: opened.db, orm: opened.orm, files: await openFiles(options.dataFolder), publicUrl: options.publicUrl,
    sessions: new SessionCache({ db: opened.db, clock, push }),
  };
  const app = await createServer({ host, opened, webFolder: options.webFolder, trustProxy: options.trustProxy });
  const engine = importEngine({ opened, files: host.files, clock });
  const jobs: Jobs | null = options.jobs === false ? null : await startJobs({
    pool: opened.pool, connection: opened.connection, log, crontab: CRONTAB, jobs: {
      purgeExpired: () => purgeExpired(opened.pool), [IMPORT_JOB]: (payload) => runImportJob(engine, payload),
      removeImportFiles: async () => void (await removeImportFiles(engine, options.importFileDays ?? IMPORT_FILE_DAYS)),
    },
  });
  return {
    app, host,
    async stop() {
      await app.close();
      await jobs?.stop();
      await push.close();
    },
  };
}
