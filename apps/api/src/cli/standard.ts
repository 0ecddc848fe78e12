import { parseArgs } from 'node:util';
import { type Language, formatCivilDate, localize, requireZone } from '@ortalyk/domain';
import { type LintFinding, type NormComparison, compareEditions, coverageCounts, coverageRows, lintSource, packCodes } from '@ortalyk/standards';
import { systemClock } from '../platform/clock.js';
import { type CommandIo, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';
import { languageOf, packOf, packSource } from './pack-argument.js';
import { say } from './words.js';

interface Options {
  readonly json: boolean;
  readonly language: Language;
  readonly standard: string | undefined;
}

type Task = (names: readonly string[], options: Options, io: CommandIo) => Promise<number>;

/** Checks, coverage and comparison of standards; opens no database. */
export const standard: RunCommand = async (words, io) => {
  const { values, positionals } = parseArgs({
    args: [...words], allowPositionals: true,
    options: { json: { type: 'boolean', default: false }, language: { type: 'string' }, standard: { type: 'string' } },
  });
  const language = languageOf(values.language);
  const [name = '', ...names] = positionals;
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  const known = Object.keys(TASKS).join(', ');
  if (task === undefined) throw new UsageFault(say({ ru: `Скажите, что сделать: ${known}.`, kk: `Не істеу керегін айтыңыз: ${known}.`, en: `Say what to do: ${known}.` }, language));
  return task(names, { json: values.json, language, standard: values.standard }, io);
};

/** Every contradiction, doubt and gap; exit 1 where one is an error or the pack is refused. */
const lint: Task = async (names, { json, language }, io) => {
  const [named] = names;
  if (named === undefined || names.length > 1) {
    throw new UsageFault(say({ ru: 'Назовите один стандарт: код, файл или папку.', kk: 'Бір стандартты атаңыз: код, файл немесе қалта.', en: 'Name one pack: a code, a file or a folder.' }, language));
  }
  const report = lintSource(packSource(named, io), (pack) => today(pack?.standard.timeZone ?? 'Asia/Almaty'));
  const rows = report.findings.map((finding) => lintRow(finding, language));
  if (json) await print(io, JSON.stringify(rows));
  else for (const row of rows) await print(io, `${row.severity.padEnd(7)} ${row.rule}: ${row.clauses.join('; ') || (row.path ?? '')}\n        ${row.message}\n        → ${row.reading}`);
  const { errors } = report;
  tell(io, say({ ru: `Находок: ${rows.length}, из них ошибок: ${errors}.`, kk: `Табылғаны: ${rows.length}, оның ішінде қате: ${errors}.`, en: `${rows.length} findings, ${errors} of them errors.` }, language));
  return errors === 0 ? EXIT.done : EXIT.failed;
};

function lintRow({ rule, clauses, path, severity, reading, message, normIds, questionIds }: LintFinding, language: Language) {
  return { rule, clauses, path, severity, reading: localize(reading, language), message: localize(message, language), norms: normIds, questions: questionIds };
}

/** The company's present date; laws lose force and reviews fall due by it. */
function today(timeZone: string): string {
  return formatCivilDate(requireZone(timeZone).dayAt(systemClock.now()));
}

/** How each norm of one pack, or of all, is used. */
const coverage: Task = async (names, { json, language, standard: wanted }, io) => {
  if (names.length > 0) {
    throw new UsageFault(say({ ru: 'Стандарт называют через --standard.', kk: 'Стандарт --standard арқылы аталады.', en: 'Coverage takes no names; use --standard.' }, language));
  }
  const codes = wanted === undefined ? packCodes : [wanted];
  const rows = codes.flatMap((code) => coverageRows(packOf(code, io, language)));
  if (json) await print(io, JSON.stringify(rows));
  else for (const { id, standard: code, use, where } of rows) await print(io, `${code.padEnd(16)} ${id.padEnd(28)} ${use.padEnd(12)} ${where}`);
  const counts = Object.entries(coverageCounts(rows)).map(([use, count]) => `${use} ${count}`).join(', ');
  tell(io, say({ ru: `Норм: ${rows.length} (${counts}).`, kk: `Норма: ${rows.length} (${counts}).`, en: `${rows.length} norms (${counts}).` }, language));
  return EXIT.done;
};

/** Two editions norm by norm; what is the same is left out. */
const compare: Task = async (names, { json, language }, io) => {
  const [before, after] = names;
  if (before === undefined || after === undefined || names.length > 2) {
    throw new UsageFault(say({ ru: 'Назовите два стандарта, прежний первым.', kk: 'Екі стандартты атаңыз, бұрынғысы бірінші.', en: 'Name two packs, the earlier first.' }, language));
  }
  const comparison = compareEditions(packOf(before, io, language), packOf(after, io, language));
  const differing = comparison.norms.filter(({ kind }) => kind !== 'same');
  if (json) await print(io, JSON.stringify({ before: comparison.before, after: comparison.after, norms: differing }));
  else for (const norm of differing) for (const line of comparedLines(norm, language)) await print(io, line);
  const [changed, all] = [differing.length, comparison.norms.length];
  tell(io, say({ ru: `Различаются ${changed} из ${all} норм.`, kk: `${all} норманың ${changed} өзгеше.`, en: `${changed} of ${all} norms differ.` }, language));
  return EXIT.done;
};

function comparedLines({ id, kind, effect, label, changes }: NormComparison, language: Language): readonly string[] {
  const shown = (value: string): string => (value === '' ? '–' : value);
  return [
    `${kind.padEnd(8)} ${id} ${localize(label, language)}${effect === null ? '' : ` (${effect})`}`,
    ...changes.map((change) => `         ${change.field}: ${shown(change.before)} → ${shown(change.after)}`),
  ];
}

const TASKS: Readonly<Record<string, Task>> = { lint, coverage, compare };
