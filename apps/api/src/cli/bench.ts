import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { loadDemo } from '../demo-start.js';
import { type Installation, installStandard, installationState, openInstallation } from '../installation.js';
import { systemClock } from '../platform/clock.js';
import { rootFolder } from '../platform/settings.js';
import { mkdir } from 'node:fs/promises';
import { type CommandIo, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';
import { settingsOf } from './with-installation.js';

const BENCHES = ['appeals-list'];

/** Measures the product beside others on a bench town of its own, which is built once and kept. */
export const bench: RunCommand = async (words, io) => {
  const { values, positionals } = parseArgs({
    args: [...words], allowPositionals: true,
    options: { rounds: { type: 'string', default: '6' }, seconds: { type: 'string', default: '5' }, connections: { type: 'string', default: '16' } },
  });
  if (!BENCHES.includes(positionals[0] ?? '')) throw new UsageFault(`Benchmarks: ${BENCHES.join(', ')}.`);
  const { benchAppealsList } = await import('../bench/appeals-list.js');
  const { reportLines } = await import('../bench/report.js');
  const installation = await openBenchTown(io);
  try {
    const contenders = await benchAppealsList(installation, {
      rounds: Number(values.rounds), secondsEach: Number(values.seconds), connections: Number(values.connections), onProgress: (sentence) => tell(io, sentence),
    });
    for (const line of reportLines(contenders)) await print(io, line);
  } finally {
    await installation.close();
  }
  return EXIT.done;
};

async function openBenchTown(io: CommandIo): Promise<Installation> {
  const settings = { ...settingsOf(io, { standard: 'alts' }), dataFolder: path.join(rootFolder, '.data', 'bench'), databaseUrl: process.env['BENCH_DATABASE_URL'] ?? null };
  await mkdir(settings.dataFolder, { recursive: true, mode: 0o700 });
  const onProgress = (sentence: string): void => tell(io, sentence);
  const installation = await openInstallation({ settings, poolSize: 4, onProgress });
  await installStandard(installation, systemClock);
  const { demoTown } = await installationState(installation.opened);
  if (demoTown === null) await loadDemo(installation, { clock: systemClock, onProgress, size: 'bench' });
  return installation;
}
