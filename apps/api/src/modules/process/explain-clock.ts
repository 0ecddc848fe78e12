import {
  type ClockUnit, type DeadlineExplanation, type Instant, type Pause, type SlaCalendars, explainDeadline, explainLatest, explainPromise, toEpochDay,
} from '@ortalyk/domain';
import type { Edition } from '../standards/index.js';
import { type ClockNorm, type ClockPart, capOf } from './clock-snapshot.js';
import type { CountedDayType, DeadlineExplanationType, DeadlinePartType } from './process.types.js';

/** A clock to be explained: kept or only drafted. */
export interface Explained {
  readonly norm: ClockNorm;
  readonly startsAt: Instant;
  readonly pauses: readonly Pause[];
  readonly now: Instant;
}

/** Where the labels stand and what was counted on. */
export interface ExplainedWith {
  readonly edition: Edition;
  readonly calendars: SlaCalendars;
  /** Map of the process, for the names of a promise's parts. */
  readonly mapId: string;
}

/** «Why this date», counted again from the frozen snapshot: start event, calendar, days counted and skipped (T6–T9, T21). */
export function explainClock(clock: Explained, { edition, calendars, mapId }: ExplainedWith): DeadlineExplanationType {
  const { norm, startsAt, pauses, now } = clock;
  if (norm.before !== undefined) return explainBackward({ norm, before: norm.before }, calendars);
  const parts = norm.parts ?? [];
  const run = { startsAt, calendars, pauses, now, cap: capOf(norm, startsAt) };
  const explained = (parts.length === 0 ? null : explainPromise({ steps: parts, total: null, ...run }, norm)) ?? explainDeadline({ term: norm, ...run }, norm);
  const { deadline, explanation } = explained;
  return {
    amount: norm.limit, target: norm.target, unit: norm.unit, normId: norm.normId, normLabel: norm.label, clause: norm.clause, force: norm.force, reading: norm.reading,
    startEvent: norm.countsFrom, startedAt: startsAt, countedFrom: deadline.countedFrom, nominalOn: deadline.nominalOn, targetAt: deadline.targetAt,
    dueAt: deadline.dueAt, provisional: deadline.provisional, timeZone: explanation.timeZone, calendar: explanation.dayCalendar, calendarName: calendars.days.definition.label,
    days: daysOf(explanation, calendars, norm.unit), omittedDays: (explanation.gap?.counted ?? 0) + (explanation.gap?.skipped ?? 0),
    parts: parts.map((part) => partOf(edition, mapId, part)), cappedBy: norm.cap === undefined ? explanation.cappedByClause : null,
  };
}

/** T12: «why this date» of an act due before an event: counted back from it. */
function explainBackward({ norm, before }: Pick<Explained, 'norm'> & { readonly before: Instant }, calendars: SlaCalendars): DeadlineExplanationType {
  const { latest, days, omitted } = explainLatest({ unit: norm.unit, amount: norm.limit, before, calendars });
  return {
    amount: norm.limit, target: null, unit: norm.unit, normId: norm.normId, normLabel: norm.label, clause: norm.clause, force: norm.force, reading: norm.reading,
    startEvent: 'before', startedAt: before, countedFrom: before, nominalOn: latest.nominalOn, targetAt: null, dueAt: latest.latestAt, provisional: latest.provisional,
    timeZone: calendars.hours.zone.timeZone, calendar: calendars.days.code, calendarName: calendars.days.definition.label,
    days: daysOf({ head: days, tail: [] }, calendars, norm.unit), omittedDays: omitted, parts: [], cappedBy: null,
  };
}

function daysOf({ head, tail }: Pick<DeadlineExplanation, 'head' | 'tail'>, calendars: SlaCalendars, unit: ClockUnit): CountedDayType[] {
  const civil = unit === 'calendarDays' || unit === 'dayOfMonth' || unit === 'months' || unit === 'years';
  return [...head, ...tail].map((day) => ({
    on: day.on, counted: day.use !== 'skipped', ordinal: day.number, name: day.name,
    reason: day.reason ?? (day.use === 'due' ? 'due' : civil ? 'calendar' : workingReason(calendars, day.on)),
  }));
}

/** A day off that was moved here says so: people ask why a Saturday counts. */
function workingReason({ days }: SlaCalendars, on: string): string {
  const day = toEpochDay(on);
  return days.exceptionOn(day)?.kind === 'work' && !days.isPatternWorking(day) ? 'movedWorking' : 'working';
}

function partOf(edition: Edition, mapId: string, part: ClockPart): DeadlinePartType {
  const step = edition.step(mapId, part.stepId);
  return {
    stepLabel: step?.label ?? { ru: part.stepId }, unitLabel: step === null ? { ru: '' } : edition.unitLabel(step.unit),
    amount: part.limit, target: part.target, unit: part.unit, clause: part.clause, reading: part.reading ?? null,
  };
}
