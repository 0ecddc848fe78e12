import { totalmem } from 'node:os';

const MIB = 1024 * 1024;

/** Contents of `ortalyk.conf`, rewritten at every start; `local.conf` beside it is the administrator's and wins. */
export function serverSettings(durable: boolean): string {
  const lines = { ...common(), ...memory(totalmem() / MIB, durable), ...(durable ? durableSettings : careless) };
  const body = Object.entries(lines).map(([name, value]) => `${name} = '${value}'`);
  return ['# Written by Ortalyk at every start. Put your own settings into local.conf beside this file.', ...body, ''].join('\n');
}

function memory(totalMib: number, durable: boolean): Record<string, string> {
  const share = (part: number, low: number, high: number): string =>
    `${Math.round(Math.min(high, Math.max(low, totalMib / part)))}MB`;
  return {
    // 512 MB on the 8 GB machine the product is measured on: Node, the file cache and a browser live there as well.
    shared_buffers: durable ? share(16, 64, 2048) : '128MB',
    effective_cache_size: share(2, 256, 65_536),
    maintenance_work_mem: share(32, 64, 1024),
    work_mem: '16MB',
  };
}

function common(): Record<string, string> {
  return {
    max_connections: '100',
    // Short queries only: compiling them costs more than running them.
    jit: 'off',
    random_page_cost: '1.1',
    effective_io_concurrency: '64',
    max_parallel_workers_per_gather: '1',
    autovacuum_vacuum_scale_factor: '0.05',
    autovacuum_analyze_scale_factor: '0.02',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'on',
    log_directory: 'log',
    log_filename: 'postgresql-%a.log',
    log_truncate_on_rotation: 'on',
    log_rotation_age: '1d',
    log_rotation_size: '0',
    log_line_prefix: '%m [%p] %a ',
    log_checkpoints: 'off',
    // Statements and DETAIL lines quote people's data; the log must not.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
}

const durableSettings: Record<string, string> = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  // Nothing replicates from this server and backups are our own: tables filled in bulk then need no log of each row.
  wal_level: 'minimal',
  max_wal_senders: '0',
  wal_compression: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
};

const careless: Record<string, string> = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  autovacuum: 'off',
};
