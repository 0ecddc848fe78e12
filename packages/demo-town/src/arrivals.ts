import { type EpochDay, type HoursCalendar, type Instant, MS_PER_DAY, civilParts, weekdayOf } from '@ortalyk/domain';
import type { Random } from './random.js';

/** When an appeal is registered and at which office. */
export interface Arrival {
  readonly office: number;
  readonly registeredAt: Instant;
}

export interface ArrivalPlan {
  readonly total: number;
  readonly years: number;
  readonly asOf: Instant;
  /** Hours of each staffed office. */
  readonly hours: readonly HoursCalendar[];
}

/** People write more in the heating season and on Mondays. */
const MONTH_LOAD = [1.45, 1.35, 1.2, 0.9, 0.7, 0.6, 0.55, 0.65, 0.9, 1.5, 1.5, 1.4] as const;
const WEEKDAY_LOAD = [1.3, 1.1, 1, 0.95, 0.85, 0.5, 0.4] as const;

interface DayLoad { readonly day: EpochDay; readonly load: number }

/** Exactly `total` arrivals in the order of registration, on open days only, none after `asOf`. */
export function* arrivals(plan: ArrivalPlan, random: Random): Generator<Arrival> {
  const days = loads(plan);
  const sum = days.reduce((total, { load }) => total + load, 0);
  let [before, made] = [0, 0];
  for (const { day, load } of days) {
    before += load;
    const until = Math.round((before / sum) * plan.total);
    yield* arrivalsOfDay(plan, { day, count: until - made }, random);
    made = until;
  }
}

/** First civil day of the plan's history. */
export function firstDay(plan: Pick<ArrivalPlan, 'asOf' | 'years'>): EpochDay {
  return Math.floor(plan.asOf / MS_PER_DAY) - Math.round(plan.years * 365.25) + 1;
}

function loads(plan: ArrivalPlan): readonly DayLoad[] {
  const days: DayLoad[] = [];
  for (let day = firstDay(plan); day <= Math.floor(plan.asOf / MS_PER_DAY) + 1; day += 1) {
    const share = Math.max(...plan.hours.map((hours) => openShare(hours, day, plan.asOf)));
    if (share > 0) days.push({ day, load: share * (MONTH_LOAD[civilParts(day).month - 1] ?? 1) * (WEEKDAY_LOAD[weekdayOf(day) - 1] ?? 1) });
  }
  return days;
}

/** Part of the office's day that lies before `asOf`; 0 where it is closed. */
function openShare(hours: HoursCalendar, day: EpochDay, asOf: Instant): number {
  if (!hours.isOpenDay(day)) return 0;
  const [opening, closing] = [hours.openingOn(day), hours.closingOn(day)];
  return Math.min(1, Math.max(0, (asOf - opening) / (closing - opening)));
}

function arrivalsOfDay(plan: ArrivalPlan, { day, count }: { readonly day: EpochDay; readonly count: number }, random: Random): readonly Arrival[] {
  const open = [...plan.hours.entries()].filter(([, hours]) => openShare(hours, day, plan.asOf) > 0);
  const made: Arrival[] = [];
  for (let index = 0; index < count; index += 1) {
    // The first office is the central one and has the longest queue.
    const [office, hours] = open[Math.min(open.length - 1, Math.floor(random.next() ** 1.25 * open.length))] ?? open[0] ?? [];
    if (office === undefined || hours === undefined) break;
    const [opening, closing] = [hours.openingOn(day), Math.min(hours.closingOn(day), plan.asOf)];
    // Two waves a day: before noon and after lunch.
    const share = random.chance(0.6) ? random.around(0.3, 0.38) : random.around(0.72, 0.36);
    const at = opening + Math.min(0.999, Math.max(0.001, share)) * (closing - opening);
    const registeredAt = Math.min(Math.floor(hours.rollForward(at) / 1000) * 1000, plan.asOf);
    made.push({ office, registeredAt });
  }
  return made.sort((a, b) => a.registeredAt - b.registeredAt);
}
