import { parseArgs } from 'node:util';
import { type Language, formatCivilDate, localize, requireZone } from '@ortalyk/domain';
import { type LintFinding, compareEditions, coverageCounts, coverageRows, lintSource, loadPack, packCodes } from '@ortalyk/standards';
import { systemClock } from '../platform/clock.js';
import { type CommandIo, EXIT, type RunCommand, UsageFault, print, tell } from './command.js';
import { languageOf, packOf, packSource } from './pack-argument.js';

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
    options: { json: { type: 'boolean', default: false }, language: { type: 'string', default: 'ru' }, standard: { type: 'string' } },
  });
  const [name = '', ...names] = positionals;
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (task === undefined) throw new UsageFault(`Say what to do: ${Object.keys(TASKS).join(', ')}.`);
  return task(names, { json: values.json, language: languageOf(values.language), standard: values.standard }, io);
};

/** Every contradiction, doubt and gap; exit 1 where one is an error or the pack is refused. */
const lint: Task = async (names, options, io) => {
  const [named] = names;
  if (named === undefined || names.length > 1) throw new UsageFault('Name one pack: a code, a file or a folder.');
  const source = packSource(named, io);
  const report = lintSource(source, today(source));
  const rows = report.findings.map((finding) => lintRow(finding, options.language));
  if (options.json) await print(io, JSON.stringify(rows));
  else for (const row of rows) await print(io, `${row.severity.padEnd(7)} ${row.rule}: ${row.clauses.join('; ')}\n        ${row.message}\n        → ${row.reading}`);
  tell(io, `${rows.length} findings, ${report.errors} of them errors.`);
  return report.errors === 0 ? EXIT.done : EXIT.failed;
};

function lintRow({ rule, clauses, severity, reading, message, normIds, questionIds }: LintFinding, language: Language) {
  return { rule, clauses, severity, reading: localize(reading, language), message: localize(message, language), norms: normIds, questions: questionIds };
}

/** The company's present date; laws lose force and reviews fall due by it. */
function today(source: string): string {
  const pack = loadPack(source);
  const zone = requireZone(pack.ok ? pack.value.standard.timeZone : 'Asia/Almaty');
  return formatCivilDate(zone.dayAt(systemClock.now()));
}

/** How each norm of one pack, or of all, is used. */
const coverage: Task = async (names, options, io) => {
  if (names.length > 0) throw new UsageFault('Coverage takes no names; use --standard.');
  const codes = options.standard === undefined ? packCodes : [options.standard];
  const rows = codes.flatMap((code) => coverageRows(packOf(code, io)));
  if (options.json) await print(io, JSON.stringify(rows));
  else for (const { id, standard: code, use, where } of rows) await print(io, `${code.padEnd(16)} ${id.padEnd(28)} ${use.padEnd(12)} ${where}`);
  const counts = Object.entries(coverageCounts(rows)).map(([use, count]) => `${use} ${count}`);
  tell(io, `${rows.length} norms: ${counts.join(', ')}.`);
  return EXIT.done;
};

/** Two editions norm by norm; what is the same is left out. */
const compare: Task = async (names, options, io) => {
  const [before, after] = names;
  if (before === undefined || after === undefined || names.length > 2) throw new UsageFault('Name two packs, the earlier first.');
  const comparison = compareEditions(packOf(before, io), packOf(after, io));
  const differing = comparison.norms.filter(({ kind }) => kind !== 'same');
  if (options.json) await print(io, JSON.stringify({ before: comparison.before, after: comparison.after, norms: differing }));
  else {
    for (const { id, kind, effect, label, changes } of differing) {
      await print(io, `${kind.padEnd(8)} ${id} ${localize(label, options.language)}${effect === null ? '' : ` (${effect})`}`);
      for (const change of changes) await print(io, `         ${change.field}: ${change.before === '' ? '–' : change.before} → ${change.after === '' ? '–' : change.after}`);
    }
  }
  tell(io, `${differing.length} of ${comparison.norms.length} norms differ.`);
  return EXIT.done;
};

const TASKS: Readonly<Record<string, Task>> = { lint, coverage, compare };
