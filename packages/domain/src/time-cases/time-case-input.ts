import type { Instant } from '../shared/civil-date.js';
import { MS_PER_DAY, civilParts, isCivilDate } from '../shared/civil-date.js';
import { parseInstant } from '../shared/instant.js';
import { nearestChoice } from '../shared/nearest.js';
import { type Outcome, type Problem, accepted, refused } from '../shared/outcome.js';

/** What a business-time case may ask. */
export const TIME_CASE_KINDS = [
  'due', 'due_with_pauses', 'due_date', 'elapsed', 'days_between', 'is_working', 'is_working_day', 'roll_forward', 'roll_backward',
  'roll_forward_date', 'roll_backward_date', 'next_opening', 'next_closing', 'intervals',
] as const;

export type TimeCaseKind = (typeof TIME_CASE_KINDS)[number];

export const TIME_CASE_UNITS = ['business_seconds', 'business_minutes', 'business_hours', 'business_days'] as const;

export type TimeCaseUnit = (typeof TIME_CASE_UNITS)[number];

/** A moment as written: an instant with its offset, or a civil date. */
export type Moment = { readonly kind: 'instant'; readonly at: Instant; readonly utc: boolean } | { readonly kind: 'date'; readonly on: string };

export interface TimeCaseAmount {
  readonly value: number;
  readonly unit: TimeCaseUnit;
  readonly endOfWorkingDay: boolean;
}

/** A case whose shape is checked; the calendar is read separately. */
export interface TimeCase {
  readonly id: string;
  readonly kind: TimeCaseKind;
  readonly calendar: Readonly<Record<string, unknown>>;
  readonly start: Moment;
  readonly end: Moment | null;
  readonly amount: TimeCaseAmount | null;
  readonly backwardAtZero: boolean;
  readonly pauses: readonly { readonly from: Instant; readonly to: Instant }[];
  /** How `days_between` reads its range. */
  readonly range: '[start,end)' | '[start,end]' | '(start,end]';
  readonly count: number | null;
}

const RANGES: readonly string[] = ['[start,end)', '[start,end]', '(start,end]'] satisfies TimeCase['range'][];
const NEEDS_END: ReadonlySet<TimeCaseKind> = new Set(['elapsed', 'days_between']);
const NEEDS_AMOUNT: ReadonlySet<TimeCaseKind> = new Set(['due', 'due_with_pauses', 'due_date']);

/** True for a JSON object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads one case; problems carry the path of the bad field. An expectation is not needed and is ignored. */
export function readTimeCase(json: unknown): Outcome<TimeCase> {
  if (!isRecord(json)) return refused({ code: 'not_an_object', path: '' });
  const problems: Problem[] = [];
  const id = json['id'];
  if (typeof id !== 'string' && typeof id !== 'number') problems.push({ code: 'id_missing', path: 'id' });
  const kind = TIME_CASE_KINDS.find((known) => known === json['kind']);
  if (kind === undefined) problems.push(unknownWord({ code: 'unknown_kind', path: 'kind' }, json['kind'], TIME_CASE_KINDS));
  const calendar = json['calendar'];
  if (!isRecord(calendar)) problems.push({ code: 'calendar_missing', path: 'calendar' });
  const start = readMoment(json['start'], 'start', problems);
  const end = json['end'] == null ? null : readMoment(json['end'], 'end', problems);
  const amount = json['amount'] == null ? null : readAmount(json['amount'], problems);
  const pauses = readPauses(json['pauses'], problems);
  if (kind !== undefined) problems.push(...missingParts(kind, json));
  if (problems.length > 0 || kind === undefined || start === null || !isRecord(calendar)) return refused(...problems);
  return accepted({
    id: String(id), kind, calendar, start, end, amount, pauses,
    backwardAtZero: json['direction'] === 'before',
    range: readRange(json['end_inclusive']),
    count: typeof json['count'] === 'number' ? json['count'] : null,
  });
}

function missingParts(kind: TimeCaseKind, json: Readonly<Record<string, unknown>>): readonly Problem[] {
  const problems: Problem[] = [];
  if (NEEDS_END.has(kind) && json['end'] == null) problems.push({ code: 'end_missing', path: 'end' });
  if (NEEDS_AMOUNT.has(kind) && json['amount'] == null) problems.push({ code: 'amount_missing', path: 'amount' });
  const count = json['count'];
  if (kind === 'intervals' && json['end'] == null && count == null) problems.push({ code: 'end_missing', path: 'end' });
  if (count != null && (typeof count !== 'number' || !Number.isInteger(count) || count < 0)) problems.push({ code: 'bad_count', path: 'count', params: { value: JSON.stringify(count) } });
  const range = json['end_inclusive'];
  if (typeof range === 'string' && !RANGES.includes(range)) problems.push(unknownWord({ code: 'unknown_range', path: 'end_inclusive' }, range, RANGES));
  return problems;
}

function readMoment(value: unknown, path: string, problems: Problem[]): Moment | null {
  const moment = momentOf(value);
  if (moment !== null && isReachable(moment)) return moment;
  if (moment !== null) {
    problems.push({ code: 'year_out_of_range', path, params: { value: String(value), nearest: moment.year < FIRST_YEAR ? FIRST_YEAR : LAST_YEAR } });
    return null;
  }
  problems.push({ code: 'bad_moment', path, params: { value: String(value) } });
  return null;
}

function momentOf(value: unknown): (Moment & { readonly year: number }) | null {
  if (typeof value !== 'string') return null;
  if (isCivilDate(value)) return { kind: 'date', on: value, year: Number(value.slice(0, 4)) };
  const parsed = parseInstant(value);
  return parsed === null ? null : { kind: 'instant', at: parsed.at, utc: parsed.utc, year: civilParts(Math.floor(parsed.at / MS_PER_DAY)).year };
}

/** Hours are prepared for these years and no others. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const isReachable = ({ year }: { readonly year: number }): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

function readAmount(value: unknown, problems: Problem[]): TimeCaseAmount | null {
  if (!isRecord(value) || typeof value['value'] !== 'number' || !Number.isFinite(value['value'])) {
    problems.push({ code: 'bad_amount', path: 'amount.value' });
    return null;
  }
  const unit = TIME_CASE_UNITS.find((known) => known === value['unit']);
  if (unit === undefined) {
    problems.push(unknownWord({ code: 'unknown_unit', path: 'amount.unit' }, value['unit'], TIME_CASE_UNITS));
    return null;
  }
  if (unit === 'business_days' && !Number.isInteger(value['value'])) {
    problems.push({ code: 'bad_amount', path: 'amount.value' });
    return null;
  }
  return { value: value['value'], unit, endOfWorkingDay: value['end_of_working_day'] === true };
}

function readPauses(value: unknown, problems: Problem[]): readonly { from: Instant; to: Instant }[] {
  if (value == null) return [];
  if (!Array.isArray(value)) {
    problems.push({ code: 'bad_pause', path: 'pauses' });
    return [];
  }
  return value.flatMap((item: unknown, index) => {
    const [from, to] = isRecord(item) ? [momentOf(item['from']), momentOf(item['to'])] : [null, null];
    if (from?.kind === 'instant' && to?.kind === 'instant' && isReachable(from) && isReachable(to)) return [{ from: from.at, to: to.at }];
    problems.push({ code: 'bad_pause', path: `pauses.${index}` });
    return [];
  });
}

function readRange(value: unknown): TimeCase['range'] {
  if (value === false || value === '[start,end)') return '[start,end)';
  return value === true || value === '[start,end]' ? '[start,end]' : '(start,end]';
}

function unknownWord({ code, path }: Pick<Problem, 'code' | 'path'>, value: unknown, choices: readonly string[]): Problem {
  const nearest = typeof value === 'string' ? nearestChoice(value, choices) : null;
  return { code, path, params: nearest === null ? { value: String(value) } : { value: String(value), nearest } };
}
