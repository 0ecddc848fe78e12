import { type Outcome, type Problem, accepted, parseMinuteOfDay, refused, requireZone } from '@ortalyk/domain';
import type { WeekHours } from '@ortalyk/standards';
import * as v from 'valibot';

/** Refusals of an offices file; `path` says where in the file. */
export const officesFileProblemCodes = ['notJson', 'wrongShape', 'unknownTimeZone', 'wrongHours', 'codeTwice'] as const;

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

const span = v.object({ from: v.string(), to: v.string() });
const day = v.nullable(v.object({ ...span.entries, breaks: v.array(span) }));

const officeSchema = v.object({
  id: v.pipe(v.string(), v.nonEmpty()),
  branch: v.nullable(v.string()),
  branch_kind: v.nullable(v.string()),
  name: v.pipe(v.string(), v.nonEmpty()),
  address: v.object({ raw: v.nullable(v.string()) }),
  phones: v.array(v.object({ e164: v.nullable(v.string()), code: v.nullable(v.string()), number: v.string(), kind: v.string(), scope: v.nullable(v.string()), note: v.nullable(v.string()) })),
  hours: v.object({ week: v.nullable(v.object(v.entriesFromList(DAYS, day))), timezone: v.string() }),
  functions: v.array(v.string()),
  issues: v.array(v.string()),
  source_anomaly: v.nullable(v.string()),
});

type FileOffice = v.InferOutput<typeof officeSchema>;

/** An office as it goes into its row. */
export interface ImportedOffice {
  readonly code: string;
  readonly name: { readonly ru: string };
  readonly branch: string | null;
  readonly kind: string | null;
  readonly address: string | null;
  readonly timeZone: string;
  readonly phones: readonly { readonly number: string; readonly e164: string | null; readonly kind: string; readonly scope: string | null; readonly note: string | null }[];
  readonly hours: WeekHours | null;
  readonly functions: readonly string[];
  /** Errors of the source and doubts of its reading: shown on the office, never mended (T2 needs hours as printed). */
  readonly anomaly: string | null;
}

/** Reads a JSON list of offices; every fault of the file at once, nothing is guessed. */
export function readOfficesFile(text: string): Outcome<readonly ImportedOffice[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return refused({ code: 'notJson', path: '', params: { reason: error instanceof Error ? error.message : '' } });
  }
  const read = v.safeParse(v.array(officeSchema), json);
  if (!read.success) return refused(...read.issues.map((issue): Problem => ({ code: 'wrongShape', path: v.getDotPath(issue) ?? '', params: { reason: issue.message } })));
  const problems = read.output.flatMap((office, index) => problemsOf(office, index));
  const codes = new Set<string>();
  for (const [index, { id }] of read.output.entries()) {
    if (codes.has(id)) problems.push({ code: 'codeTwice', path: `${index}.id`, params: { code: id } });
    codes.add(id);
  }
  return problems.length > 0 ? refused(...problems) : accepted(read.output.map(officeOf));
}

function problemsOf(office: FileOffice, index: number): Problem[] {
  const problems: Problem[] = [];
  try {
    requireZone(office.hours.timezone);
  } catch {
    problems.push({ code: 'unknownTimeZone', path: `${index}.hours.timezone`, params: { zone: office.hours.timezone } });
  }
  for (const name of DAYS) {
    const hours = office.hours.week?.[name];
    if (hours != null && !isOrdered([hours.from, ...hours.breaks.flatMap(({ from, to }) => [from, to]), hours.to])) {
      problems.push({ code: 'wrongHours', path: `${index}.hours.week.${name}`, params: { office: office.id } });
    }
  }
  return problems;
}

/** Times of a day must follow each other: opening, the breaks in order, closing. */
function isOrdered(times: readonly string[]): boolean {
  const minutes = times.map(parseMinuteOfDay);
  return minutes.every((minute, index) => minute !== null && (index === 0 || minute > (minutes[index - 1] ?? Number.POSITIVE_INFINITY)));
}

function officeOf(office: FileOffice): ImportedOffice {
  const { week } = office.hours;
  const doubts = [office.source_anomaly, ...office.issues].filter((text) => text !== null && text !== '');
  return {
    code: office.id, name: { ru: office.name.normalize('NFC') }, branch: office.branch, kind: office.branch_kind, address: office.address.raw, timeZone: office.hours.timezone,
    phones: office.phones.map(({ e164, code, number, kind, scope, note }) => ({ number: code === null ? number : `(${code}) ${number}`, e164, kind, scope, note })),
    hours: week === null ? null : weekHours(week), functions: office.functions, anomaly: doubts.length === 0 ? null : doubts.join('; '),
  };
}

/** Half-open intervals with the breaks cut out; a closed day is absent (T2). */
function weekHours(week: NonNullable<FileOffice['hours']['week']>): WeekHours {
  const hours: { -readonly [Name in keyof WeekHours]: WeekHours[Name] } = {};
  for (const name of DAYS) {
    const open = week[name];
    if (open === null) continue;
    const edges = [open.from, ...open.breaks.flatMap(({ from, to }) => [from, to]), open.to];
    hours[name] = edges.flatMap((from, index) => (index % 2 === 0 ? [[from, edges[index + 1] ?? open.to] as const] : []));
  }
  return hours;
}
