import type { CalendarDayInput, CalendarDayKind } from '@ortalyk/contract';
import { isCivilDate } from '@ortalyk/domain';
import type { Day } from './year-model.js';

const KINDS = ['off', 'work', 'short', 'nonworking_paid'] as const satisfies readonly CalendarDayKind[];

/** The days of a year that are not like their weekday, a line each: `2027-01-01 off Новый год`. */
export function linesOf(days: readonly Day[]): string {
  return days.flatMap((day) => (day.kind === null ? [] : [[day.on, day.kind, day.name?.ru].filter(Boolean).join(' ')])).join('\n');
}

export interface ReadLines {
  readonly days: readonly CalendarDayInput[];
  /** Numbers of the lines that are not a date, a kind and a name. */
  readonly wrong: readonly number[];
}

/** Reads lines typed or pasted; a name whose Russian is unchanged keeps the other languages of the draft. */
export function readLines(text: string, draft: readonly Day[]): ReadLines {
  const days: CalendarDayInput[] = [];
  const wrong: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [on = '', word = '', ...rest] = line.trim().split(/\s+/);
    const kind = KINDS.find((one) => one === word);
    const ru = rest.join(' ');
    if (kind === undefined || !isCivilDate(on)) wrong.push(at + 1);
    else days.push({ on, kind, name: ru === '' ? null : nameOf(ru, draft.find((day) => day.on === on)) });
  }
  return { days, wrong };
}

function nameOf(ru: string, known: Day | undefined): { ru: string; kk?: string | null; en?: string | null } {
  return known?.name?.ru === ru ? { ru, kk: known.name.kk, en: known.name.en } : { ru };
}
