import { type EpochDay, formatCivilDate, toEpochDay } from '../shared/civil-date.js';
import { type BackwardRequest, type LatestMoment, computeLatest } from './backward.js';
import { skipReason } from './explain-days.js';
import type { ExplainedDay } from './explanation-types.js';

/** Days listed at most, from the latest day on; the rest before the event is only counted. */
const LONGEST_LIST = 60;

export interface BackwardExplanation {
  readonly latest: LatestMoment;
  /** From the latest day to the event's own, which is not counted (T12). */
  readonly days: readonly ExplainedDay[];
  /** Days between the list and the event. */
  readonly omitted: number;
}

/** «Why this date» of a backward term: each day counted back from the event, the days off it passed, and where it moved back (T12). */
export function explainLatest(request: BackwardRequest): BackwardExplanation {
  const { calendars, before, unit } = request;
  const latest = computeLatest(request);
  const eventDay = calendars.hours.zone.dayAt(before);
  const [nominal, due] = [toEpochDay(latest.nominalOn), toEpochDay(latest.latestOn)];
  const listed: ExplainedDay[] = [explained(eventDay, { use: eventDay === due ? 'due' : 'skipped', reason: eventDay === due ? null : 'startDay' })];
  let number = 0;
  for (let day = eventDay - 1; day >= due; day -= 1) {
    const counts = day >= nominal && (unit !== 'workingDays' || calendars.days.isWorking(day));
    if (counts) number += 1;
    listed.push(dayOf(calendars, day, { counts, due: day === due, number, rolled: day < nominal }));
  }
  const days = listed.toReversed();
  return { latest, days: days.slice(0, LONGEST_LIST), omitted: Math.max(0, days.length - LONGEST_LIST) };
}

interface Place {
  readonly counts: boolean;
  readonly due: boolean;
  readonly number: number;
  /** Passed on the way back to a working day. */
  readonly rolled: boolean;
}

function dayOf(calendars: BackwardRequest['calendars'], day: EpochDay, { counts, due, number, rolled }: Place): ExplainedDay {
  if (due) return explained(day, { use: 'due', number: counts ? number : null, reason: rolled ? 'rolled' : null });
  return counts ? explained(day, { use: 'counted', number }) : explained(day, { use: 'skipped', ...skipReason(calendars, day) });
}

function explained(day: EpochDay, what: Pick<ExplainedDay, 'use'> & Partial<ExplainedDay>): ExplainedDay {
  return { on: formatCivilDate(day), number: null, minutes: null, reason: null, name: null, ...what };
}
