import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Problem } from '@ortalyk/domain';
import { importOffices, readOfficesFile } from '../modules/imports/index.js';
import { systemClock } from '../platform/clock.js';
import { CommandRefusal, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';
import { withInstallation } from './with-installation.js';

/** `offices import FILE`: writes the offices of a JSON list by their codes. */
export const offices: RunCommand = async (words, io) => {
  const { values, positionals } = parseArgs({ args: [...words], options: { standard: { type: 'string' } }, allowPositionals: true });
  const [verb, name] = positionals;
  if (verb !== 'import' || name === undefined || positionals.length > 2) throw new UsageFault('Say which file is to be imported.');
  const file = path.resolve(name);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandRefusal(`The file ${file} cannot be read.`);
  });
  const read = readOfficesFile(text);
  if (!read.ok) throw new CommandRefusal([`${file} is refused; nothing was changed.`, ...read.problems.map(lineOf)].join('\n'));
  return withInstallation(io, { standard: values.standard }, async ({ opened }) => {
    const done = await importOffices(opened, read.value, systemClock.now());
    for (const { code, anomaly } of read.value) if (anomaly !== null) tell(io, `${code}: ${anomaly}`);
    await print(io, JSON.stringify(done));
    return EXIT.done;
  });
};

const SENTENCES: Readonly<Record<string, string>> = {
  notJson: 'is not JSON', wrongShape: 'does not have the expected shape', unknownTimeZone: 'names an unknown time zone', wrongHours: 'has hours that do not follow each other',
  codeTwice: 'uses a code twice',
};

function lineOf({ code, path: place, params }: Problem): string {
  const details = Object.values(params ?? {}).join(', ');
  return `  ${place || 'the file'} ${SENTENCES[code] ?? code}${details && ` (${details})`}`;
}
