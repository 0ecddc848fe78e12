import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import process from 'node:process';
import { type HoursCalendar, MS_PER_MINUTE, addBusinessDays, computeDeadline } from '@ortalyk/domain';
import { cpuMs } from './cpu-time.js';
import { type NormCase, type PlainCase, type PlainUnit, officeCalendars, ownHours } from './workload.js';

const MS: Readonly<Record<Exclude<PlainUnit, 'days'>, number>> = { minutes: MS_PER_MINUTE, hours: 60 * MS_PER_MINUTE };

/** The same question the libraries are asked, on a prepared calendar. */
export function ownAnswer(hours: HoursCalendar, { start, unit, value }: Pick<PlainCase, 'start' | 'unit' | 'value'>): number {
  return unit === 'days' ? addBusinessDays(hours, start, { value, backwardAtZero: false, landing: 'sameClock' }) : hours.add(start, value * MS[unit]);
}

/** Deadlines a second of one kind, at the same cases. */
export function ownSpeed(cases: readonly PlainCase[], forMs: number): number {
  const [first] = cases;
  if (first === undefined) return 0;
  const hours = ownHours(first.calendar);
  return repeated(cases, forMs, (asked) => ownAnswer(hours, asked));
}

/** Deadlines of norms a second: mixed units, a zone that changed its offset, a calendar with moved days. */
export function normSpeed(cases: readonly NormCase[], forMs: number): number {
  const calendars = officeCalendars();
  return repeated(cases, forMs, ({ term, startsAt }) => computeDeadline({ term, startsAt, calendars }).dueAt);
}

/** Kept so that no answer is thought unused and left out. */
let checksum = 0;

function repeated<T>(cases: readonly T[], forMs: number, ask: (asked: T) => number): number {
  for (const asked of cases) checksum += ask(asked);
  const from = cpuMs();
  let [answered, ms] = [0, 0];
  while (ms < forMs) {
    for (const asked of cases) checksum += ask(asked);
    answered += cases.length;
    ms = cpuMs() - from;
  }
  if (Number.isNaN(checksum)) throw new Error('a deadline is no number');
  return (answered / ms) * 1000;
}

/** Bytes the prepared calendars of an office take: day calendar of three centuries, hours of ten years. */
export function preparedBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = (): number => {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  // Zone tables are made once a process and counted apart.
  officeCalendars();
  const before = used();
  const kept = officeCalendars();
  const after = used();
  return kept.days.code === '' ? 0 : after - before;
}
