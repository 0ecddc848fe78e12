import { accepted, refused, type Outcome, type Problem } from '@ortalyk/domain';
import * as v from 'valibot';
import { loadCalendar, type CountryCalendar } from './calendars.js';
import { checkClauses } from './checks/clauses.js';
import { checkDuplicates } from './checks/duplicates.js';
import { checkCalendarYears, checkEditions, type EditionRange } from './checks/editions.js';
import { checkMaps } from './checks/maps.js';
import { checkReferences } from './checks/references.js';
import { PackReport } from './checks/report.js';
import { checkTerms, checkTimeZones } from './checks/terms.js';
import { nearestChoice } from './nearest.js';
import type { CalendarCode, Pack } from './pack.js';
import { packSchema } from './pack-schema.js';

export interface ParseContext {
  /** Which file a path of the pack came from; a pack folder is read from several. */
  readonly fileOf?: (path: string) => string;
  readonly calendar?: (code: CalendarCode) => CountryCalendar | null;
  /** Editions of the same standard already in force or prepared. */
  readonly otherEditions?: readonly EditionRange[];
}

/** `"days" | "hours"` in a valibot message back to its choices. */
function choicesOf(expected: string | null): string[] {
  return [...(expected ?? '').matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
}

function shapeProblem(issue: v.BaseIssue<unknown>, fileOf: (path: string) => string): Problem {
  const path = v.getDotPath(issue) ?? '';
  const value = typeof issue.input === 'string' || typeof issue.input === 'number' ? String(issue.input) : issue.received;
  const choices = choicesOf(issue.expected);
  // A part that is not there, and a member nobody knows, are told as such: there is no value to be mended.
  if (issue.received === 'undefined') return { code: 'pack.missingPart', path, params: { file: fileOf(path), value: path, nearest: '' } };
  if (issue.expected === 'never') return { code: 'pack.unknownMember', path, params: { file: fileOf(path), value, nearest: '' } };
  const unknownUnit = issue.type === 'picklist' && path.endsWith('.unit');
  const code = unknownUnit ? 'pack.unknownTermUnit' : issue.type === 'picklist' ? 'pack.badChoice' : issue.message.startsWith('pack.') ? issue.message : 'pack.shape';
  const nearest = choices.length > 0 ? nearestChoice(value, choices) : (issue.expected ?? '');
  return { code, path, params: { file: fileOf(path), value, nearest, reason: issue.message } };
}

/** The clause of the nearest thing a path lies in: a refusal about a norm names the norm's clause. */
function clauseAt(json: unknown, path: string): string | undefined {
  let here: unknown = json;
  let clause: string | undefined;
  for (const key of path.split('.')) {
    here = typeof here === 'object' && here !== null ? (here as Readonly<Record<string, unknown>>)[key] : undefined;
    const own: unknown = typeof here === 'object' && here !== null && 'clause' in here ? here.clause : undefined;
    if (typeof own === 'string' && own !== '') clause = own;
  }
  return clause;
}

function withClause(json: unknown, problem: Problem): Problem {
  const clause = problem.clause ?? clauseAt(json, problem.path);
  return clause === undefined ? problem : { ...problem, clause };
}

/**
 * Reads one edition of a standard. Refuses with every problem found: each names file, path, reason and the nearest valid choice.
 * `file` names the source where the pack is one file.
 */
export function parsePack(json: unknown, file: string, context: ParseContext = {}): Outcome<Pack> {
  const fileOf = context.fileOf ?? (() => file);
  const shape = v.safeParse(packSchema, json);
  if (!shape.success) return refused(...shape.issues.map((issue) => withClause(json, shapeProblem(issue, fileOf))));
  const pack = shape.output;
  const report = new PackReport(fileOf);
  checkDuplicates(pack, report);
  checkReferences(pack, report);
  checkMaps(pack, report);
  checkClauses(pack, report);
  checkTerms(pack, report);
  checkTimeZones(pack, report);
  checkEditions(pack, context.otherEditions ?? [], report);
  checkCalendarYears(pack, (context.calendar ?? loadCalendar)(pack.calendar), report);
  return report.problems.length > 0 ? refused(...report.problems.map((problem) => withClause(json, problem))) : accepted(pack);
}
