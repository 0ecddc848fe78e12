import { type JobHelpers, Logger as WorkerLogger, type Runner, run, runMigrations } from 'graphile-worker';
import pg from 'pg';
import type { Logger } from './logger.js';
import type { DatabaseConnection } from './postgres/index.js';

export interface Jobs {
  /** Lets running jobs finish and stops taking new ones. */
  stop(): Promise<void>;
}

/** A job: repeated after a crash, so its effect must not depend on how often it runs. */
export type Job = (payload: unknown, helpers: JobHelpers) => Promise<void>;

export interface JobsOptions {
  readonly pool: pg.Pool;
  readonly log: Logger;
  readonly jobs: Readonly<Record<string, Job>>;
  /** graphile-worker crontab lines, UTC. */
  readonly crontab: string;
  readonly connection: DatabaseConnection;
}

/** Starts the job queue inside this process. */
export async function startJobs(options: JobsOptions): Promise<Jobs> {
  const { pool, log } = options;
  const logger = new WorkerLogger(() => (level, message) => {
    if (level === 'error') log.error({ job: message }, 'job queue');
    else if (level === 'warning') log.warn({ job: message }, 'job queue');
    else log.debug({ job: message }, 'job queue');
  });
  await runMigrations({ pgPool: pool, logger });
  const presence = await announce(options.connection, () => unlockKilled(pool));
  const runner: Runner = await run({
    pgPool: pool, logger, taskList: options.jobs, crontab: options.crontab, concurrency: 2, noHandleSignals: true, pollInterval: 5000,
  });
  // A lost connection ends the runner's promise; the pool reconnects, and the next start takes the work up again.
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'job queue stopped'));
  return {
    async stop() {
      await runner.stop().catch(() => undefined);
      await presence.end().catch(() => undefined);
    },
  };
}

const PRESENCE_LOCK = 4_211_001;

/**
 * Every server of a database holds a shared lock while it lives. Whoever could have it alone is the only one, so that locks on jobs
 * are those of killed processes.
 */
async function announce(connection: DatabaseConnection, whenAlone: () => Promise<void>): Promise<pg.Client> {
  const client = new pg.Client({ ...connection, application_name: 'ortalyk-presence' });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock($1) as alone`, [PRESENCE_LOCK]);
  if (rows[0]?.alone === true) await whenAlone();
  await client.query(`select pg_advisory_lock_shared($1)`, [PRESENCE_LOCK]);
  if (rows[0]?.alone === true) await client.query(`select pg_advisory_unlock($1)`, [PRESENCE_LOCK]);
  return client;
}

async function unlockKilled(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker._private_jobs where locked_by is not null`,
  );
  if (rows.length > 0) await pool.query(`select graphile_worker.force_unlock_workers($1::text[])`, [rows.map((row) => row.id)]);
}
