import { type JobHelpers, Logger as WorkerLogger, type Runner, type TaskList, run, runMigrations } from 'graphile-worker';
import type pg from 'pg';
import type { Logger } from './logger.js';

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
  /** True where no other node can be working on this database: locks left by a killed process are taken away at once. */
  readonly alone: boolean;
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
  if (options.alone) await unlockKilled(pool);
  const runner: Runner = await run({
    pgPool: pool, logger, taskList: options.jobs as TaskList, crontab: options.crontab, concurrency: 2, noHandleSignals: true, pollInterval: 5000,
  });
  // A lost connection ends the runner's promise; the pool reconnects, and the next start takes the work up again.
  runner.promise.catch((error: unknown) => log.error({ err: error }, 'job queue stopped'));
  return { stop: () => runner.stop().catch(() => undefined) };
}

async function unlockKilled(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker._private_jobs where locked_by is not null`,
  );
  if (rows.length > 0) await pool.query(`select graphile_worker.force_unlock_workers($1::text[])`, [rows.map((row) => row.id)]);
}
