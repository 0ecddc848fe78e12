import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Problem, isCivilDate, parseInstant } from '@ortalyk/domain';
import * as v from 'valibot';
import type { Db } from '../db/db.js';
import { IMPORT_KINDS, type ImportRun, fileSentence, importEngine, importFile, isImportKind, refusalsOf } from '../modules/imports/index.js';
import { systemClock } from '../platform/clock.js';
import { openFiles } from '../platform/files.js';
import { type CommandIo, CommandRefusal, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';
import { withInstallation } from './with-installation.js';

const OPTIONS = {
  mapping: { type: 'string' }, source: { type: 'string' }, 'as-of': { type: 'string' }, from: { type: 'string' }, by: { type: 'string' },
  'dry-run': { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, standard: { type: 'string' },
} as const;

const MOST_TOLD = 20;

/** `import KIND FILE`: reads, checks and writes a file of another system; exit status 0 also where rows were refused, 1 where the file was. */
export const importCommand: RunCommand = async (words, io) => {
  const { values, positionals } = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  const [kind = '', name] = positionals;
  if (!isImportKind(kind)) throw new UsageFault(`Say what is imported: ${IMPORT_KINDS.join(', ')}.`);
  if (name === undefined || positionals.length > 2) throw new UsageFault('Say which file is to be imported.');
  const options = optionsOf(values);
  const mapping = values.mapping === undefined ? null : await mappingOf(values.mapping);
  return withInstallation(io, { standard: values.standard }, async ({ opened, settings }) => {
    const files = await openFiles(settings.dataFolder);
    const onRows = (rows: number): void => tell(io, `${rows} rows read.`);
    const engine = importEngine({ opened, files, clock: systemClock, onRows });
    const staffId = await importer(opened.db, values.by);
    const onProgress = (sentence: string): void => tell(io, sentence);
    const done = await importFile(engine, { kind, file: path.resolve(name), staffId, options, mapping, dryRun: values['dry-run'], onProgress }).catch(unreadable(name));
    if (!done.ok) throw new CommandRefusal(done.problems.map(sentenceOf).join('\n'));
    await tellRefusals(io, opened.db, done.value);
    const { id, state, problem, rowsTotal, newCount, sameCount, changedCount, refusedCount } = done.value;
    const result = { id, kind, state, rows: rowsTotal, new: newCount, same: sameCount, changed: changedCount, refused: refusedCount };
    await print(io, values.json ? JSON.stringify(result) : `${result.state}: ${result.rows} rows, ${result.new} new, ${result.same} same, ${result.changed} changed, ${result.refused} refused`);
    if (problem !== null) tell(io, fileSentence(problem, 'en'));
    if (state === 'checked') tell(io, 'Nothing was written. The checked file waits among the imports of the settings, to be written or put aside.');
    return state === 'refused' ? EXIT.failed : EXIT.done;
  });
};

/** The first reasons; the whole list with the rows as they stood is downloaded over the web. */
async function tellRefusals(io: CommandIo, db: Db, run: ImportRun): Promise<void> {
  if (run.refusedCount === 0) return;
  for (const { rowNo, reasons } of await refusalsOf(db, run, { first: MOST_TOLD, language: 'en' })) tell(io, `Row ${rowNo}: ${reasons.join('; ')}.`);
  if (run.refusedCount > MOST_TOLD) tell(io, `${run.refusedCount - MOST_TOLD} more rows were refused; the file of all of them is among the imports of the settings.`);
}

function unreadable(file: string): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['ENOENT', 'EACCES', 'EISDIR'].includes(code)) throw new CommandRefusal(`The file ${file} cannot be read.`);
    throw error;
  };
}

function optionsOf(values: { readonly source?: string; readonly 'as-of'?: string; readonly from?: string }): object {
  if (values['as-of'] !== undefined && parseInstant(values['as-of']) === null) throw new UsageFault('--as-of is an instant, like 2026-11-20T00:00:00Z.');
  if (values.from !== undefined && !isCivilDate(values.from)) throw new UsageFault('--from is a date, like 2026-11-20.');
  return {
    ...(values.source === undefined ? {} : { source: values.source }), ...(values['as-of'] === undefined ? {} : { asOf: values['as-of'] }), ...(values.from === undefined ? {} : { effectiveOn: values.from }),
  };
}

async function mappingOf(file: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(path.resolve(file), 'utf8').catch(() => {
    throw new CommandRefusal(`The file ${file} cannot be read.`);
  });
  try {
    return v.parse(v.record(v.string(), v.string()), JSON.parse(text));
  } catch {
    throw new CommandRefusal(`${file} is not a JSON object of columns by field, like {"number": "Лицевой счёт"}.`);
  }
}

/** Whose name stands in the log: told, else the first administrator. */
async function importer(db: Db, login: string | undefined): Promise<string> {
  const row = await db.row<{ id: string }>(
    `select s.id from staff s where s.deactivated_at is null and ($1::text is null and exists (select 1 from staff_grant g where g.staff_id = s.id and g.role = 'administrator') or lower(s.login) = lower($1))
     order by s.created_at, s.id limit 1`, [login ?? null]);
  if (row === null) throw new CommandRefusal(login === undefined ? 'There is no administrator yet: make one with «ortalyk admin create», or say --by LOGIN.' : `There is nobody with the login ${login}.`);
  return row.id;
}

const SENTENCES: Readonly<Record<string, string>> = {
  columnRequired: 'No column was found (name it with --mapping) for', unknownColumn: 'There is no such column for', columnTwice: 'A column is used twice:', fileTooLarge: 'The file is too large.', asOfInFuture: '--as-of is in the future.',
  sourceRequired: '--source may not be empty.', importNotNow: 'The import is not ready for this.',
};

function sentenceOf({ code, path: place, params }: Problem): string {
  const known = SENTENCES[code];
  return known === undefined ? fileSentence({ code, value: params?.['value'] === undefined ? null : String(params['value']) }, 'en') : `${known} ${place.replace('mapping.', '')}`.trim();
}
