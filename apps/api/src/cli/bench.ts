import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadDemo } from '../demo-start.js';
import { type Installation, installStandard, installationState, openInstallation } from '../installation.js';
import { systemClock } from '../platform/clock.js';
import { rootFolder } from '../platform/settings.js';
import { mkdir, rm } from 'node:fs/promises';
import { type CommandIo, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';
import { settingsOf } from './with-installation.js';

interface BenchOptions {
  readonly rounds: number;
  readonly secondsEach: number;
  readonly connections: number;
  /** Rows of the file that is imported. */
  readonly rows: number;
  /** Which town is measured. */
  readonly town: 'bench' | 'large';
}

type Bench = (options: BenchOptions, io: CommandIo) => Promise<readonly string[]>;

/** Measures the product beside others on the same work. */
export const bench: RunCommand = async (words, io) => {
  const { values, positionals } = parseArgs({
    args: [...words], allowPositionals: true,
    options: { rounds: { type: 'string', default: '6' }, seconds: { type: 'string', default: '5' }, connections: { type: 'string', default: '16' }, rows: { type: 'string', default: '1000000' }, town: { type: 'string', default: 'bench' } },
  });
  const [name = ''] = positionals;
  const chosen = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
  if (chosen === undefined) throw new UsageFault(`Benchmarks: ${Object.keys(BENCHES).join(', ')}.`);
  const { town } = values;
  if (town !== 'bench' && town !== 'large') throw new UsageFault('--town is bench or large.');
  const options: BenchOptions = { town, rounds: number(values.rounds, 'rounds'), secondsEach: number(values.seconds, 'seconds'), connections: number(values.connections, 'connections'), rows: number(values.rows, 'rows') };
  for (const line of await chosen(options, io)) await print(io, line);
  return EXIT.done;
};

function number(text: string, name: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new UsageFault(`--${name} is a number above 0.`);
  return value;
}

/** Lists of appeals on a bench town of its own, which is built once and kept. */
const appealsList: Bench = async (options, io) => {
  const { benchAppealsList } = await import('../bench/appeals-list.js');
  const { reportLines } = await import('../bench/report.js');
  const installation = await openBenchTown(io);
  try {
    return reportLines(await benchAppealsList(installation, { ...options, onProgress: (sentence) => tell(io, sentence) }));
  } finally {
    await installation.close();
  }
};

/** Opening an account's card on a town, beside the same by hand. */
const card: Bench = async (options, io) => {
  const { benchCard } = await import('../bench/card.js');
  const { cardReportLines } = await import('../bench/card-report.js');
  const installation = await openBenchTown(io);
  try {
    return cardReportLines(await benchCard(installation, { rounds: options.rounds, onProgress: (sentence) => tell(io, sentence) }));
  } finally {
    await installation.close();
  }
};

/** The time engine beside libraries of business time; needs no database. */
const time: Bench = async (options, io) => {
  const { benchTime } = await import('../bench/time/time-bench.js');
  const { timeReportLines } = await import('../bench/time/time-report.js');
  return timeReportLines(await benchTime({ ...options, onProgress: (sentence) => tell(io, sentence) }));
};

/** The search box, key by key, beside the same questions by hand. */
const search: Bench = async ({ rounds, town }, io) => {
  const { benchSearch } = await import('../bench/search/search-bench.js');
  const { searchReportLines } = await import('../bench/search/search-report.js');
  const installation = await openBenchTown(io, town);
  try {
    return searchReportLines(await benchSearch(installation, { rounds, onProgress: (sentence) => tell(io, sentence) }));
  } finally {
    await installation.close();
  }
};

/** Days of the bench town's calendar amended, with every promise they move. */
const calendarChange: Bench = async ({ rounds }, io) => {
  const { benchCalendarChange, calendarChangeLines } = await import('../bench/calendar-change.js');
  const installation = await openBenchTown(io);
  try {
    return calendarChangeLines(await benchCalendarChange(installation, rounds));
  } finally {
    await installation.close();
  }
};

/** Accounts from a CSV beside a plain COPY of the same file; in a database of its own, thrown away afterwards. */
const importing: Bench = async ({ rows }, io) => {
  const { benchImport } = await import('../bench/import.js');
  const settings = { ...settingsOf(io, { standard: 'alts' }), dataFolder: path.join(rootFolder, '.data', 'bench-import'), databaseUrl: process.env['BENCH_DATABASE_URL'] ?? null };
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
  const onProgress = (sentence: string): void => tell(io, sentence);
  const installation = await openInstallation({ settings, poolSize: 4, onProgress });
  try {
    await installStandard(installation, systemClock);
    return await benchImport(installation, { rows, onProgress });
  } finally {
    await installation.close();
    if (settings.databaseUrl === null) await rm(settings.dataFolder, { recursive: true, force: true });
  }
};

const BENCHES: Readonly<Record<string, Bench>> = { import: importing, 'appeals-list': appealsList, card, 'calendar-change': calendarChange, search, time };

/** The bench town, or any other whose data folder `BENCH_DATA` names. */
async function openBenchTown(io: CommandIo, town: 'bench' | 'large' = 'bench'): Promise<Installation> {
  const folder = town === 'bench' ? 'bench' : 'bench-large';
  const settings = { ...settingsOf(io, { standard: 'alts' }), dataFolder: process.env['BENCH_DATA'] ?? path.join(rootFolder, '.data', folder), databaseUrl: process.env['BENCH_DATABASE_URL'] ?? null };
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
  const onProgress = (sentence: string): void => tell(io, sentence);
  const installation = await openInstallation({ settings, poolSize: 4, onProgress });
  await installStandard(installation, systemClock);
  const { demoTown } = await installationState(installation.opened);
  if (demoTown === null) await loadDemo(installation, { clock: systemClock, onProgress, size: town });
  return installation;
}
