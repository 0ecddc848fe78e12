import { type LocalizedText, type Norm, type Problem, isTermUnit } from '@ortalyk/domain';
import { nearestChoice } from '@ortalyk/standards';
import { ProblemList } from '../../graphql/payload.js';
import type { LocalizedTextInput } from './standards.inputs.js';

const TERM_UNITS = ['seconds', 'minutes', 'hours', 'workingDays', 'calendarDays', 'months', 'years', 'sameDay', 'bareDays'] as const;
/** About thirty years in each unit: far above any standard, and still inside every calendar a promise is counted on. */
const LONGEST: Readonly<Record<string, number>> = {
  seconds: 216_000_000, minutes: 3_600_000, hours: 60_000, workingDays: 7500, bareDays: 7500, calendarDays: 11_000, months: 360, years: 30,
};
const WHOLE = new Set(['workingDays', 'bareDays', 'calendarDays', 'months', 'years']);
const MAX_REASON = 1000;
const MAX_READING = 1000;

/** What stands in the way of a norm with these values; a unit that is no term may only stay what was printed. */
export function normValueProblems(norm: Norm, printed: Pick<Norm, 'unit'>): readonly Problem[] {
  const list = new ProblemList();
  const { clause, min, max, unit } = norm;
  const isTerm = isTermUnit(unit);
  list.addIf(!isTerm && unit !== printed.unit, { code: 'unknownTermUnit', path: 'unit', params: { value: unit, nearest: nearestChoice(unit, TERM_UNITS) }, clause });
  list.addIf(min !== null && max !== null && min > max, { code: 'minAboveMax', path: 'min', params: { value: min ?? 0, nearest: max ?? 0 }, clause });
  const limit = max ?? min;
  const needed = isTerm && unit !== 'sameDay' && limit !== null;
  list.addIf(needed && limit <= 0, { code: 'limitNotPositive', path: 'max', params: { value: limit ?? 0, nearest: 1 }, clause });
  const longest = isTerm ? LONGEST[unit] : undefined;
  const path = max === null ? 'min' : 'max';
  list.addIf(longest !== undefined && limit !== null && limit > longest, { code: 'limitTooLong', path, params: { value: limit ?? 0, nearest: longest ?? 0 }, clause });
  const broken = isTerm && WHOLE.has(unit) ? [min, max].find((value) => value !== null && !Number.isInteger(value)) : undefined;
  list.addIf(broken !== undefined, { code: 'limitNotWhole', path, params: { value: broken ?? 0, nearest: Math.round(broken ?? 0) }, clause });
  list.addIf(norm.force === 'readAs' && norm.reading === null, { code: 'readingRequired', path: 'reading', clause });
  const texts = [norm.reading?.ru, norm.reading?.kk, norm.reading?.en];
  list.addIf(texts.some((text) => (text ?? '').length > MAX_READING), { code: 'readingTooLong', path: 'reading', params: { max: MAX_READING } });
  return list.problems;
}

/** A reason is what the next administrator reads; it may not be empty. */
export function reasonProblems(reason: string): readonly Problem[] {
  const text = cleanText(reason);
  if (text === '') return [{ code: 'reasonRequired', path: 'reason' }];
  return text.length > MAX_REASON ? [{ code: 'reasonTooLong', path: 'reason', params: { max: MAX_REASON } }] : [];
}

/** What was typed, in the one form texts are kept in; PostgreSQL takes no NUL. */
export function cleanText(text: string | null | undefined): string {
  return (text ?? '').toWellFormed().normalize('NFC').replaceAll('\u0000', '').trim();
}

/** A text in several languages as typed; null where there is none in Russian. */
export function cleanLocalized(input: LocalizedTextInput | null | undefined): LocalizedText | null {
  const [ru, kk, en] = [cleanText(input?.ru), cleanText(input?.kk), cleanText(input?.en)];
  if (ru === '') return null;
  return { ru, ...(kk === '' ? {} : { kk }), ...(en === '' ? {} : { en }) };
}
